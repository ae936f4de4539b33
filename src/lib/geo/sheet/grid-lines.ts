import type { Position } from 'geojson';
import { fromGrid, gaussKruger, toGrid, zoneOf, type Grid } from '../grid';
import { lonLat } from '../lon-lat';
import { clipPath } from './clip';
import type { OnPaper, SheetProjection } from './projection';
import { roundDown } from './scale';

export const GRID_KINDS = ['cgcs2000', 'degrees', 'none'] as const;
export type GridKind = (typeof GRID_KINDS)[number];

/** A line of a coordinate grid on a sheet, in millimetres from the sheet's centre. */
export interface GridLine {
	/** Whether along it the first number (easting, longitude) stays the same, or the second. */
	axis: 'across' | 'up';
	/** Metres or degrees. */
	value: number;
	path: OnPaper[];
}

export interface SheetGrid {
	kind: 'cgcs2000' | 'degrees';
	/** Metres or degrees between two lines. */
	step: number;
	/** The plane grid, where it is one. */
	grid: Grid | null;
	lines: GridLine[];
}

/** Lines closer than this are too many. */
const LEAST_MM = 38;
/** Steps of degrees that people count in: seconds, minutes, degrees. */
const DEGREE_STEPS = [
	...[1, 2, 5, 10, 15, 20, 30].map((seconds) => seconds / 3600),
	...[1, 2, 5, 10, 15, 20, 30].map((minutes) => minutes / 60),
	...[1, 2, 5, 10, 15, 30, 45]
];
const PIECES = 16;

/** Two numbers of a position, and the position that has them. */
interface Axes {
	forward(position: Position): OnPaper | null;
	inverse(numbers: OnPaper): Position | null;
}

const degrees: Axes = { forward: lonLat, inverse: (numbers) => numbers };

const metres = (grid: Grid): Axes => ({
	forward(position) {
		const point = toGrid(grid, position);
		return point.ok ? [point.value.easting, point.value.northing] : null;
	},
	inverse([easting, northing]) {
		const position = fromGrid(grid, { easting, northing });
		return position.ok ? position.value : null;
	}
});

/**
 * Returns the lines of a coordinate grid over a map of some millimetres around the sheet's centre:
 * the CGCS2000 3-degree grid of the zone that the centre lies in, or degrees. Null where none is
 * asked for, or where the sheet reaches beyond the plane grid.
 */
export function sheetGrid(
	kind: GridKind,
	projection: SheetProjection,
	width: number,
	height: number
): SheetGrid | null {
	if (kind === 'none') return null;
	const isPlane = kind === 'cgcs2000';
	const grid = isPlane ? gaussKruger(zoneOf(projection.centre[0]), { prefixed: false }) : null;
	if (isPlane && !grid) return null;
	const step = isPlane ? metreStep(projection.scale) : degreeStep(projection);
	const axes = grid ? metres(grid) : degrees;
	const edge = edgeOf(width, height).map((place) => axes.forward(projection.fromSheet(place)));
	const numbers = edge.filter((each): each is OnPaper => each !== null);
	if (numbers.length < edge.length) return null;
	return {
		kind,
		step,
		grid,
		lines: linesOver(numbers, step, axes, projection, { width, height })
	};
}

/** The next of 1, 2 and 5: no whole scale makes 38 mm round metres. */
const metreStep = (scale: number) => {
	const below = roundDown((LEAST_MM * scale) / 1000);
	return below * (String(below).startsWith('2') ? 2.5 : 2);
};

function degreeStep({ centre: [lon, lat], toSheet }: SheetProjection): number {
	const isWide = (step: number) => toSheet([lon + step, lat])[0] >= LEAST_MM;
	return DEGREE_STEPS.find(isWide) ?? 90;
}

/** Places all around the edge of a map. */
function edgeOf(width: number, height: number): OnPaper[] {
	const shares = Array.from({ length: 9 }, (_, i) => i / 8 - 0.5);
	return shares.flatMap((share): OnPaper[] => [
		[share * width, -height / 2],
		[share * width, height / 2],
		[-width / 2, share * height],
		[width / 2, share * height]
	]);
}

function linesOver(
	numbers: OnPaper[],
	step: number,
	axes: Axes,
	{ toSheet }: SheetProjection,
	{ width, height }: { width: number; height: number }
): GridLine[] {
	const box = { x: -width / 2, y: -height / 2, width, height };
	const ranges = ([0, 1] as const).map((i) => {
		const all = numbers.map((pair) => pair[i]);
		return { from: Math.min(...all), to: Math.max(...all) };
	});
	return (['across', 'up'] as const).flatMap((axis, i) => {
		const [own, other] = [ranges[i]!, ranges[1 - i]!];
		return multiples(step, own.from, own.to).flatMap((value) => {
			const path = Array.from({ length: PIECES + 1 }, (_, piece) => {
				const along = other.from + ((other.to - other.from) * piece) / PIECES;
				return axes.inverse(i === 0 ? [value, along] : [along, value]);
			});
			const places = path.flatMap((position) => (position ? [toSheet(position)] : []));
			return clipPath(places, box).map((inside): GridLine => ({ axis, value, path: inside }));
		});
	});
}

function multiples(step: number, from: number, to: number): number[] {
	const first = Math.ceil(from / step);
	const count = Math.max(0, Math.floor(to / step) - first + 1);
	return Array.from({ length: count }, (_, i) => (first + i) * step);
}
