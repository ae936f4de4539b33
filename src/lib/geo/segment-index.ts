import type { Geometry, Position } from 'geojson';
import { chainage } from './chainage';
import { lonLat } from './lon-lat';
import { indexSegments, nearestSegment } from './segments';

export interface NearestOnLine {
	point: Position;
	metres: number;
	along: number;
}

export interface SegmentIndex {
	nearest(to: Position): NearestOnLine;
}

/**
 * Returns an index of a geometry's lines and boundaries that finds the nearest point on them, its
 * distance, and its ellipsoid metres from the start of the line or ring it lies on; all exact to a
 * millimetre. Inside a polygon the distance is that to its boundary, not 0.
 */
export function createSegmentIndex(geometry: Geometry): SegmentIndex {
	const segments = indexSegments(geometry);
	return {
		nearest(to) {
			const found = nearestSegment(segments, lonLat(to));
			if (!found) throw new RangeError('nearest: the position is not a number');
			const start = chainage(found.segment.path)[found.segment.place] ?? 0;
			return { point: found.point, metres: found.metres, along: start + found.along };
		}
	};
}
