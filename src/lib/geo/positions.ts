import type { Position } from 'geojson';
import type { DrawnGeometry } from './drawing';
import { lonLat } from './lon-lat';
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
