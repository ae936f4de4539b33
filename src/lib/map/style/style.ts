import type { FeatureCollection } from 'geojson';
import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { LayerId } from '$lib/atlas/layers';
import type { Locale } from '$lib/geo/units';
import { postFilter, townFilter } from './base-filters';
import {
	fills,
	greenway,
	markedPoint,
	markedSection,
	outlines,
	points,
	siteFilters
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
	/** What a panel marks; a map that has marked nothing is spared the source. */
	marks?: FeatureCollection;
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

/**
 * The closest zoom at which the sites are cut into tiles; from there on tiles are enlarged. A unit
 * of such a tile is 0.5 m, and a view of a small site takes four tiles instead of nine.
 */
const SITES_ZOOM = 13;

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

/** The layers that draw the shapes of the sites, bottom to top: what a new map begins with. */
export const FIRST_LAYERS: readonly LayerSpecification[] = [
	...fills,
	...outlines,
	...greenway,
	markedSection,
	...points,
	markedPoint
].filter((layer) => !isDashed(layer));

/** Dashes need a program of their own, which takes long to make: they come with the details. */
function isDashed({ type, paint }: LayerSpecification): boolean {
	return type === 'line' && paint !== undefined && 'line-dasharray' in paint;
}

/**
 * The map of the data that is there, as one style, so that a view costs one round trip to the
 * worker. Of the layers those are taken whose source has data.
 */
export function createStyle(
	data: MapData,
	look: Look,
	all: readonly LayerSpecification[] = FIRST_LAYERS
): StyleSpecification {
	const source = (collection: FeatureCollection, more: object = {}) => ({
		type: 'geojson' as const,
		data: collection,
		tolerance: 0.2,
		...more
	});
	const sources: StyleSpecification['sources'] = {
		sites: source(data.sites, { promoteId: 'id', maxzoom: SITES_ZOOM }),
		...(data.base && { base: source(data.base, { maxzoom: 14 }) }),
		...(data.labels && { labels: source(data.labels) }),
		...(data.streets && { streets: source(data.streets, { maxzoom: 14 }) }),
		...(data.marks && { marks: source(data.marks) })
	};
	const filters = filtersOf(look);
	const layers = all
		.filter((layer) => 'source' in layer && layer.source in sources)
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
