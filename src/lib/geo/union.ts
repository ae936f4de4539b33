import { feature, featureCollection, union as turfUnion } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { fail, ok, type Result } from './result';

/** Returns all that lies in any of the areas, as one; fails where Turf can't join them. */
export function union(
	areas: readonly (Polygon | MultiPolygon)[]
): Result<Polygon | MultiPolygon, 'union-failed'> {
	try {
		const joined = turfUnion(featureCollection(areas.map((area) => feature(area))));
		return joined ? ok(joined.geometry) : fail('union-failed');
	} catch {
		return fail('union-failed');
	}
}
