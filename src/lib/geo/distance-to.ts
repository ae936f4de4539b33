import type { Geometry, Position } from 'geojson';
import { contains } from './inside';
import { lonLat } from './lon-lat';
import { polygonsOf } from './parts';
import { indexSegments, nearestSegment } from './segments';

/**
 * Returns a function that measures from positions to a geometry in ellipsoid metres, exact to a
 * millimetre: 0 inside a polygon or on a line. The geometry is indexed once.
 */
export function createDistanceTo(geometry: Geometry): (from: Position) => number {
	const segments = indexSegments(geometry);
	const coordinates = polygonsOf(geometry);
	const area = coordinates.length ? { type: 'MultiPolygon' as const, coordinates } : null;
	return (from) => {
		if (area && contains(area, from)) return 0;
		const found = nearestSegment(segments, lonLat(from));
		if (!found) throw new RangeError('distance: the position is not a number');
		return found.metres;
	};
}
