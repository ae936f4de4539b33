import type { Geometry, Position } from 'geojson';

/** Returns every polygon of a geometry as its list of rings, collections opened. */
export function polygonsOf(geometry: Geometry): Position[][][] {
	switch (geometry.type) {
		case 'Polygon':
			return [geometry.coordinates];
		case 'MultiPolygon':
			return geometry.coordinates;
		case 'GeometryCollection':
			return geometry.geometries.flatMap(polygonsOf);
		default:
			return [];
	}
}

/** Returns every line of a geometry as its list of positions, collections opened; no rings. */
export function linesOf(geometry: Geometry): Position[][] {
	switch (geometry.type) {
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
			return geometry.coordinates;
		case 'GeometryCollection':
			return geometry.geometries.flatMap(linesOf);
		default:
			return [];
	}
}

/** Returns every free-standing point of a geometry, collections opened; no vertices. */
export function pointsOf(geometry: Geometry): Position[] {
	switch (geometry.type) {
		case 'Point':
			return [geometry.coordinates];
		case 'MultiPoint':
			return geometry.coordinates;
		case 'GeometryCollection':
			return geometry.geometries.flatMap(pointsOf);
		default:
			return [];
	}
}

/** Returns all that a distance is measured to: lines, rings, and each point as a path of one. */
export function pathsOf(geometry: Geometry): Position[][] {
	return [
		...linesOf(geometry),
		...polygonsOf(geometry).flat(),
		...pointsOf(geometry).map((point) => [point])
	];
}
