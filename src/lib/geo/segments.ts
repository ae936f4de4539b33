import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';
import { around, within } from 'geoflatbush';
import { TOUCH } from './crossing';
import { footOn, type Foot } from './foot';
import { edgesOf, type LonLat } from './lon-lat';
import { pathsOf } from './parts';

/** One edge of a geometry: its ends, the path it is of, and which edge of that path it is. */
export interface Segment {
	from: LonLat;
	to: LonLat;
	path: Position[];
	place: number;
}

/** A geometry's edges with a tree over their boxes; a point is an edge of no length. */
export interface Segments {
	list: Segment[];
	tree: Flatbush;
}

/** Returns the edges of lines and rings, and the points, in a tree to be searched. */
export function indexSegments(geometry: Geometry): Segments {
	const list = pathsOf(geometry).flatMap((path) => {
		const edges = edgesOf(path.length === 1 ? [...path, ...path] : path);
		return edges.map(([from, to], place): Segment => ({ from, to, path, place }));
	});
	if (list.length === 0) throw new RangeError('indexSegments: the geometry has no positions');
	const tree = new Flatbush(list.length);
	for (const { from, to } of list) {
		// A geodesic bends poleward, out of its ends' box, by less than this many degrees.
		const bend = (from[0] - to[0]) ** 2 / 800;
		const [south, north] = from[1] < to[1] ? [from[1], to[1]] : [to[1], from[1]];
		tree.add(Math.min(from[0], to[0]), south - bend, Math.max(from[0], to[0]), north + bend);
	}
	tree.finish();
	return { list, tree };
}

/** Returns the segments whose boxes touch the box of two positions: those that may cross them. */
export function segmentsAt({ list, tree }: Segments, a: LonLat, b: LonLat): Segment[] {
	const [west, east] = [Math.min(a[0], b[0]) - TOUCH, Math.max(a[0], b[0]) + TOUCH];
	const [south, north] = [Math.min(a[1], b[1]) - TOUCH, Math.max(a[1], b[1]) + TOUCH];
	return tree.search(west, south, east, north).flatMap((id) => list[id] ?? []);
}

/** A segment with the point of it that is nearest to some position. */
export interface NearSegment extends Foot {
	id: number;
	segment: Segment;
}

/**
 * Returns the segment nearest to a position with the nearest point on it, exact to a millimetre;
 * of several equally near the first in the geometry's order; null if none is within `limit` metres.
 */
export function nearestSegment(
	{ list, tree }: Segments,
	to: LonLat,
	limit = Infinity
): NearSegment | null {
	const measure = (id: number): NearSegment[] => {
		const segment = list[id];
		return segment ? [{ ...footOn(segment.from, segment.to, to), id, segment }] : [];
	};
	// The nearest boxes give a bound, and only what that bound reaches can be nearer.
	const first = around(tree, ...to, 4, searchRadius(limit)).flatMap(measure);
	const reach = Math.min(limit, ...first.map(({ metres }) => metres));
	const rest = within(tree, ...to, searchRadius(reach))
		.filter((id) => !first.some((near) => near.id === id))
		.flatMap(measure);
	// Two edges that share the nearest corner differ by rounding, some nanometres.
	const [nearest] = [...first, ...rest].sort(
		(a, b) => (Math.abs(a.metres - b.metres) < 1e-6 ? 0 : a.metres - b.metres) || a.id - b.id
	);
	return nearest && nearest.metres <= limit ? nearest : null;
}

/**
 * The tree's kilometres are the sphere's, up to 0.6 % off, and its cosines can't tell less than
 * half a metre: search a little farther.
 */
function searchRadius(metres: number): number {
	return (metres * 1.01 + 1) / 1000;
}
