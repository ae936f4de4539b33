import type { OnPaper, PaperBox } from '$lib/geo/sheet/projection';

/** A line of text; its size is its type size in millimetres, its place that of the baseline. */
export interface TextMark {
	kind: 'text';
	at: OnPaper;
	text: string;
	size: number;
	colour: string;
	anchor?: 'start' | 'middle' | 'end';
	/** Degrees against the clock. */
	turn?: number;
	/** Whether it stands on a rim of paper, as names on a map do. */
	halo?: boolean;
	strong?: boolean;
	/** The measure that it tells, in SI units. */
	value?: number;
}

export interface Stroke {
	colour: string;
	width: number;
	dash?: readonly number[];
}

export interface Fill {
	colour: string;
	opacity?: number;
}

/** Paths that are drawn as one: of closed ones those inside others are holes. */
export interface PathMark {
	kind: 'path';
	paths: readonly (readonly OnPaper[])[];
	closed: boolean;
	stroke?: Stroke;
	fill?: Fill;
}

export interface CircleMark {
	kind: 'circle';
	at: OnPaper;
	radius: number;
	stroke?: Stroke;
	fill?: Fill;
}

/** Where the picture of the map stands. */
export interface PictureMark {
	kind: 'picture';
	box: PaperBox;
}

/** Marks of which only what lies in a box is seen. */
export interface ClippedMarks {
	kind: 'clipped';
	box: PaperBox;
	marks: readonly Mark[];
}

/** Whatever stands on a sheet, in millimetres: painted alike on screen, in print and in a PDF. */
export type Mark = TextMark | PathMark | CircleMark | PictureMark | ClippedMarks;

/** The colours of paper and ink: a sheet is printed light in either theme. */
export const INK = '#23211c';
export const SOFT_INK = '#5d574b';
export const RULE = '#a89f8c';
export const PAPER = '#ffffff';

export const cornersOf = ({ x, y, width, height }: PaperBox): OnPaper[] => [
	[x, y],
	[x + width, y],
	[x + width, y + height],
	[x, y + height]
];

export const rule = (from: OnPaper, to: OnPaper, width = 0.15, colour = RULE): PathMark => ({
	kind: 'path',
	paths: [[from, to]],
	closed: false,
	stroke: { colour, width }
});

/** Marks on their own, with the height that they take. */
export interface Block {
	height: number;
	marks: Mark[];
}
