import type { Geometry } from 'geojson';
import { area, length, multiLineString } from '@turf/turf';
import { linesOf, polygonsOf } from './parts';

/**
 * Returns the area in m² on Turf's sphere of 6,371,008.8 m, the number most web maps show; at
 * 40° N about 0.11 % below the ellipsoid's.
 */
export function sphereArea(geometry: Geometry): number {
	return area(geometry);
}

/**
 * Returns the length in metres of a line or lines on Turf's sphere, 0 for polygons and points; at
 * 40° N 0.14 % too long north-south, 0.25 % too short east-west.
 */
export function sphereLength(geometry: Geometry): number {
	return length(multiLineString(linesOf(geometry)), { units: 'meters' });
}

/** Returns the length in metres of all rings, holes included, on Turf's sphere. */
export function spherePerimeter(geometry: Geometry): number {
	return length(multiLineString(polygonsOf(geometry).flat()), { units: 'meters' });
}
