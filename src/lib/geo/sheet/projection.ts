import type { Position } from 'geojson';
import { lonLat, type LonLat } from '../lon-lat';
import { wgs84 } from '../wgs84';

/** A place on paper in millimetres: x to the right, y down. */
export type OnPaper = [x: number, y: number];

/** A box on paper in millimetres, from its upper left corner. */
export interface PaperBox {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Where positions on the ground lie on a sheet, in millimetres from the sheet's centre. */
export interface SheetProjection {
	centre: LonLat;
	/** The denominator: 10,000 for 1:10,000. */
	scale: number;
	toSheet(position: Position): OnPaper;
	fromSheet(place: OnPaper): LonLat;
	/** Millimetres on paper of one radian of Web Mercator, across and up. */
	millimetres: { across: number; up: number };
}

const RADIANS = Math.PI / 180;
/** Web Mercator ends here, and a plane of paper long before. */
const MOST_LATITUDE = 85;

const mercator = (lat: number) => Math.asinh(Math.tan(lat * RADIANS));

/**
 * Returns the projection of a sheet: Web Mercator, as the map is drawn, stretched by the 0.4 % by
 * which it is not conformal on the ellipsoid, so that at the centre a metre on WGS 84 is
 * 1000 / scale millimetres in every direction. The scale grows with the latitude: 10 km north or
 * south of Changping it is 0.13 % off.
 */
export function sheetProjection(position: Position, scale: number): SheetProjection {
	const [lon, latitude] = lonLat(position);
	const lat = Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, latitude));
	const { a, f } = wgs84;
	const squaredEccentricity = f * (2 - f);
	const cosine = Math.cos(lat * RADIANS);
	const ratio = 1 - squaredEccentricity * Math.sin(lat * RADIANS) ** 2;
	// The radii of curvature: of the parallel's normal section, and of the meridian.
	const normal = a / Math.sqrt(ratio);
	const meridian = (a * (1 - squaredEccentricity)) / ratio ** 1.5;
	const across = (1000 * normal * cosine) / scale;
	const up = (1000 * meridian * cosine) / scale;
	const middle = mercator(lat);
	return {
		centre: [lon, lat],
		scale,
		millimetres: { across, up },
		toSheet(place) {
			const [x, y] = lonLat(place);
			return [(x - lon) * RADIANS * across, (middle - mercator(y)) * up];
		},
		fromSheet([x, y]) {
			const latitude = Math.atan(Math.sinh(middle - y / up)) / RADIANS;
			return [lon + x / across / RADIANS, latitude];
		}
	};
}
