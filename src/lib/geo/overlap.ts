import { bbox, feature, featureCollection, intersect } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { edgesOf, lonLat, type LonLat } from './lon-lat';
import { ellipsoidArea } from './measure';
import { polygonsOf } from './parts';
import { fail, ok, type Result } from './result';

export { lengthInside } from './length-inside';

type Area = Polygon | MultiPolygon;

/** What two areas share: m², that as a share of each from 0 to 1, and the shape, null if none. */
export interface Overlap {
	area: number;
	shareOfA: number;
	shareOfB: number;
	geometry: Area | null;
}

/** Rounding leaves slivers along a shared edge: pieces of less than this, a cm² in degrees². */
const SLIVER = 1e-14;

/**
 * Returns what two areas share, cut by Turf with edges straight in longitude and latitude and
 * measured in m² on the ellipsoid; areas that only touch share 0 m². The geodesics of the measure
 * leave those straight edges, so a cut can move up to 6,000 m² across an edge of 8 km, but only
 * 0.01 m² across one of 100 m. Fails where Turf can't cut.
 */
export function overlap(a: Area, b: Area): Result<Overlap, 'overlap-failed'> {
	let geometry: Area | null;
	try {
		geometry = boxesMeet(a, b) ? intersection(a, b) : null;
	} catch {
		return fail('overlap-failed');
	}
	const area = geometry ? ellipsoidArea(geometry) : 0;
	const shareOf = (whole: Area) => (area > 0 ? Math.min(area / ellipsoidArea(whole), 1) : 0);
	return ok({ area, shareOfA: shareOf(a), shareOfB: shareOf(b), geometry });
}

function boxesMeet(a: Area, b: Area): boolean {
	const [westA, southA, eastA, northA] = bbox(a);
	const [westB, southB, eastB, northB] = bbox(b);
	return westA < eastB && westB < eastA && southA < northB && southB < northA;
}

function intersection(a: Area, b: Area): Area | null {
	const shared = intersect(featureCollection([feature(a), feature(b)]));
	if (!shared) return null;
	const parts = polygonsOf(shared.geometry).filter(([outer = []]) => planeArea(outer) >= SLIVER);
	const [only, ...others] = parts;
	if (!only) return null;
	if (others.length === 0) return { type: 'Polygon', coordinates: only };
	return { type: 'MultiPolygon', coordinates: parts };
}

/** In degrees², as Turf cuts: on the ellipsoid a sliver between two straight edges has an area. */
function planeArea(ring: Position[]): number {
	const [x0, y0] = lonLat(ring[0] ?? []);
	const cross = ([a, b]: [LonLat, LonLat]) => (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0);
	return Math.abs(edgesOf(ring).reduce((sum, edge) => sum + cross(edge), 0)) / 2;
}
