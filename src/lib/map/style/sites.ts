import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { LAYER_IDS, type LayerId } from '$lib/atlas/layers';
import { BASE_COLOURS as c, FILL_OPACITY, LAYER_COLOURS } from '../palette';
import {
	byProperty,
	byZoom,
	chosen,
	layerColour,
	NAME,
	perFeature,
	pointed,
	shade,
	TEXT_FONT,
	type Expression
} from './expressions';

/** How strongly areas are filled that a pointer is on, and the chosen ones. */
const POINTED = { 'science-city': 0.12, huitian: 0.14, parks: 0.32 };
const CHOSEN = { 'science-city': 0.16, huitian: 0.18, parks: 0.36 };

/** A group is filled by its members; a trace of its own lets a pointer find it. */
const TRACE = 0.004;

const order = (layer: string) => LAYER_IDS.indexOf(layer as LayerId);
const inOrder = byProperty(
	'layer',
	Object.fromEntries(LAYER_IDS.map((id) => [id, order(id)])),
	LAYER_IDS.length
);

/** The areas of the layers, bottom to top in the order of the contract. */
export const fills: LayerSpecification[] = [
	{
		id: 'site-fill',
		type: 'fill',
		source: 'sites',
		layout: { 'fill-sort-key': inOrder },
		paint: {
			'fill-color': layerColour(LAYER_IDS, c.selected),
			'fill-opacity': [
				'case',
				chosen,
				byProperty('layer', CHOSEN, 0),
				pointed,
				byProperty('layer', POINTED, 0),
				['boolean', ['get', 'group'], false],
				TRACE,
				byProperty('layer', FILL_OPACITY, 0)
			],
			'fill-opacity-transition': { duration: 0 },
			'fill-antialias': false
		}
	}
];

function outline(id: string, paint: object): LayerSpecification {
	return {
		id,
		type: 'line',
		source: 'sites',
		layout: { 'line-join': 'round', 'line-cap': 'butt', 'line-sort-key': inOrder },
		paint: {
			'line-color': layerColour(LAYER_IDS, c.selected),
			'line-width': byZoom([9, perFeature(0.9)], [13, perFeature(1.8)], [16, perFeature(2.6)]),
			...paint
		}
	};
}

/** Boundaries, dashed where no line has been published, and the chosen site's own. */
export const outlines: LayerSpecification[] = [
	outline('outline', {}),
	outline('outline-schematic', { 'line-dasharray': [3, 2] }),
	outline('outline-chosen', {
		'line-width': byZoom([9, perFeature(2.4)], [14, perFeature(4.5)])
	})
];

const greenwayWidth = (extra: number): Expression =>
	byZoom([9, perFeature(2.2 + extra)], [13, perFeature(4.2 + extra)], [16, perFeature(7 + extra)]);

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

export const greenway: LayerSpecification[] = [
	{
		id: 'greenway-casing',
		type: 'line',
		source: 'sites',
		layout: round,
		paint: {
			'line-color': ['case', ['any', chosen, pointed], shade(c.selected), shade(c.halo)],
			'line-width': greenwayWidth(2.2)
		}
	},
	{
		id: 'greenway-line',
		type: 'line',
		source: 'sites',
		layout: round,
		paint: {
			'line-color': perFeature(shade(LAYER_COLOURS.greenway)),
			'line-width': greenwayWidth(0)
		}
	}
];

/** What a panel marks: a stretch of line, below the names, and a point, above them. */
export const [markedSection, markedPoint]: [LayerSpecification, LayerSpecification] = [
	{
		id: 'mark-section',
		type: 'line',
		source: 'marks',
		filter: ['==', ['geometry-type'], 'LineString'],
		layout: round,
		paint: { 'line-color': perFeature(shade(c.selected)), 'line-width': greenwayWidth(1) }
	},
	{
		id: 'mark-point',
		type: 'circle',
		source: 'marks',
		filter: ['==', ['geometry-type'], 'Point'],
		paint: {
			'circle-color': perFeature(shade(c.halo)),
			'circle-radius': perFeature(7),
			'circle-stroke-color': perFeature(shade(c.selected)),
			'circle-stroke-width': 4
		}
	}
];

const radius = (places: number, units: number) =>
	byProperty('layer', { places }, units) as unknown as Expression;
const radiusAt = (places: number, units: number): Expression => [
	'case',
	chosen,
	['+', radius(places, units), 3],
	pointed,
	['+', radius(places, units), 2],
	radius(places, units)
];

export const points: LayerSpecification[] = [
	{
		id: 'site-point',
		type: 'circle',
		source: 'sites',
		layout: { 'circle-sort-key': inOrder },
		paint: {
			'circle-color': layerColour(LAYER_IDS, c.selected),
			'circle-radius': byZoom([9, radiusAt(3.5, 2.5)], [14, radiusAt(6, 5)]),
			'circle-stroke-color': ['case', chosen, shade(c.selected), shade(c.halo)],
			'circle-stroke-width': 1.6
		}
	}
];

/** The names of the largest areas (rank below 16: about 16 km² and more) are set larger. */
const sizeByRank = (large: number, small: number): Expression => [
	'case',
	['<', ['get', 'rank'], 16],
	large,
	small
];

const halo = (width: number) => ({
	'text-halo-color': shade(c.halo),
	'text-halo-width': width
});

const beside = {
	'text-variable-anchor-offset': [
		'match',
		['get', 'point'],
		'yes',
		['literal', ['left', [0.8, 0], 'right', [-0.8, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]]],
		['literal', ['center', [0, 0], 'top', [0, 0.6], 'bottom', [0, -0.6]]]
	],
	'text-justify': 'auto'
};

function siteNames(id: string, size: Expression, width: number, layout: object = {}) {
	return {
		id,
		type: 'symbol',
		source: 'labels',
		layout: {
			'text-field': NAME,
			'text-font': TEXT_FONT,
			'text-size': size,
			'text-max-width': 9,
			'text-padding': 3,
			'symbol-sort-key': ['get', 'rank'],
			...beside,
			...layout
		},
		paint: { 'text-color': layerColour(LAYER_IDS, c.selected), ...halo(width) }
	} as LayerSpecification;
}

/** Names of sites: by importance where they collide; the chosen site's name always stands. */
export const siteNameLayers: LayerSpecification[] = [
	{
		id: 'greenway-name',
		type: 'symbol',
		source: 'sites',
		layout: {
			'symbol-placement': 'line',
			'symbol-spacing': 500,
			'text-field': NAME,
			'text-font': TEXT_FONT,
			'text-size': byZoom([9, 11.5], [14, 14]),
			'text-offset': [0, -1],
			'text-letter-spacing': 0.1,
			'text-max-angle': 60,
			'text-padding': 1
		},
		paint: { 'text-color': perFeature(shade(LAYER_COLOURS.greenway)), ...halo(1.7) }
	},
	siteNames('site-name', byZoom([9, sizeByRank(13.5, 11.5)], [14, sizeByRank(16, 14)]), 1.7),
	siteNames('chosen-name', byZoom([9, 14], [14, 17]), 2.2, { 'text-allow-overlap': true })
];

/** Style layers in which a pointer finds sites: areas exactly, lines and points from nearby. */
export const AREA_HITS = ['site-fill'];
export const NEAR_HITS = ['greenway-casing', 'site-point'];

/** The filters of all layers that draw sites, for what is visible and what is chosen. */
export function siteFilters(
	visible: readonly LayerId[],
	chosenId: string | null
): Record<string, FilterSpecification> {
	const isVisible = ['in', ['get', 'layer'], ['literal', [...visible]]];
	const isChosen = ['==', ['get', 'id'], chosenId ?? ''];
	const isType = (type: string) => ['==', ['geometry-type'], type];
	const isGreenway = ['all', isVisible, isType('LineString'), ['!', ['has', 'dashed']]];
	const fits = ['all', ['<=', ['get', 'minzoom'], ['zoom']], ['>', ['get', 'maxzoom'], ['zoom']]];
	const filters = {
		'site-fill': ['all', isVisible, isType('Polygon')],
		outline: ['all', isVisible, ['==', ['get', 'dashed'], false]],
		'outline-schematic': ['all', isVisible, ['==', ['get', 'dashed'], true]],
		'outline-chosen': ['all', isVisible, isType('Polygon'), isChosen],
		'greenway-casing': isGreenway,
		'greenway-line': isGreenway,
		'greenway-name': isGreenway,
		'site-point': ['all', isVisible, isType('Point')],
		'site-name': ['all', isVisible, ['!', isChosen], fits],
		'chosen-name': isChosen
	};
	return filters as unknown as Record<string, FilterSpecification>;
}
