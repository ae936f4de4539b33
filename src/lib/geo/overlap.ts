import { bbox, feature, featureCollection, intersect } from '@turf/turf';
import type { BBox } from 'geojson';
import { withoutSlivers, type Area } from './area';
import { ellipsoidArea } from './measure';
import { nearBox } from './near-box';
import { remember } from './remember';
import { fail, ok, type Result } from './result';

export { lengthInside } from './length-inside';

/** A zone is held against many: it is measured once. */
const wholeArea = remember((area: Area) => ellipsoidArea(area));

/** What two areas share: m², that as a share of each from 0 to 1, and the shape, null if none. */
export interface Overlap {
	area: number;
	shareOfA: number;
	shareOfB: number;
	geometry: Area | null;
}

/**
 * Returns what two areas share, cut by Turf with edges straight in longitude and latitude and
 * measured in m² on the ellipsoid; areas that only touch share 0 m². The geodesics of the measure
 * leave those straight edges, so a cut can move up to 6,000 m² across an edge of 8 km, but only
 * 0.01 m² across one of 100 m. Fails where Turf can't cut.
 */
export function overlap(a: Area, b: Area): Result<Overlap, 'overlap-failed'> {
	let geometry: Area | null;
	try {
		geometry = intersection(a, b);
	} catch {
		return fail('overlap-failed');
	}
	const area = geometry ? ellipsoidArea(geometry) : 0;
	const shareOf = (whole: Area) => (area > 0 ? Math.min(area / wholeArea(whole), 1) : 0);
	return ok({ area, shareOfA: shareOf(a), shareOfB: shareOf(b), geometry });
}

/** Turf's cut takes long with many vertices: those that no cut can be at are left out. */
function intersection(a: Area, b: Area): Area | null {
	const [boxA, boxB] = [bbox(a), bbox(b)];
	if (!boxesMeet(boxA, boxB)) return null;
	const [nearA, nearB] = [nearBox(a, boxB), nearBox(b, boxA)];
	if (!nearA || !nearB) return null;
	const shared = intersect(featureCollection([feature(nearA), feature(nearB)]));
	return withoutSlivers(shared?.geometry);
}

function boxesMeet(a: BBox, b: BBox): boolean {
	const [westA, southA, eastA, northA] = a as [number, number, number, number];
	const [westB, southB, eastB, northB] = b as [number, number, number, number];
	return westA < eastB && westB < eastA && southA < northB && southB < northA;
}
