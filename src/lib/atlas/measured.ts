import type { Geometry } from 'geojson';
import { centroid } from '$lib/geo/centroid';
import { ellipsoidArea, ellipsoidLength, ellipsoidPerimeter } from '$lib/geo/measure';
import { sphereArea, sphereLength, spherePerimeter } from '$lib/geo/sphere';
import type { Measured } from './site';

const NOTHING: Measured = {
	area_m2: null,
	perimeter_m: null,
	length_m: null,
	centroid: null,
	sphere_area_m2: null,
	sphere_length_m: null
};

/** Kept to the millimetre, so that files do not carry the noise of the last binary digits. */
const round = (value: number) => Math.round(value * 1000) / 1000;

/**
 * Measures a site in square metres and metres on the WGS 84 ellipsoid (GeographicLib), and on
 * Turf's sphere beside it. `sphere_length_m` is the perimeter of a polygon, the length of a line.
 */
export function measure(geometry: Geometry | null): Measured {
	if (!geometry) return NOTHING;
	const [lon = 0, lat = 0] = centroid(geometry);
	const at = [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
	if (geometry.type.endsWith('Polygon'))
		return {
			...NOTHING,
			area_m2: round(ellipsoidArea(geometry)),
			perimeter_m: round(ellipsoidPerimeter(geometry)),
			centroid: at,
			sphere_area_m2: round(sphereArea(geometry)),
			sphere_length_m: round(spherePerimeter(geometry))
		};
	if (geometry.type.endsWith('LineString'))
		return {
			...NOTHING,
			length_m: round(ellipsoidLength(geometry)),
			centroid: at,
			sphere_length_m: round(sphereLength(geometry))
		};
	return { ...NOTHING, centroid: at };
}
