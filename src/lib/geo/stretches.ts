import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { chainage } from './chainage';
import { crossings, positionAt, type StraightEdge } from './crossing';
import { contains } from './inside';
import { edgesOf } from './lon-lat';
import { ellipsoidDistance } from './measure';
import { indexSegments, segmentsAt, type Segments } from './segments';

/** A part of a line, by its chainages in ellipsoid metres. */
export interface Stretch {
	from: number;
	to: number;
}

/**
 * Returns the chainages, rising, in ellipsoid metres at which a line meets another line or a
 * polygon's boundary, exact to a centimetre for edges up to 20 km. Meetings less than a millimetre
 * apart are one.
 */
export function meetings(line: LineString, other: LineString | Polygon | MultiPolygon): number[] {
	return distinct(meetingsWith(line, indexSegments(other)));
}

/**
 * Returns the stretches of a line that lie inside a polygon, in order, as chainages in ellipsoid
 * metres exact to a centimetre. What runs along the boundary may count as in or out.
 */
export function stretchesInside(line: LineString, polygon: Polygon | MultiPolygon): Stretch[] {
	const chain = chainage(line.coordinates);
	const cuts = distinct([0, ...meetingsWith(line, indexSegments(polygon)), chain.at(-1) ?? 0]);
	const inside: Stretch[] = [];
	for (const [i, to] of cuts.entries()) {
		const from = cuts[i - 1];
		if (from === undefined) continue;
		if (!contains(polygon, straightAt(line.coordinates, chain, (from + to) / 2))) continue;
		const last = inside.at(-1);
		if (last?.to === from) last.to = to;
		else inside.push({ from, to });
	}
	return inside;
}

function meetingsWith(line: LineString, segments: Segments): number[] {
	const chain = chainage(line.coordinates);
	return edgesOf(line.coordinates).flatMap(([from, to], i) => {
		const edge: StraightEdge = { from, to };
		return segmentsAt(segments, from, to)
			.flatMap((segment) => crossings(edge, segment))
			.map((share) => (chain[i] ?? NaN) + ellipsoidDistance(from, positionAt(edge, share)));
	});
}

/** The position at a chainage on the line as GeoJSON draws it: straight in degrees. */
function straightAt(path: Position[], chain: number[], metres: number): Position {
	const next = Math.max(
		chain.findIndex((at) => at >= metres),
		1
	);
	const [start = NaN, end = NaN] = [chain[next - 1], chain[next]];
	const edge = edgesOf(path.slice(next - 1, next + 1))[0];
	if (!edge) return path[0] ?? [];
	return positionAt({ from: edge[0], to: edge[1] }, (metres - start) / (end - start));
}

function distinct(values: number[]): number[] {
	const rising = [...values].sort((a, b) => a - b);
	return rising.filter((value, i) => i === 0 || value - (rising[i - 1] ?? NaN) > 1e-3);
}
