import type { LineString, Position } from 'geojson';
import { chainage } from './chainage';
import { createSegmentIndex, type NearestOnLine, type SegmentIndex } from './segment-index';
import { geodesicEdge } from './wgs84';

const indexes = new WeakMap<LineString, SegmentIndex>();

/**
 * Returns the position after so many ellipsoid metres along a line, exact to a micrometre; its
 * ends for less than 0 and more than its length. A height is interpolated where both neighbours
 * have one.
 */
export function pointAlong(line: LineString, metres: number): Position {
	const path = line.coordinates;
	const chain = chainage(path);
	const next = firstAbove(chain, metres);
	const [from, to] = [path[next - 1], path[next]];
	if (!from) return path[0] ?? [];
	if (!to) return from;
	const edge = geodesicEdge(from, to);
	const into = metres - (chain[next - 1] ?? 0);
	const { position } = edge.at(into);
	const [low, high] = [from[2], to[2]];
	if (low === undefined || high === undefined) return position;
	return [...position, low + ((high - low) * into) / edge.length];
}

/**
 * Returns the nearest point of a line to a position, how far off it is and how far from the line's
 * start, in ellipsoid metres exact to a millimetre; the first such point where a line meets itself.
 * The index is kept for as long as the line is, so a line must not be changed in place.
 */
export function locate(line: LineString, position: Position): NearestOnLine {
	let index = indexes.get(line);
	if (!index) {
		index = createSegmentIndex(line);
		indexes.set(line, index);
	}
	return index.nearest(position);
}

/**
 * Returns the part of a line between two chainages in ellipsoid metres, clamped to its length;
 * backwards if `from` is the greater.
 */
export function cutAlong(line: LineString, from: number, to: number): LineString {
	if (from > to) {
		const { coordinates } = cutAlong(line, to, from);
		return { type: 'LineString', coordinates: [...coordinates].reverse() };
	}
	const chain = chainage(line.coordinates);
	const length = chain.at(-1) ?? 0;
	const isBetween = (metres: number) =>
		// A vertex within a micrometre of a cut would be there twice.
		metres > Math.max(from, 0) + 1e-6 && metres < Math.min(to, length) - 1e-6;
	const between = line.coordinates.filter((_, i) => isBetween(chain[i] ?? NaN));
	const coordinates = [pointAlong(line, from), ...between, pointAlong(line, to)];
	return { type: 'LineString', coordinates };
}

/** The first place in a rising list whose value is above the given one; its length if none is. */
function firstAbove(values: number[], value: number): number {
	let [low, high] = [0, values.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((values[middle] ?? NaN) > value) high = middle;
		else low = middle + 1;
	}
	return low;
}
