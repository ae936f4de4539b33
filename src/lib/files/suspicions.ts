import type { Position } from 'geojson';
import { lonLat, type LonLat } from '$lib/geo/lon-lat';
import {
	DATUM_NAMES,
	type Choice,
	type ReadOptions,
	type Refusal,
	type ShiftedDatum
} from './notes';
import { projectionOf } from './projection';
import type { Survey } from './survey';

type Extent = readonly [west: number, south: number, east: number, north: number];

/** The bounding box of Changping in `geodata/context/district.geojson`, in degrees. */
export const CHANGPING: Extent = [115.83822, 40.03536, 116.49992, 40.39155];
const CHINA: Extent = [73, 3, 136, 54];

/** Projections that plans of Changping come in: CGCS2000 without and with zone prefix, UTM, the web's. */
const CANDIDATES = ['EPSG:4548', 'EPSG:4527', 'EPSG:4498', 'EPSG:32650', 'EPSG:3857'];

/** Tells whether the box of some positions and that of Changping have a point in common. */
export function overlapsChangping(positions: readonly Position[]): boolean {
	const [west, south, east, north] = CHANGPING;
	const sides = { east: false, west: false, north: false, south: false };
	for (const [lon, lat] of positions.map(lonLat)) {
		sides.east ||= lon >= west;
		sides.west ||= lon <= east;
		sides.north ||= lat >= south;
		sides.south ||= lat <= north;
	}
	return Object.values(sides).every(Boolean);
}

/**
 * Returns why coordinates that state no projection can't be degrees as they stand, with the ways
 * in which they could be read; nothing where most of them are degrees.
 */
export function suspicionOf(survey: Survey, options: ReadOptions): Refusal | undefined {
	if (options.crs !== undefined || survey.finite === 0) return undefined;
	const [asTheyStand, changed] = options.swap
		? [survey.inRangeSwapped, survey.inRange]
		: [survey.inRange, survey.inRangeSwapped];
	if (asTheyStand * 2 >= survey.finite) return undefined;
	if (changed * 2 >= survey.finite) {
		const swap: Choice = { code: 'swap', name: '', options: { ...options, swap: !options.swap } };
		return { code: 'looks-swapped', choices: [swap] };
	}
	const choices = projectionChoices(survey.sample, options);
	if (choices.length > 0) return { code: 'looks-projected', choices };
	return { code: 'looks-projected' };
}

/** Those that put the sample into Changping, else those that put it into China. */
function projectionChoices(sample: readonly LonLat[], options: ReadOptions): Choice[] {
	const ways = CANDIDATES.flatMap((crs) => [
		{ crs, swap: false },
		{ crs, swap: true }
	]);
	for (const extent of [CHANGPING, CHINA]) {
		const fitting = ways.filter((way) => share(sample, way, extent) > 0.5);
		if (fitting.length > 0) {
			return fitting.map((way) => ({
				code: 'projection',
				name: way.crs,
				options: { ...options, ...way }
			}));
		}
	}
	return [];
}

function share(
	sample: readonly LonLat[],
	{ crs, swap }: { crs: string; swap: boolean },
	extent: Extent
): number {
	const projection = projectionOf(crs);
	const toDegrees = projection.ok ? projection.value.toDegrees : undefined;
	if (!toDegrees) return 0;
	const inside = sample.filter(([x, y]) => isIn(extent, toDegrees(swap ? [y, x] : [x, y])));
	return inside.length / sample.length;
}

function isIn([west, south, east, north]: Extent, [lon, lat]: LonLat): boolean {
	return lon >= west && lon <= east && lat >= south && lat <= north;
}

const HINTS: Record<ShiftedDatum, RegExp> = {
	GCJ02: /gcj[-_ ]?0?2|火星坐标|高德|amap|腾讯地图/i,
	BD09: /bd[-_ ]?0?9(?!\d)|百度地图|百度坐标/i
};

/** Returns the shifted datums that words in or about a file speak of, each as a choice. */
export function datumChoices(words: string, options: ReadOptions): Choice[] {
	if (options.datum !== undefined) return [];
	return (Object.keys(HINTS) as ShiftedDatum[])
		.filter((datum) => HINTS[datum].test(words))
		.map((datum) => ({ code: 'datum', name: DATUM_NAMES[datum], options: { ...options, datum } }));
}
