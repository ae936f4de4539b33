import type { Position } from 'geojson';
import type { DrawnGeometry } from './drawing';
import { lonLat, type LonLat } from './lon-lat';
import { mapPositions } from './map-positions';

/** Returns how many positions a geometry has, each ring's last one included. */
export function countPositions(geometry: DrawnGeometry): number {
	let count = 0;
	mapPositions(geometry, (position) => {
		count++;
		return position;
	});
	return count;
}

/** Returns a geometry moved by degrees of longitude and latitude. */
export function shifted<G extends DrawnGeometry>(geometry: G, by: Position): G {
	const [east, north] = lonLat(by);
	return mapPositions(geometry, (position) => {
		const [lon, lat] = lonLat(position);
		return [lon + east, lat + north];
	});
}

/** Drawings hold degrees to 1e-7, about a centimetre: what a link can carry. */
const STEPS_A_DEGREE = 1e7;

/** Returns a position as drawings hold it: longitude and latitude to 1e-7 degrees. */
export function roundedPosition(position: Position): LonLat {
	const [lon, lat] = lonLat(position);
	return [rounded(lon), rounded(lat)];
}

/** Adding zero makes minus zero zero. */
const rounded = (degrees: number) => Math.round(degrees * STEPS_A_DEGREE) / STEPS_A_DEGREE + 0;
