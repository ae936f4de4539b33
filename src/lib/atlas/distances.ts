import type { FeatureCollection, Position } from 'geojson';
import { createDistanceTo } from '$lib/geo/nearest';

/** Measures from a position to every site: ellipsoid metres by id. */
export type MeasureDistances = (from: Position) => ReadonlyMap<string, number>;

/** Indexes the shapes of published layers, once; sites without a place have no distance. */
export function createDistances(layers: readonly FeatureCollection[]): MeasureDistances {
	const sites = layers
		.flatMap(({ features }) => features)
		.flatMap(({ id, geometry }) =>
			geometry ? [{ id: String(id), distance: createDistanceTo(geometry) }] : []
		);
	return (from) => new Map(sites.map(({ id, distance }) => [id, distance(from)]));
}
