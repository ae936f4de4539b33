// The package is CommonJS, and Node finds no named exports in its minified build.
import geographiclib from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import { lonLat, type LonLat } from './lon-lat';

/** GeographicLib's solver of geodesics on the WGS 84 ellipsoid (Karney 2013), good to nanometres. */
export const wgs84 = geographiclib.Geodesic.WGS84;

/** A stretch of geodesic: its length in metres, and where one stands after some of them. */
export interface GeodesicEdge {
	length: number;
	at(metres: number): { position: LonLat; azimuth: number };
}

/** Returns the geodesic from one position to another, ready to be walked; azimuths in degrees. */
export function geodesicEdge(from: Position, to: Position): GeodesicEdge {
	const [lon1, lat1] = lonLat(from);
	const [lon2, lat2] = lonLat(to);
	const line = wgs84.InverseLine(lat1, lon1, lat2, lon2);
	return {
		length: line.s13,
		at(metres) {
			const here = line.Position(metres);
			return { position: [here.lon2 ?? NaN, here.lat2 ?? NaN], azimuth: here.azi2 ?? NaN };
		}
	};
}

/** Returns the geodesic distance in metres from a to b, and the azimuth in degrees it starts with. */
export function distanceAndAzimuth(a: Position, b: Position): { metres: number; azimuth: number } {
	const [lon1, lat1] = lonLat(a);
	const [lon2, lat2] = lonLat(b);
	const { s12 = NaN, azi1 = NaN } = wgs84.Inverse(lat1, lon1, lat2, lon2);
	return { metres: s12, azimuth: azi1 };
}
