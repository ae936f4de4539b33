import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';
import { edgesOf, lonLat, type LonLat } from './lon-lat';
import { pathsOf } from './parts';

/** Something that positions are drawn to, with a key by which its owner knows it. */
export interface SnapTarget {
	key: string;
	geometry: Geometry;
}

/** Where a position is drawn to: a vertex or an edge of a target, and how far off it was. */
export interface Snap {
	position: Position;
	kind: 'vertex' | 'edge';
	key: string;
	metres: number;
}

export interface SnapIndex {
	/**
	 * The nearest vertex within reach, or else the nearest point of an edge, or `null`; where targets
	 * share it, the first one's.
	 */
	near(position: Position, metres: number): Snap | null;
}

const METRES_PER_DEGREE = 111_320;

/**
 * Returns an index of vertices and edges. Edges are straight in longitude and latitude, as RFC
 * 7946 draws them and Turf cuts them, so that what is drawn along one lies on it. Distances are
 * those of the plane at the position, good to 1 % within a kilometre: enough to choose by.
 */
export function createSnapIndex(targets: readonly SnapTarget[]): SnapIndex {
	const edges = targets.flatMap(({ key, geometry }) =>
		pathsOf(geometry).flatMap((path) => {
			const ends = path.length === 1 ? [...path, ...path] : path;
			return edgesOf(ends).map(([from, to]) => ({ key, from, to }));
		})
	);
	if (edges.length === 0) return { near: () => null };
	const tree = new Flatbush(edges.length);
	for (const { from, to } of edges)
		tree.add(
			Math.min(from[0], to[0]),
			Math.min(from[1], to[1]),
			Math.max(from[0], to[0]),
			Math.max(from[1], to[1])
		);
	tree.finish();

	return {
		near(position, metres) {
			const here = lonLat(position);
			const plane = planeAt(here);
			const [x, y] = [metres / plane.east, metres / plane.north];
			const found = tree
				.search(here[0] - x, here[1] - y, here[0] + x, here[1] + y)
				.sort((a, b) => a - b)
				.flatMap((id) => edges[id] ?? []);
			const vertices = found.flatMap(({ key, from, to }) =>
				[from, to].map((at): Snap => ({ ...measured(at), kind: 'vertex', key }))
			);
			const feet = found.map(({ key, from, to }): Snap => ({
				...measured(plane.foot(from, to)),
				kind: 'edge',
				key
			}));
			return nearest(vertices) ?? nearest(feet);

			function measured(at: LonLat) {
				return { position: at, metres: plane.distance(at) };
			}
			function nearest(snaps: Snap[]): Snap | null {
				const reached = snaps.filter((snap) => snap.metres <= metres);
				return reached.reduce<Snap | null>(
					(best, snap) => (best && best.metres <= snap.metres ? best : snap),
					null
				);
			}
		}
	};
}

/** The plane that touches the ellipsoid at a position, in metres east and north of it. */
function planeAt(here: LonLat) {
	const north = METRES_PER_DEGREE;
	const east = north * Math.cos((here[1] * Math.PI) / 180);
	const flat = ([lon, lat]: LonLat): LonLat => [(lon - here[0]) * east, (lat - here[1]) * north];
	return {
		east,
		north,
		distance: (at: LonLat) => Math.hypot(...flat(at)),
		/** The point of an edge that is nearest to the position. */
		foot(from: LonLat, to: LonLat): LonLat {
			const [[ax, ay], [bx, by]] = [flat(from), flat(to)];
			const [dx, dy] = [bx - ax, by - ay];
			const share = -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1);
			const t = Math.min(Math.max(share, 0), 1);
			return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
		}
	};
}
