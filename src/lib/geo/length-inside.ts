import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { crossings, positionAt } from './crossing';
import { contains } from './inside';
import { edgesOf, type LonLat } from './lon-lat';
import { ellipsoidDistance } from './measure';
import { linesOf } from './parts';
import { indexSegments, segmentsAt, type Segments } from './segments';

/**
 * Returns the ellipsoid metres of a line that lie inside a polygon, what runs along its boundary
 * included; exact to a centimetre for edges up to 20 km. Each edge is cut where it meets the
 * boundary, and each piece is in or out by its middle.
 */
export function lengthInside(
	line: LineString | MultiLineString,
	polygon: Polygon | MultiPolygon
): number {
	const boundary = indexSegments(polygon);
	const isIn = (position: LonLat) => contains(polygon, position) || isOn(boundary, position);
	let metres = 0;
	for (const [from, to] of linesOf(line).flatMap(edgesOf)) {
		const edge = { from, to };
		const cuts = segmentsAt(boundary, from, to).flatMap((segment) => crossings(edge, segment));
		const shares = [0, ...cuts.sort((a, b) => a - b), 1];
		let start = from;
		for (const [i, share] of shares.entries()) {
			const end = positionAt(edge, share);
			const middle = positionAt(edge, (share + (shares[i - 1] ?? 0)) / 2);
			if (share > (shares[i - 1] ?? 0) && isIn(middle)) metres += ellipsoidDistance(start, end);
			start = end;
		}
	}
	return metres;
}

function isOn(boundary: Segments, position: LonLat): boolean {
	const spot = { from: position, to: position };
	return segmentsAt(boundary, position, position).some(
		(segment) => crossings(spot, segment).length > 0
	);
}
