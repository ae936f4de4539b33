import type { Position } from 'geojson';
import { around, distance } from 'geokdbush';
import KDBush from 'kdbush';
import { lonLat } from './lon-lat';
import { ellipsoidDistance } from './measure';

export interface NearItem<T> {
	item: T;
	metres: number;
}

export interface PointIndex<T> {
	nearest(to: Position, count?: number): NearItem<T>[];
}

/**
 * Returns an index of items that finds the `count` nearest to a position, nearest first, with
 * their distances in ellipsoid metres; fewer if there are fewer. Found with kdbush on the sphere,
 * then measured and ordered again with GeographicLib.
 */
export function createPointIndex<T>(items: T[], position: (item: T) => Position): PointIndex<T> {
	const points = items.map((item) => ({ item, at: lonLat(position(item)) }));
	const tree = new KDBush(points.length);
	for (const { at } of points) tree.add(...at);
	tree.finish();
	return {
		nearest(to, count = 1) {
			const [lon, lat] = lonLat(to);
			const last = points[around(tree, lon, lat, count).at(-1) ?? -1];
			if (!last) return [];
			// The sphere may swap neighbours whose distances differ by less than 0.6 %.
			const reach = distance(lon, lat, ...last.at) * 1.01;
			return around(tree, lon, lat, Infinity, reach)
				.flatMap((id) => points[id] ?? [])
				.map(({ item, at }) => ({ item, metres: ellipsoidDistance(to, at) }))
				.sort((a, b) => a.metres - b.metres)
				.slice(0, count);
		}
	};
}
