import type { FeatureCollection } from 'geojson';
import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { LayerId } from '$lib/atlas/layers';
import type { Locale } from '$lib/geo/units';
import { baseNames, ground, rail, roads, streets, townFilter, water } from './base';
import { postFilter, postNames, posts } from './posts';
import {
	fills,
	greenway,
	markedPoint,
	markedSection,
	outlines,
	points,
	siteFilters,
	siteNameLayers
} from './sites';

/** What the map draws, one collection a source; streets are there only once they are needed. */
export interface MapData {
	base: FeatureCollection;
	sites: FeatureCollection;
	outlines: FeatureCollection;
	labels: FeatureCollection;
	streets?: FeatureCollection;
}

/** What a new map shows from the start, so that nothing has to be drawn twice. */
export interface Look {
	dark: boolean;
	language: Locale;
	visible: readonly LayerId[];
	chosen: string | null;
	/** Chinese names of towns that are sites of the layer `huitian`. */
	unitNames: readonly string[];
}

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The filters of every layer that depends on what is visible and chosen. */
export function filtersOf({
	visible,
	chosen,
	unitNames
}: Look): Record<string, FilterSpecification> {
	return {
		...siteFilters(visible, chosen),
		// A town that is a site of a visible layer is named once, by the layer.
		'town-name': townFilter(visible.includes('huitian') ? unitNames : []),
		'greenway-post': postFilter(visible.includes('greenway')),
		'greenway-post-name': postFilter(visible.includes('greenway'))
	};
}

/**
 * The whole map as one style, so that the first view costs one round trip to the worker: ground,
 * water, the areas of the layers, roads and rail over them, boundaries, the greenway, points, names.
 */
export function createStyle(data: MapData, look: Look): StyleSpecification {
	const source = (collection: FeatureCollection, more: object = {}) => ({
		type: 'geojson' as const,
		data: collection,
		tolerance: 0.2,
		...more
	});
	const filters = filtersOf(look);
	const layers = [
		...ground,
		...water,
		...fills,
		...roads,
		...rail,
		...outlines,
		...greenway,
		...posts,
		...baseNames,
		markedSection,
		...points,
		...postNames,
		...siteNameLayers,
		markedPoint
	].map((layer) =>
		filters[layer.id] ? ({ ...layer, filter: filters[layer.id] } as LayerSpecification) : layer
	);
	if (data.streets)
		for (const { layer, before } of streets)
			layers.splice(
				layers.findIndex(({ id }) => id === before),
				0,
				layer
			);
	return {
		version: 8,
		state: { dark: { default: look.dark }, language: { default: look.language } },
		sources: {
			base: source(data.base, { maxzoom: 14 }),
			sites: source(data.sites, { promoteId: 'id' }),
			outlines: source(data.outlines),
			labels: source(data.labels),
			marks: source(EMPTY),
			...(data.streets && { streets: source(data.streets, { maxzoom: 14 }) })
		},
		layers,
		transition: { duration: 0, delay: 0 }
	};
}
