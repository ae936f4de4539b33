import { difference as turfDifference, feature, featureCollection } from '@turf/turf';
import { withoutSlivers, type Area } from './area';
import { fail, ok, type Result } from './result';

/**
 * Returns what is left of an area without the others, cut by Turf with edges straight in longitude
 * and latitude; null if nothing is. Fails where Turf can't cut.
 */
export function difference(
	area: Area,
	others: readonly Area[]
): Result<Area | null, 'difference-failed'> {
	if (others.length === 0) return ok(area);
	try {
		const left = turfDifference(featureCollection([area, ...others].map((each) => feature(each))));
		return ok(withoutSlivers(left?.geometry));
	} catch {
		return fail('difference-failed');
	}
}
