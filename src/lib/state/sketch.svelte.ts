import type { Position } from 'geojson';
import { rectangleBetween, ringPolygon } from '$lib/geo/drawn-shapes';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { ellipsoidDistance } from '$lib/geo/measure';
import { geodesicCircle } from '$lib/geo/measures';
import type { Snap } from '$lib/geo/snapping';
import { roundedToLink } from './link-bytes';

/** The tools that make drawings, in the order of the toolbar. */
export const DRAWING_TOOLS = [
	'point',
	'line',
	'polygon',
	'rectangle',
	'circle',
	'freehand-line',
	'freehand-area'
] as const;
/** The tools that draw something to cut a drawing with. */
export const CUTTING_TOOLS = ['hole', 'split'] as const;
export type SketchTool = (typeof DRAWING_TOOLS)[number] | (typeof CUTTING_TOOLS)[number];

type Form = 'point' | 'line' | 'polygon' | 'rectangle' | 'circle';

/** What each tool's positions are read as. A line never becomes an area by itself. */
const FORMS: Record<SketchTool, Form> = {
	point: 'point',
	line: 'line',
	polygon: 'polygon',
	rectangle: 'rectangle',
	circle: 'circle',
	'freehand-line': 'line',
	'freehand-area': 'polygon',
	hole: 'polygon',
	split: 'line'
};

/** How many positions a form needs. */
const FEWEST: Record<Form, number> = { point: 1, line: 2, polygon: 3, rectangle: 2, circle: 2 };

export const isFreehand = (tool: SketchTool | null) =>
	tool === 'freehand-line' || tool === 'freehand-area';

/** Of the reach within which positions snap, the share within which a vertex is the same again. */
const SAME_SHARE = 0.5;

/**
 * A drawing in the making: the positions set so far and where the pointer is. Mouse, touch,
 * crosshair and typed numbers all end in `place` or `append`, so that they can be mixed.
 */
export class Sketch {
	#tool = $state<SketchTool | null>(null);
	#positions = $state.raw<readonly Position[]>([]);
	#undone = $state.raw<readonly Position[]>([]);
	#pointer = $state.raw<Position | null>(null);
	#snap = $state.raw<Snap | null>(null);

	constructor(
		private readonly snapNear: (position: Position, metres: number) => Snap | null,
		private readonly onfinish: (geometry: DrawnGeometry, tool: SketchTool) => void
	) {}

	get tool(): SketchTool | null {
		return this.#tool;
	}

	get positions(): readonly Position[] {
		return this.#positions;
	}

	/** Where the pointer or the crosshair is, drawn to what it snaps to. */
	get pointer(): Position | null {
		return this.#pointer;
	}

	get snap(): Snap | null {
		return this.#snap;
	}

	get isStarted(): boolean {
		return this.#positions.length > 0;
	}

	readonly form = $derived(this.#tool && FORMS[this.#tool]);

	/** Whether what is there can be finished as it is. */
	readonly canFinish = $derived(
		this.form !== null &&
			this.form !== 'rectangle' &&
			this.form !== 'circle' &&
			this.#positions.length >= FEWEST[this.form]
	);

	get canRedo(): boolean {
		return this.#undone.length > 0;
	}

	/** What is drawn so far, the pointer being the next position; `null` before there is a shape. */
	readonly preview = $derived.by((): DrawnGeometry | null => {
		if (!this.form) return null;
		const moving = this.#pointer && !isFreehand(this.#tool) ? [this.#pointer] : [];
		const positions = [...this.#positions, ...moving];
		// Before there is an area there is its first edge.
		if (this.form === 'polygon' && positions.length === 2) return shapeOf('line', positions);
		return shapeOf(this.form, positions);
	});

	/** What would be drawn if it were finished as it is; `null` where it can't be. */
	readonly settled = $derived(this.canFinish ? shapeOf(this.form!, this.#positions) : null);

	/** Takes a tool up, or lays it down with `null`; what was begun is dropped. */
	start(tool: SketchTool | null): void {
		this.cancel();
		this.#tool = tool;
		this.#pointer = null;
		this.#snap = null;
	}

	/** The pointer is over a position; `reach` in metres is how far it is drawn to vertices and edges. */
	point(position: Position | null, reach: number): void {
		this.#snap = position && this.#tool ? this.snapNear(position, reach) : null;
		this.#pointer = this.#snap?.position ?? position;
	}

	/** Sets a vertex where the pointer is; the last one again, or an area's first, finishes. */
	place(position: Position, reach: number): void {
		if (!this.form) return;
		this.point(position, reach);
		const at = this.#snap?.position ?? position;
		const isAt = (other: Position | undefined) =>
			other !== undefined && ellipsoidDistance(other, at) <= reach * SAME_SHARE;
		if (this.canFinish && isAt(this.#positions.at(-1))) this.finish();
		else if (this.canFinish && this.form === 'polygon' && isAt(this.#positions[0])) this.finish();
		else this.append(at);
		// The next stretch starts once the pointer moves on.
		this.#pointer = null;
	}

	/** Sets an exact vertex; the last one again is none, and would leave a rectangle without a side. */
	append(position: Position): void {
		if (!this.form || isExactly(this.#positions.at(-1), position)) return;
		this.#positions = [...this.#positions, asDrawn(position)];
		this.#undone = [];
		const isWhole = this.form === 'point' || this.form === 'rectangle' || this.form === 'circle';
		if (isWhole && this.#positions.length >= FEWEST[this.form]) this.#finishAs(this.form);
	}

	/** Makes the circle of a radius in metres around the centre that is set. */
	finishCircle(metres: number): void {
		const [centre] = this.#positions;
		if (this.form === 'circle' && centre) this.#hand(geodesicCircle(centre, metres));
	}

	/** Follows the hand: a position farther than `step` metres from the last one is set. */
	follow(position: Position, step: number): void {
		const last = this.#positions.at(-1);
		if (!last || ellipsoidDistance(last, position) > step) this.append(position);
	}

	/** Takes the last vertex back; `false` where there is none. */
	back(): boolean {
		const last = this.#positions.at(-1);
		if (!last) return false;
		this.#positions = this.#positions.slice(0, -1);
		this.#undone = [...this.#undone, last];
		return true;
	}

	/** Sets the vertex that was taken back last; `false` where there is none. */
	again(): boolean {
		const last = this.#undone.at(-1);
		if (!last) return false;
		this.#undone = this.#undone.slice(0, -1);
		this.#positions = [...this.#positions, last];
		return true;
	}

	cancel(): void {
		this.#positions = [];
		this.#undone = [];
	}

	finish(): void {
		if (this.form && this.canFinish) this.#finishAs(this.form);
	}

	#finishAs(form: Form): void {
		const shape = shapeOf(form, this.#positions);
		if (shape) this.#hand(shape);
	}

	#hand(shape: DrawnGeometry): void {
		const tool = this.#tool;
		this.cancel();
		if (tool) this.onfinish(roundedToLink(shape), tool);
	}
}

/** A position as a drawing holds it. */
function asDrawn(position: Position): Position {
	return roundedToLink({ type: 'Point', coordinates: position }).coordinates;
}

function isExactly(a: Position | undefined, b: Position): boolean {
	return a !== undefined && String(a) === String(asDrawn(b));
}

function shapeOf(form: Form, positions: readonly Position[]): DrawnGeometry | null {
	const [first, second] = positions;
	if (!first || positions.length < FEWEST[form]) return null;
	if (form === 'point') return { type: 'Point', coordinates: first };
	if (form === 'line') return { type: 'LineString', coordinates: [...positions] };
	if (form === 'polygon') return ringPolygon(positions);
	if (!second || isExactly(first, second)) return null;
	if (form === 'rectangle') return rectangleBetween(first, second);
	return geodesicCircle(first, ellipsoidDistance(first, second));
}
