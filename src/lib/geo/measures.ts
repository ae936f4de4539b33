import type { Geometry, Polygon, Position } from 'geojson';
import { edgesOf, lonLat, type LonLat } from './lon-lat';
import { ellipsoidArea, ellipsoidLength, ellipsoidPerimeter } from './measure';
import { pathsOf, polygonsOf, linesOf } from './parts';
import { distanceAndAzimuth, wgs84 } from './wgs84';

/**
 * What a geometry measures: area in m², perimeter (holes included) and length in metres. What does
 * not apply is null: a line has no area, and what has no line has no length.
 */
export interface Measures {
	area: number | null;
	perimeter: number | null;
	length: number | null;
}

/** One edge of a line or ring: its ends, its metres, and its bearing at the start. */
export interface MeasuredEdge {
	from: LonLat;
	to: LonLat;
	metres: number;
	/** Degrees clockwise from true north, 0 up to 360. */
	bearing: number;
}

/** Returns a geometry's measures on the WGS 84 ellipsoid, as exact as `ellipsoidArea` and its like. */
export function measures(geometry: Geometry): Measures {
	const hasArea = polygonsOf(geometry).length > 0;
	const hasLength = linesOf(geometry).length > 0;
	return {
		area: hasArea ? ellipsoidArea(geometry) : null,
		perimeter: hasArea ? ellipsoidPerimeter(geometry) : null,
		length: hasLength ? ellipsoidLength(geometry) : null
	};
}

/**
 * Returns the edges of each line and ring, path by path, with their geodesic metres and forward
 * azimuth on the WGS 84 ellipsoid (GeographicLib).
 */
export function measuredEdges(geometry: Geometry): MeasuredEdge[][] {
	return pathsOf(geometry)
		.map(edgesOf)
		.filter((edges) => edges.length > 0)
		.map((edges) => edges.map(([from, to]) => ({ from, to, ...distanceAndBearing(from, to) })));
}

/** Returns the geodesic metres from a to b and the bearing they start with, 0 up to 360 degrees. */
export function distanceAndBearing(a: Position, b: Position): { metres: number; bearing: number } {
	const { metres, azimuth } = distanceAndAzimuth(a, b);
	return { metres, bearing: (azimuth + 360) % 360 };
}

/** Returns where one stands after some metres along the geodesic that starts with a bearing. */
export function destination(from: Position, metres: number, bearing: number): LonLat {
	const [lon, lat] = lonLat(from);
	const { lon2 = NaN, lat2 = NaN } = wgs84.Direct(lat, lon, bearing, metres);
	return [lon2, lat2];
}

/**
 * Returns a circle as a polygon whose corners all lie at the radius in ellipsoid metres; with 128
 * of them its area is 0.04 % below the circle's.
 */
export function geodesicCircle(centre: Position, metres: number, corners = 128): Polygon {
	const ring = Array.from({ length: corners }, (_, i) =>
		destination(centre, metres, (-360 * i) / corners)
	);
	return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}
