/** Why the site is not kept on this device. */
export type NotKept = 'unsupported' | 'full' | 'broken';

/** The copy of the whole site on this device: whether there is one, or why not. */
export class OfflineCopy {
	state = $state<'none' | 'saving' | 'saved' | NotKept>('none');
	/** Whether the browser has no network at all. */
	offline = $state(false);
	/** Saves the site now; `null` until what does it is loaded. */
	save = $state.raw<(() => void) | null>(null);
}
