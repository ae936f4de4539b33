import type { Geometry, Position } from 'geojson';
import { lonLat } from './lon-lat';
import { linesOf, polygonsOf } from './parts';
import { distanceAndAzimuth, wgs84 } from './wgs84';

/**
 * Returns the area in m² on the WGS 84 ellipsoid: holes subtracted, parts summed, 0 for lines and
 * points, whatever the winding. Edges are geodesics, as in PostGIS `geography`; GeographicLib
 * (Karney 2013), exact to a relative 1e-12 for shapes of a district's size.
 */
export function ellipsoidArea(geometry: Geometry): number {
	return sum(polygonsOf(geometry), ([outer = [], ...holes]) => {
		return ringMeasure(outer).area - sum(holes, (hole) => ringMeasure(hole).area);
	});
}

/**
 * Returns the length in metres of all rings, holes included, on the WGS 84 ellipsoid; 0 for lines
 * and points. GeographicLib, exact to micrometres.
 */
export function ellipsoidPerimeter(geometry: Geometry): number {
	return sum(polygonsOf(geometry).flat(), (ring) => ringMeasure(ring).perimeter);
}

/**
 * Returns the length in metres of a line or lines on the WGS 84 ellipsoid; 0 for polygons and
 * points. GeographicLib, exact to micrometres.
 */
export function ellipsoidLength(geometry: Geometry): number {
	return sum(linesOf(geometry), pathLength);
}

/** Returns the geodesic distance in metres between two positions on the WGS 84 ellipsoid. */
export function ellipsoidDistance(a: Position, b: Position): number {
	return distanceAndAzimuth(a, b).metres;
}

function ringMeasure(ring: Position[]): { area: number; perimeter: number } {
	const { area = 0, perimeter } = accumulate(ring, false);
	return { area: Math.abs(area), perimeter };
}

function pathLength(path: Position[]): number {
	return accumulate(path, true).perimeter;
}

function accumulate(path: Position[], isLine: boolean): { area?: number; perimeter: number } {
	const accumulator = wgs84.Polygon(isLine);
	for (const [lon, lat] of path.map(lonLat)) accumulator.AddPoint(lat, lon);
	return accumulator.Compute(false, true);
}

function sum<T>(items: T[], value: (item: T) => number): number {
	return items.reduce((total, item) => total + value(item), 0);
}
