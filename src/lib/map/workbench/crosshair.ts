import { Point, type Map as MapLibreMap } from 'maplibre-gl';

/** What the keyboard does with the crosshair. */
export interface CrosshairEvents {
	/** Whether a tool is in hand; without one the keys are the map's own. */
	isActive(): boolean;
	moved(at: Point): void;
	entered(at: Point): void;
	back(): void;
}

const STEP_PX = 10;
const FINE_PX = 1;
const COARSE_PX = 50;
/** Nearer to the edge than this the map moves instead of the crosshair. */
const MARGIN_PX = 40;

const DIRECTIONS: Record<string, [x: number, y: number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

/** A crosshair on the map for the keyboard: it stands where the next vertex is set. */
export class Crosshair {
	readonly #element = document.createElement('div');
	readonly #canvas: HTMLElement;
	#at: Point | null = null;

	constructor(
		private readonly map: MapLibreMap,
		private readonly events: CrosshairEvents
	) {
		this.#canvas = map.getCanvas();
		this.#element.className = 'bench-crosshair';
		this.#element.setAttribute('aria-hidden', 'true');
		this.#element.hidden = true;
		map.getContainer().append(this.#element);
		// Before MapLibre's own handler, which listens on the canvas's container.
		this.#canvas.addEventListener('keydown', this.#press);
		this.#canvas.addEventListener('focus', this.#focus);
		this.#canvas.addEventListener('blur', this.hide);
	}

	remove(): void {
		this.#canvas.removeEventListener('keydown', this.#press);
		this.#canvas.removeEventListener('focus', this.#focus);
		this.#canvas.removeEventListener('blur', this.hide);
		this.#element.remove();
	}

	/** Shown in the middle of the map, if the keyboard has led there and a tool is in hand. */
	showIfWanted(): void {
		const hasKeyboard = this.#canvas.matches(':focus-visible');
		if (hasKeyboard && this.events.isActive()) this.#show();
		else this.hide();
	}

	readonly hide = (): void => {
		this.#element.hidden = true;
		this.#at = null;
	};

	readonly #focus = (): void => this.showIfWanted();

	#show(): Point {
		const { clientWidth, clientHeight } = this.#canvas;
		this.#at ??= new Point(clientWidth / 2, clientHeight / 2);
		this.#element.hidden = false;
		this.#element.style.translate = `${this.#at.x}px ${this.#at.y}px`;
		return this.#at;
	}

	readonly #press = (event: KeyboardEvent): void => {
		if (!this.events.isActive() || event.ctrlKey || event.metaKey) return;
		const direction = DIRECTIONS[event.key];
		if (direction) this.#move(direction, event);
		else if (event.key === 'Enter') this.events.entered(this.#show());
		else if (event.key === 'Backspace') this.events.back();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};

	#move([x, y]: [number, number], { shiftKey, altKey }: KeyboardEvent): void {
		const step = shiftKey ? FINE_PX : altKey ? COARSE_PX : STEP_PX;
		const from = this.#show();
		const next = new Point(from.x + x * step, from.y + y * step);
		const { clientWidth: width, clientHeight: height } = this.#canvas;
		const isInside =
			next.x > MARGIN_PX &&
			next.x < width - MARGIN_PX &&
			next.y > MARGIN_PX &&
			next.y < height - MARGIN_PX;
		if (isInside) this.#at = next;
		else this.map.panBy([x * step, y * step], { duration: 0 });
		this.events.moved(this.#show());
	}
}
