import type { Geometry, Position } from 'geojson';
import { crossings, positionAt } from './crossing';
import { contains } from './inside';
import { type LonLat } from './lon-lat';
import { pathsOf, polygonsOf } from './parts';
import { indexSegments, nearestSegment, segmentsAt, type Segments } from './segments';

export interface Gap {
	metres: number;
	from: Position;
	to: Position;
}

/**
 * Returns the shortest distance in ellipsoid metres between two geometries and the positions it
 * runs from, on `a`, and to, on `b`; exact to a millimetre. Geometries that touch (to a
 * millimetre), cross or contain one another are 0 m apart, at a position they share.
 */
export function distanceBetween(a: Geometry, b: Geometry): Gap {
	const [ofA, ofB] = [indexSegments(a), indexSegments(b)];
	const shared = meeting(ofA, ofB) ?? startInside(a, b) ?? startInside(b, a);
	if (shared) return { metres: 0, from: shared, to: shared };
	// Of two edges that don't cross, an end of the one or the other is nearest.
	const outward = shortest(ofA, ofB);
	const inward = shortest(ofB, ofA, outward?.metres);
	if (inward) return { metres: inward.metres, from: inward.to, to: inward.from };
	if (outward) return outward;
	throw new RangeError('distanceBetween: a position is not a number');
}

/** The first place where the edges of two geometries cross or touch. */
function meeting(a: Segments, b: Segments): LonLat | null {
	for (const edge of a.list) {
		for (const other of segmentsAt(b, edge.from, edge.to)) {
			const [share] = crossings(edge, other);
			if (share !== undefined) return positionAt(edge, share);
		}
	}
	return null;
}

/** A start of one of the paths of `a` that lies in a polygon of `b`; enough where none cross. */
function startInside(a: Geometry, b: Geometry): Position | null {
	const coordinates = polygonsOf(b);
	if (coordinates.length === 0) return null;
	const area = { type: 'MultiPolygon' as const, coordinates };
	const starts = pathsOf(a).flatMap((path) => path.slice(0, 1));
	return starts.find((start) => contains(area, start)) ?? null;
}

/** The shortest way from a vertex to other segments, or null if none is below the limit. */
function shortest(from: Segments, to: Segments, limit = Infinity): Gap | null {
	let gap: Gap | null = null;
	for (const vertex of from.list.flatMap((edge) => [edge.from, edge.to])) {
		const found = nearestSegment(to, vertex, gap?.metres ?? limit);
		if (found && found.metres < (gap?.metres ?? limit)) {
			gap = { metres: found.metres, from: vertex, to: found.point };
		}
	}
	return gap;
}
