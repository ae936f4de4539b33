import type { Geometry, Position } from 'geojson';
import { edgesOf } from './lon-lat';
import { ellipsoidArea, ellipsoidLength, ellipsoidPerimeter } from './measure';
import { linesOf, polygonsOf } from './parts';
import { sphereArea, sphereLength, spherePerimeter } from './sphere';
import { distanceAndAzimuth } from './wgs84';

/** What a geometry measures: m² and metres; `null` where it has no such measure. */
export interface Measures {
	area: number | null;
	perimeter: number | null;
	length: number | null;
}

/** Returns area and perimeter of polygons, the length of lines, all on the WGS 84 ellipsoid. */
export function measuresOf(geometry: Geometry): Measures {
	const isArea = polygonsOf(geometry).length > 0;
	return {
		area: isArea ? ellipsoidArea(geometry) : null,
		perimeter: isArea ? ellipsoidPerimeter(geometry) : null,
		length: linesOf(geometry).length > 0 ? ellipsoidLength(geometry) : null
	};
}

/** Returns the same on Turf's sphere, up to 0.3 % off: for shapes too large to be exact in a frame. */
export function quickMeasures(geometry: Geometry): Measures {
	const isArea = polygonsOf(geometry).length > 0;
	return {
		area: isArea ? sphereArea(geometry) : null,
		perimeter: isArea ? spherePerimeter(geometry) : null,
		length: linesOf(geometry).length > 0 ? sphereLength(geometry) : null
	};
}

/** A straight stretch: its ends, its metres, and the azimuth it starts with, in degrees from north. */
export interface Leg {
	from: Position;
	to: Position;
	metres: number;
	azimuth: number;
}

/** Returns each stretch of a path with its geodesic length and azimuth (0 to 360 degrees). */
export function legsOf(path: Position[]): Leg[] {
	return edgesOf(path).map(([from, to]) => {
		const { metres, azimuth } = distanceAndAzimuth(from, to);
		return { from, to, metres, azimuth: (azimuth + 360) % 360 };
	});
}
