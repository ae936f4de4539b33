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

/**
 * What the map draws, one collection a source. The sites come first; the base map and the points
 * of the names follow once they are drawn, streets when they are needed.
 */
export interface MapData {
	sites: FeatureCollection;
	base?: FeatureCollection;
	labels?: FeatureCollection;
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

/** Every layer from bottom to top: ground, water, areas, roads and rail over them, lines, names. */
function allLayers(): LayerSpecification[] {
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
	];
	for (const { layer, before } of streets)
		layers.splice(
			layers.findIndex(({ id }) => id === before),
			0,
			layer
		);
	return layers;
}

/** Names and dashes need programs and letters of their own, which take long to make. */
const isDetail = ({ type, paint }: LayerSpecification) =>
	type === 'symbol' || (type === 'line' && paint !== undefined && 'line-dasharray' in paint);

/**
 * The map of the data that is there, as one style, so that the first view costs one round trip to
 * the worker. Details wait for `labels`: the sites' shapes are what a person came for.
 */
export function createStyle(data: MapData, look: Look): StyleSpecification {
	const source = (collection: FeatureCollection, more: object = {}) => ({
		type: 'geojson' as const,
		data: collection,
		tolerance: 0.2,
		...more
	});
	const sources: StyleSpecification['sources'] = {
		sites: source(data.sites, { promoteId: 'id' }),
		marks: source(EMPTY),
		...(data.base && { base: source(data.base, { maxzoom: 14 }) }),
		...(data.labels && { labels: source(data.labels) }),
		...(data.streets && { streets: source(data.streets, { maxzoom: 14 }) })
	};
	const filters = filtersOf(look);
	const layers = allLayers()
		.filter(
			(layer) => 'source' in layer && layer.source in sources && (data.labels || !isDetail(layer))
		)
		.map((layer) =>
			filters[layer.id] ? ({ ...layer, filter: filters[layer.id] } as LayerSpecification) : layer
		);
	return {
		version: 8,
		state: { dark: { default: look.dark }, language: { default: look.language } },
		sources,
		layers,
		transition: { duration: 0, delay: 0 }
	};
}
