import { afterEach, describe, expect, it, vi } from 'vitest';
import { Settings } from './settings.svelte';

/** A browser with this in its storage; `null` forbids storage altogether. */
function browserWith(stored: Record<string, string> | null, { dark = false } = {}) {
	const kept = new Map(Object.entries(stored ?? {}));
	const open = <T>(use: () => T): T => {
		if (!stored) throw new DOMException('Access is denied', 'SecurityError');
		return use();
	};
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => open(() => kept.get(key) ?? null),
		setItem: (key: string, value: string) => open(() => void kept.set(key, value)),
		removeItem: (key: string) => open(() => void kept.delete(key))
	});
	vi.stubGlobal('matchMedia', () => ({
		matches: dark,
		addEventListener() {},
		removeEventListener() {}
	}));
	return kept;
}

function started(): Settings {
	const settings = new Settings();
	settings.start();
	return settings;
}

afterEach(() => vi.unstubAllGlobals());

describe('Settings', () => {
	it('starts with the defaults and the theme of the system', () => {
		browserWith({}, { dark: true });
		const { theme, dark, units, textSize } = started();
		expect({ theme, dark, units, textSize }).toEqual({
			theme: null,
			dark: true,
			units: 'metric',
			textSize: 'standard'
		});
	});

	it('finds again what was chosen', () => {
		browserWith({});
		const before = started();
		expect(before.chooseTheme('dark')).toBe(true);
		expect(before.chooseUnits('km2')).toBe(true);
		expect(before.chooseTextSize('largest')).toBe(true);
		const { theme, units, textSize } = started();
		expect({ theme, units, textSize }).toEqual({
			theme: 'dark',
			units: 'km2',
			textSize: 'largest'
		});
	});

	it('goes back to the theme of the system', () => {
		const kept = browserWith({ 'atlas:theme': 'dark' });
		const settings = started();
		expect(settings.dark).toBe(true);
		expect(settings.chooseTheme(null)).toBe(true);
		expect(settings.dark).toBe(false);
		expect([...kept.keys()]).toEqual([]);
	});

	it('ignores what it never stored', () => {
		browserWith({
			'atlas:theme': 'sepia',
			'atlas:units': 'acres',
			'atlas:text-size': 'huge',
			'atlas:language': 'fr'
		});
		const settings = started();
		expect(settings.theme).toBe(null);
		expect(settings.units).toBe('metric');
		expect(settings.textSize).toBe('standard');
		expect(settings.otherLanguage('zh')).toBe(null);
	});

	it('offers the language that was chosen where the page is in the other', () => {
		browserWith({});
		const settings = started();
		expect(settings.otherLanguage('zh')).toBe(null);
		settings.chooseLanguage('en');
		expect(settings.otherLanguage('zh')).toBe('en');
		expect(settings.otherLanguage('en')).toBe(null);
	});

	it('applies a link without storing it', () => {
		const kept = browserWith({ 'atlas:units': 'ha' });
		const settings = started();
		settings.apply({ theme: 'dark', units: 'mu' });
		expect([settings.theme, settings.units]).toEqual(['dark', 'mu']);
		// A link that asks for nothing changes nothing.
		settings.apply({});
		expect([settings.theme, settings.units]).toEqual(['dark', 'mu']);
		expect(Object.fromEntries(kept)).toEqual({ 'atlas:units': 'ha' });
	});

	it('holds for the visit where storage is forbidden, and says that it was not stored', () => {
		browserWith(null);
		const settings = started();
		expect(settings.chooseUnits('ha')).toBe(false);
		expect(settings.chooseTextSize('large')).toBe(false);
		expect(settings.chooseTheme('dark')).toBe(false);
		expect(settings.chooseLanguage('en')).toBe(false);
		expect([settings.units, settings.textSize, settings.dark]).toEqual(['ha', 'large', true]);
		expect(settings.otherLanguage('zh')).toBe(null);
	});
});
