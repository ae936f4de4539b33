import type { Position } from 'geojson';

/** A GeoJSON position without its height, its two numbers known to be there. */
export type LonLat = [lon: number, lat: number];

/** Returns a position's longitude and latitude; a missing number becomes NaN, never 0. */
export function lonLat([lon = NaN, lat = NaN]: Position): LonLat {
	return [lon, lat];
}

/** Returns each position of a path with the one after it: the path's edges. */
export function edgesOf(path: Position[]): [LonLat, LonLat][] {
	const edges: [LonLat, LonLat][] = [];
	let before: LonLat | undefined;
	for (const position of path) {
		const here = lonLat(position);
		if (before) edges.push([before, here]);
		before = here;
	}
	return edges;
}
