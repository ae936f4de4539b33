import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import type { Named } from '$lib/geo/analyse';
import type { Area } from '$lib/geo/area';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { remember } from '$lib/geo/remember';
import type { Locale } from '$lib/geo/units';

export interface SiteShape extends Named {
	layer: string;
	name: Record<Locale, string>;
}

/** The sites that the map has loaded. Their outlines, which the map draws too, have no id. */
export const siteShapes = remember((sites: FeatureCollection): SiteShape[] =>
	sites.features.flatMap(({ properties, geometry }) => {
		if (typeof properties?.id !== 'string' || geometry.type === 'GeometryCollection') return [];
		const { id, layer, zh, en } = properties;
		return [{ id, layer: String(layer), name: { zh: String(zh), en: String(en) }, geometry }];
	})
);

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
