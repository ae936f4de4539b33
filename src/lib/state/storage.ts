const PREFIX = 'atlas:';

/** Reads a stored setting; `null` where there is none or storage is forbidden. */
export function readStored(key: string): string | null {
	try {
		return localStorage.getItem(PREFIX + key);
	} catch {
		// Storage may be forbidden (private windows, policies): the default then stands.
		return null;
	}
}

/** Stores a setting, or with `null` forgets it; `false` where storage is full or forbidden. */
export function writeStored(key: string, value: string | null): boolean {
	try {
		if (value === null) localStorage.removeItem(PREFIX + key);
		else localStorage.setItem(PREFIX + key, value);
		return true;
	} catch {
		// Full or forbidden: the setting holds for this visit, and the caller can say so.
		return false;
	}
}
