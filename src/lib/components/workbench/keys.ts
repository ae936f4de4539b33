import type { Workbench } from '$lib/state/workbench.svelte';
import { TOOLS } from './tools';

const isTyping = (target: EventTarget | null) =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));

/** Single letters and digits act only where the workbench or its map has the focus (WCAG 2.1.4). */
const isAtWork = (target: EventTarget | null) =>
	target instanceof Element && target.closest('.bench, [role="application"]') !== null;

/** Does what a key stands for; `false` where it stands for nothing here. */
export function pressKey(event: KeyboardEvent, bench: Workbench, help: () => void): boolean {
	const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
	if (isTyping(target) || altKey) return false;
	if (ctrlKey || metaKey) return pressWithControl(key.toLowerCase(), shiftKey, bench);
	if (key === 'Escape') bench.escape();
	else if (key === 'Delete' && !bench.sketch.tool) bench.delete();
	else if (key === '?') help();
	else return isAtWork(target) && pressLetter(key.toLowerCase(), bench);
	return true;
}

function pressWithControl(key: string, shiftKey: boolean, bench: Workbench): boolean {
	if (key === 'z' && !shiftKey) bench.undo();
	else if (key === 'y' || key === 'z') bench.redo();
	else return false;
	return true;
}

function pressLetter(key: string, bench: Workbench): boolean {
	const tool = /^\d$/.test(key) ? TOOLS[Number(key)]?.tool : undefined;
	if (tool) bench.choose(tool);
	else if (key === 'v') bench.choose('select');
	else if (key === 's') bench.snapping.turn(!bench.snapping.on);
	else return false;
	return true;
}
