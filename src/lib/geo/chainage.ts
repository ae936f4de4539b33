import type { Position } from 'geojson';
import { edgesOf } from './lon-lat';
import { ellipsoidDistance } from './measure';

const known = new WeakMap<Position[], number[]>();

/**
 * Returns the chainage of each vertex: its ellipsoid metres from the path's start. It is kept for
 * as long as the path is, so a path must not be changed in place.
 */
export function chainage(path: Position[]): number[] {
	let metres = known.get(path);
	if (!metres) {
		let sum = 0;
		metres = [0, ...edgesOf(path).map(([a, b]) => (sum += ellipsoidDistance(a, b)))];
		known.set(path, metres);
	}
	return metres;
}
