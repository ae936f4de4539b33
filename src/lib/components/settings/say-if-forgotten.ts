import { m } from '$lib/paraglide/messages';
import type { Notices } from '$lib/state/notices.svelte';

/** Tells a person whose browser stored nothing that a setting holds for this visit alone. */
export function sayIfForgotten(notices: Notices, stored: boolean): void {
	if (!stored) notices.add('storage', m.notice_storage());
}
