import { Pull, type Heights, type Rest } from '$lib/state/rests';

/** The sheet, as far as fingers and wheels move it. */
export interface Movable {
	readonly rest: Rest;
	readonly heights: Heights;
	/** Holds the sheet at a height in pixels. */
	hold(height: number): void;
	settle(rest: Rest): void;
	step(by: number): void;
}

/** A finger trembles: below this way in pixels it taps. */
const TAP_PX = 6;

/** Lets any pointer drag the handle; a click on it is its button's own. */
export function listenToHandle(handle: HTMLElement, sheet: Movable): () => void {
	const controller = new AbortController();
	const { signal } = controller;
	let pull: Pull | null = null;
	let startY = 0;
	let dragged = false;

	handle.addEventListener(
		'pointerdown',
		(event) => {
			if (event.button !== 0) return;
			handle.setPointerCapture(event.pointerId);
			startY = event.clientY;
			dragged = false;
			pull = new Pull(startY, sheet.heights[sheet.rest], sheet.heights);
		},
		{ signal }
	);
	handle.addEventListener(
		'pointermove',
		(event) => {
			dragged ||= Math.abs(event.clientY - startY) > TAP_PX;
			if (pull && dragged) sheet.hold(pull.to(event.clientY, event.timeStamp));
		},
		{ signal }
	);
	const end = (event: PointerEvent) => {
		if (pull && dragged) sheet.settle(pull.end(event.timeStamp) ?? sheet.rest);
		pull = null;
	};
	handle.addEventListener('pointerup', end, { signal });
	handle.addEventListener('pointercancel', end, { signal });
	handle.addEventListener(
		'click',
		(event) => {
			if (dragged && event.detail) event.stopImmediatePropagation();
		},
		{ signal, capture: true }
	);
	return () => controller.abort();
}
