import type { BBox } from 'geojson';
import type { LonLat } from '../lon-lat';
import { sheetProjection } from './projection';

/** The scales of printed sheets, by denominator; the ends are the bounds of what may be chosen. */
export const SCALES = [
	2000, 2500, 5000, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 75_000, 100_000
] as const;
export const [LARGEST_SCALE, SMALLEST_SCALE] = [2000, 100_000];

/** What of a sheet is left free around what is fitted into it. */
const FREE = 0.06;
/** A single place shows some of what is around it. */
const POINT_SCALE = 10_000;

const isScale = (scale: number) =>
	Number.isInteger(scale) && scale >= LARGEST_SCALE && scale <= SMALLEST_SCALE;

/** Reads the denominator of a scale, whole and from 2,000 to 100,000; null for any other text. */
export function readScale(text: string): number | null {
	const scale = /^\d+$/.test(text) ? Number(text) : NaN;
	return isScale(scale) ? scale : null;
}

/** Returns the middle of a box in degrees, as a map in Web Mercator shows it near enough. */
export const middleOf = ([west = 0, south = 0, east = 0, north = 0]: BBox): LonLat => [
	(west + east) / 2,
	(south + north) / 2
];

/** The scales from the largest on, beyond what may be chosen, up to that of the whole earth. */
function* roundScales(): Generator<number> {
	yield* SCALES;
	for (let power = 100_000; power <= 1e9; power *= 10)
		for (const step of [1.5, 2, 2.5, 3, 4, 5, 7.5, 10]) yield step * power;
}

/**
 * Returns the largest round scale at which a box in degrees, put in the middle, fits on a map of
 * some millimetres. What is larger than the smallest scale allows gets a smaller one.
 */
export function fitScale(box: BBox, width: number, height: number): number {
	const [west = 0, south = 0, east = 0, north = 0] = box;
	if (west === east && south === north) return POINT_SCALE;
	let last = POINT_SCALE;
	for (const scale of roundScales()) {
		const { toSheet } = sheetProjection(middleOf(box), scale);
		const [right, top] = toSheet([east, north]);
		const [left, bottom] = toSheet([west, south]);
		const reach = Math.max(Math.abs(top), Math.abs(bottom));
		if (right - left <= width * (1 - FREE) && 2 * reach <= height * (1 - FREE)) return scale;
		last = scale;
	}
	return last;
}

/** Zoom 0 of the map is the whole earth in 512 pixels. */
const WORLD_PX = 512;
/** A pixel of style sheets in millimetres. */
export const PIXEL_MM = 25.4 / 96;

/** Returns the zoom of a map whose radian of Web Mercator is so many pixels wide. */
export const zoomOf = (pixelsPerRadian: number): number =>
	Math.log2((pixelsPerRadian * 2 * Math.PI) / WORLD_PX);

/** Returns the round scale nearest to what a screen of 96 pixels an inch shows at a zoom. */
export function scaleOfZoom(zoom: number, centre: LonLat): number {
	const { across } = sheetProjection(centre, 1).millimetres;
	const shown = across / ((WORLD_PX * 2 ** zoom * PIXEL_MM) / (2 * Math.PI));
	const distance = (scale: number) => Math.abs(Math.log(scale / shown));
	return SCALES.reduce<number>(
		(best, scale) => (distance(scale) < distance(best) ? scale : best),
		SCALES[0]
	);
}

/** Returns the zoom at which a screen of 96 pixels an inch shows a scale. */
export const zoomOfScale = (scale: number, centre: LonLat): number =>
	zoomOf(sheetProjection(centre, scale).millimetres.across / PIXEL_MM);

/** A bar of so many metres and millimetres, divided into equal parts. */
export interface ScaleBar {
	metres: number;
	millimetres: number;
	parts: number;
}

/** Returns the longest bar of 1, 2 or 5 times a power of ten metres that fits some millimetres. */
export function scaleBar(scale: number, most: number): ScaleBar {
	const metres = roundDown((most * scale) / 1000);
	const isTwo = String(metres).startsWith('2');
	return { metres, millimetres: (metres * 1000) / scale, parts: isTwo ? 4 : 5 };
}

/** The largest 1, 2 or 5 times a power of ten that is no larger, but for rounding. */
export function roundDown(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	const step = [10, 5, 2, 1].find((each) => each * power <= value * (1 + 1e-9)) ?? 1;
	return step * power;
}
