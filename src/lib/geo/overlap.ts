import { bbox, feature, featureCollection, intersect } from '@turf/turf';
import { withoutSlivers, type Area } from './area';
import { ellipsoidArea } from './measure';
import { fail, ok, type Result } from './result';

export { lengthInside } from './length-inside';

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
	return withoutSlivers(shared?.geometry);
}
