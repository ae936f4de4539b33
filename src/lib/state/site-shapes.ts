import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import type { Named } from '$lib/geo/analyse';
import type { Area } from '$lib/geo/area';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { remember } from '$lib/geo/remember';
import type { Locale } from '$lib/geo/units';

export interface SiteShape extends Named {
	name: Record<Locale, string>;
}

/** The sites that the map has loaded, each once: their dashed outlines come under the same id. */
export const siteShapes = remember((sites: FeatureCollection): SiteShape[] => {
	const shapes = new Map<string, SiteShape>();
	for (const { properties, geometry } of sites.features) {
		const id = String(properties?.id);
		if (geometry.type === 'GeometryCollection' || shapes.has(id)) continue;
		const name = { zh: String(properties?.zh), en: String(properties?.en) };
		shapes.set(id, { id, name, geometry });
	}
	return [...shapes.values()];
});

export const isAreaShape = <S extends { geometry: DrawnGeometry }>(
	shape: S
): shape is S & { geometry: Area } =>
	shape.geometry.type === 'Polygon' || shape.geometry.type === 'MultiPolygon';

/** The greenway's line; `null` while it is not loaded. */
export function greenwayLine(shapes: readonly SiteShape[]): LineString | MultiLineString | null {
	const geometry = shapes.find(({ id }) => id === 'greenway-42')?.geometry;
	const isLine = geometry?.type === 'LineString' || geometry?.type === 'MultiLineString';
	return isLine ? geometry : null;
}
