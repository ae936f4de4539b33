import type { Feature, FeatureCollection } from 'geojson';
import type { Catalogue } from './catalogue';
import { writeCsv } from './csv';
import type { LayerId } from './layers';
import type { DrawnSite } from './read';
import type { Figure } from './schema';
import type { SiteRecord } from './site';

/** One site as published: the properties that the contract names, and the date of its status. */
export function openFeature({ properties: p, geometry }: DrawnSite): Feature {
	return {
		type: 'Feature',
		id: p.id,
		properties: {
			id: p.id,
			name_zh: p.name_zh,
			name_en: p.name_en,
			kind: p.kind,
			status: p.status,
			status_date: p.status_date,
			accuracy: p.accuracy,
			source: p.source,
			licence: p.licence
		},
		// RFC 7946 allows a feature without a place; the types of GeoJSON do not.
		geometry: geometry as Feature['geometry']
	};
}

/** A layer as published GeoJSON. */
export function openLayer(sites: readonly DrawnSite[], layer: LayerId): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: sites.filter((site) => site.layer === layer).map(openFeature)
	};
}

/** `/data/sites.json`: one object a site, as in the contract. */
export function openSite(site: SiteRecord) {
	return {
		id: site.id,
		layer: site.layer,
		kind: site.kind,
		name: site.name,
		geometryType: site.geometryType,
		bbox: site.bbox,
		measured: site.measured,
		published: site.published.map((figure) => ({
			id: figure.id,
			value: figure.value.zh,
			unit: figure.unit.zh,
			asOf: figure.asOf,
			phrase: figure.phrase,
			source: figure.source.key,
			note: figure.note.zh
		})),
		accuracy: site.accuracy,
		url: `/sites/${site.id}`
	};
}

/** `/data/sites.csv`: the measures of every site, one a row. */
export function sitesCsv({ records }: Catalogue): string {
	return writeCsv(
		[...records.values()].map((site) => ({
			id: site.id,
			layer: site.layer,
			kind: site.kind,
			name_zh: site.name.zh,
			name_en: site.name.en,
			status: site.status.code,
			status_date: site.status.date,
			accuracy: site.accuracy.kind,
			accuracy_m: site.accuracy.metres,
			area_m2: site.measured.area_m2,
			perimeter_m: site.measured.perimeter_m,
			length_m: site.measured.length_m,
			longitude: site.measured.centroid?.[0] ?? null,
			latitude: site.measured.centroid?.[1] ?? null,
			licence: site.licence,
			url: `/sites/${site.id}`
		}))
	);
}

/** `/data/figures.csv`: every published figure, one a row. */
export function figuresCsv(figures: readonly Figure[]): string {
	return writeCsv([...figures]);
}
