import { feature, featureCollection, union as turfUnion } from '@turf/turf';
import { withoutSlivers, type Area } from './area';
import { fail, ok, type Result } from './result';

/**
 * Returns the area that any of the areas covers, joined by Turf with edges straight in longitude
 * and latitude; null of none. Fails where Turf can't join.
 */
export function union(areas: readonly Area[]): Result<Area | null, 'union-failed'> {
	const [only, ...others] = areas;
	if (!only || others.length === 0) return ok(only ?? null);
	try {
		const joined = turfUnion(featureCollection(areas.map((area) => feature(area))));
		return ok(withoutSlivers(joined?.geometry));
	} catch {
		return fail('union-failed');
	}
}
