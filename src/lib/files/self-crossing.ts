import Flatbush from 'flatbush';
import type { LonLat } from '$lib/geo/lon-lat';

/** Pairs of edges that are tried for one file; a comb of long thin teeth has too many to try all. */
export const PAIRS = 4_000_000;

export type Crossing = 'crosses' | 'simple' | 'unknown';

/**
 * Tells whether edges of a polygon's rings properly cross; `unknown` when the budget of pairs,
 * which is spent on the way, is not enough. Rings that only touch do not cross.
 */
export function selfCrossing(
	rings: readonly (readonly LonLat[])[],
	budget: { pairs: number }
): Crossing {
	const edges = rings.flatMap((ring) =>
		ring.slice(1).map((to, i): [LonLat, LonLat] => [ring[i] ?? to, to])
	);
	// Three edges are a triangle.
	if (edges.length < 4) return 'simple';
	const index = new Flatbush(edges.length);
	for (const [a, b] of edges) {
		index.add(
			Math.min(a[0], b[0]),
			Math.min(a[1], b[1]),
			Math.max(a[0], b[0]),
			Math.max(a[1], b[1])
		);
	}
	index.finish();
	for (const [place, [a, b]] of edges.entries()) {
		let isCrossed = false;
		index.search(
			Math.min(a[0], b[0]),
			Math.min(a[1], b[1]),
			Math.max(a[0], b[0]),
			Math.max(a[1], b[1]),
			(other) => {
				budget.pairs--;
				const edge = edges[other];
				isCrossed ||= other > place && edge !== undefined && cross(a, b, edge[0], edge[1]);
				return false;
			}
		);
		if (isCrossed) return 'crosses';
		if (budget.pairs < 0) return 'unknown';
	}
	return 'simple';
}

function cross(a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean {
	return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn([ax, ay]: LonLat, [bx, by]: LonLat, [cx, cy]: LonLat): number {
	return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}
