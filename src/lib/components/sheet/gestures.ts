import { Pull } from '$lib/state/rests';
import type { Movable } from './handle';

/** Turns of a wheel that follow within this time, in milliseconds, belong to one gesture. */
const WHEEL_GAP_MS = 200;

/** Lets finger and wheel move the sheet by its content; returns a function that ends it. */
export function listenToContent(content: HTMLElement, sheet: Movable): () => void {
	const controller = new AbortController();
	listenToTouch(content, sheet, controller.signal);
	listenToWheel(content, sheet, controller.signal);
	return () => controller.abort();
}

/**
 * The content moves the sheet before it scrolls: up while the sheet is not full, down while the
 * content stands at its top. Each finger decides at its first move, as the browser does.
 */
function listenToTouch(content: HTMLElement, sheet: Movable, signal: AbortSignal): void {
	let start: { x: number; y: number } | null = null;
	let pull: Pull | null = null;

	content.addEventListener(
		'touchstart',
		({ touches, target }) => {
			const [touch] = touches;
			const isOurs = touches.length === 1 && !movesItself(target, content);
			start = touch && isOurs ? { x: touch.clientX, y: touch.clientY } : null;
		},
		{ signal, passive: true }
	);
	content.addEventListener(
		'touchmove',
		(event) => {
			const [touch] = event.touches;
			if (!touch || !event.cancelable) return;
			if (start) {
				const [right, down] = [touch.clientX - start.x, touch.clientY - start.y];
				if (!right && !down) return;
				if (Math.abs(down) > Math.abs(right) && movesSheet(-down, content, sheet))
					pull = new Pull(start.y, sheet.heights[sheet.rest], sheet.heights);
				start = null;
			}
			if (!pull) return;
			event.preventDefault();
			sheet.hold(pull.to(touch.clientY, event.timeStamp));
		},
		{ signal, passive: false }
	);
	const end = (event: TouchEvent) => {
		if (pull) sheet.settle(pull.end(event.timeStamp) ?? sheet.rest);
		pull = null;
		start = null;
	};
	content.addEventListener('touchend', end, { signal });
	content.addEventListener('touchcancel', end, { signal });
}

/** One gesture of the wheel moves the sheet one rest, and only the next one scrolls or moves on. */
function listenToWheel(content: HTMLElement, sheet: Movable, signal: AbortSignal): void {
	let last = -Infinity;
	let moved = false;
	content.addEventListener(
		'wheel',
		(event) => {
			const isFresh = event.timeStamp - last > WHEEL_GAP_MS;
			last = event.timeStamp;
			if (event.ctrlKey || movesItself(event.target, content)) return;
			if (isFresh) moved = movesSheet(event.deltaY, content, sheet);
			if (!moved) return;
			event.preventDefault();
			if (isFresh) sheet.step(Math.sign(event.deltaY));
		},
		{ signal, passive: false }
	);
}

function movesSheet(up: number, content: HTMLElement, { rest }: Movable): boolean {
	if (up > 0) return rest !== 'full';
	return up < 0 && rest !== 'peek' && content.scrollTop <= 0;
}

/** Whether something inside the content has gestures of its own: a slider, or a box that scrolls. */
function movesItself(target: EventTarget | null, content: HTMLElement): boolean {
	let element = target instanceof Element ? target : null;
	for (; element && element !== content; element = element.parentElement) {
		const { touchAction, overflowY } = getComputedStyle(element);
		if (touchAction === 'none' || element.matches('input[type="range"], textarea')) return true;
		const scrolls = overflowY === 'auto' || overflowY === 'scroll';
		if (scrolls && element.scrollHeight > element.clientHeight) return true;
	}
	return false;
}
