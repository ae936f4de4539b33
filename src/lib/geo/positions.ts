import type { Position } from 'geojson';
import type { DrawnGeometry } from './drawing';
import { lonLat } from './lon-lat';

/** Returns a geometry with each of its positions replaced. */
export function mapPositions<G extends DrawnGeometry>(
	geometry: G,
	change: (position: Position) => Position
): G {
	const deep = (coordinates: unknown): unknown =>
		isPosition(coordinates) ? change(coordinates) : (coordinates as unknown[]).map(deep);
	return { ...geometry, coordinates: deep(geometry.coordinates) };
}

function isPosition(coordinates: unknown): coordinates is Position {
	return Array.isArray(coordinates) && typeof coordinates[0] === 'number';
}

/** A centimetre: finer than anyone points, and what links and files carry without loss. */
const DECIMALS = 7;

/** Returns a position rounded to 1e-7 degrees, about a centimetre, its height left out. */
export function exactPosition(position: Position): Position {
	return lonLat(position).map((degrees) => Number(degrees.toFixed(DECIMALS)));
}

/** Returns a geometry whose positions are rounded to 1e-7 degrees: what a drawing holds. */
export function exactGeometry<G extends DrawnGeometry>(geometry: G): G {
	return mapPositions(geometry, exactPosition);
}

/** Returns how many positions a geometry has, each ring's last one included. */
export function countPositions(geometry: DrawnGeometry): number {
	const deep = (coordinates: unknown): number =>
		isPosition(coordinates)
			? 1
			: (coordinates as unknown[]).reduce<number>((n, c) => n + deep(c), 0);
	return deep(geometry.coordinates);
}

/** Returns a geometry moved by degrees of longitude and latitude. */
export function shifted<G extends DrawnGeometry>(geometry: G, by: Position): G {
	const [east, north] = lonLat(by);
	return mapPositions(geometry, (position) => {
		const [lon, lat] = lonLat(position);
		return [lon + east, lat + north];
	});
}
