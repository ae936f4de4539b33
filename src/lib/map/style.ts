import type { FeatureCollection } from 'geojson';
import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	StyleSpecification
} from 'maplibre-gl';
import { LAYER_IDS, type LayerId } from '$lib/atlas/layers';
import type { Locale } from '$lib/geo/units';
import { BASE_COLOURS, LAYER_COLOURS, type Shade } from './palette';

/** Everything the map draws: the base map, one collection a layer, and the names of the sites. */
export interface MapData {
	base: FeatureCollection;
	streets: FeatureCollection;
	labels: FeatureCollection;
	layers: Record<LayerId, FeatureCollection>;
	outlines: Record<LayerId, FeatureCollection>;
}

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Streets are asked for and drawn from this zoom on. */
export const STREETS_ZOOM = 12.3;

type Expression = ExpressionSpecification;

/** Both colours of a shade in one expression: the theme changes without a new style. */
const shade = ({ light, dark }: Shade): Expression => [
	'case',
	['==', ['global-state', 'dark'], true],
	['to-color', dark],
	['to-color', light]
];

const byZoom = (...stops: [zoom: number, value: number][]): Expression =>
	['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as unknown as Expression;

const onBase = (part: string, ...more: unknown[]): FilterSpecification =>
	['all', ['==', ['get', 'part'], part], ...more] as FilterSpecification;

const isClass = (...classes: string[]) => ['match', ['get', 'class'], classes, true, false];

const pointed: Expression = ['boolean', ['feature-state', 'pointed'], false];
const chosen: Expression = ['boolean', ['feature-state', 'chosen'], false];

const TEXT_FONT = ['sans-serif'];

/** The name in the language of the page, or in Chinese where there is no other. */
const NAME: Expression = [
	'coalesce',
	['get', ['global-state', 'language']],
	['get', 'zh']
] as unknown as Expression;

function lines(
	id: string,
	filter: FilterSpecification,
	colour: Shade,
	width: Expression,
	more: { minzoom?: number; source?: string; paint?: object } = {}
): LayerSpecification {
	return {
		id,
		type: 'line',
		source: more.source ?? 'base',
		filter,
		...(more.minzoom !== undefined && { minzoom: more.minzoom }),
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: { 'line-color': shade(colour), 'line-width': width, ...more.paint }
	};
}

function names(
	id: string,
	filter: FilterSpecification,
	colour: Shade,
	size: Expression | number,
	layout: object = {},
	minzoom = 0
): LayerSpecification {
	return {
		id,
		type: 'symbol',
		source: 'base',
		filter,
		minzoom,
		layout: {
			'text-field': NAME,
			'text-font': TEXT_FONT,
			'text-size': size,
			'text-padding': 4,
			'text-max-width': 8,
			...layout
		},
		paint: {
			'text-color': shade(colour),
			'text-halo-color': shade(BASE_COLOURS.halo),
			'text-halo-width': 1.4
		}
	};
}

const c = BASE_COLOURS;

const ground: LayerSpecification[] = [
	{ id: 'outside', type: 'background', paint: { 'background-color': shade(c.outside) } },
	{
		id: 'district',
		type: 'fill',
		source: 'base',
		filter: onBase('district'),
		paint: { 'fill-color': shade(c.land), 'fill-antialias': false }
	},
	{
		id: 'hills',
		type: 'fill',
		source: 'base',
		filter: onBase('wood', ['==', ['get', 'class'], 'hills']),
		paint: { 'fill-color': shade(c.hills), 'fill-antialias': false }
	},
	{
		id: 'wood',
		type: 'fill',
		source: 'base',
		filter: onBase('wood', ['==', ['get', 'class'], 'wood']),
		paint: { 'fill-color': shade(c.wood), 'fill-antialias': false }
	},
	lines('district-edge', onBase('district'), c.edge, byZoom([8, 5], [13, 16]), {
		paint: { 'line-blur': byZoom([8, 5], [13, 16]), 'line-opacity': 0.75 }
	})
];

const water: LayerSpecification[] = [
	lines('stream', onBase('water', isClass('stream')), c.water, byZoom([9, 0.5], [14, 3])),
	lines('canal', onBase('water', isClass('canal')), c.water, byZoom([8, 0.8], [14, 6])),
	lines('river', onBase('water', isClass('river')), c.water, byZoom([8, 1.2], [14, 12])),
	{
		id: 'lake',
		type: 'fill',
		source: 'base',
		filter: onBase('water', isClass('reservoir', 'lake')),
		paint: { 'fill-color': shade(c.water) }
	}
];

const inStreets = (...classes: string[]) => isClass(...classes) as FilterSpecification;
const streets = { source: 'streets', minzoom: STREETS_ZOOM };

const SECONDARY = byZoom([9, 0.5], [12, 1.6], [16, 9]);
const PRIMARY = byZoom([8, 0.6], [12, 2.2], [16, 12]);
const MOTORWAY = byZoom([8, 1], [12, 2.8], [16, 14]);

const secondary = onBase('road', isClass('secondary'));
const primary = onBase('road', isClass('primary', 'trunk'));
const motorway = onBase('road', isClass('motorway'));

/** A casing is the same line, wider: `gap` is what stands out on both sides together. */
const cased = (width: Expression, gap = 1.4): Expression =>
	// Zoom may stand only at the top of an expression, so the stops are widened one by one.
	width.map((part, index) =>
		index > 3 && index % 2 === 0 ? (part as number) + gap : part
	) as unknown as Expression;

const LANE = byZoom([12, 0.6], [16, 6]);
const COLLECTOR = byZoom([12, 1], [16, 8]);

const roads: LayerSpecification[] = [
	lines('lane-casing', inStreets('residential'), c.streetCasing, cased(LANE), streets),
	lines('collector-casing', inStreets('tertiary'), c.streetCasing, cased(COLLECTOR), streets),
	lines('lane', inStreets('residential'), c.street, LANE, streets),
	lines('collector', inStreets('tertiary'), c.street, COLLECTOR, streets),
	lines('secondary-casing', secondary, c.roadCasing, cased(SECONDARY), { minzoom: 10 }),
	lines('primary-casing', primary, c.roadCasing, cased(PRIMARY), { minzoom: 9 }),
	lines('motorway-casing', motorway, c.motorwayCasing, cased(MOTORWAY, 1)),
	lines('secondary', secondary, c.road, SECONDARY, { minzoom: 10 }),
	lines('primary', primary, c.road, PRIMARY, { minzoom: 9 }),
	lines('motorway', motorway, c.motorway, MOTORWAY)
];

const rail: LayerSpecification[] = [
	{
		id: 'rail',
		type: 'line',
		source: 'base',
		filter: onBase('rail'),
		layout: { 'line-cap': 'butt', 'line-join': 'round' },
		paint: {
			'line-color': ['get', 'colour'],
			'line-opacity': 0.75,
			'line-width': byZoom([8, 0.8], [12, 1.8], [16, 4])
		}
	},
	{
		id: 'station',
		type: 'circle',
		source: 'base',
		minzoom: 10.5,
		filter: onBase('station'),
		paint: {
			'circle-color': shade(c.station),
			'circle-radius': byZoom([10, 1.6], [13, 3.6], [16, 6]),
			'circle-stroke-color': shade(c.stationEdge),
			'circle-stroke-width': byZoom([10, 0.8], [13, 1.5])
		}
	}
];

const along = { 'symbol-placement': 'line', 'text-max-angle': 30, 'symbol-spacing': 320 };

/** Towns and subdistricts of the base map. */
export const TOWNS = onBase('settlement', isClass('town', 'subdistrict'));

const baseNames: LayerSpecification[] = [
	names('stream-name', onBase('water', isClass('stream')), c.waterText, 11, along, 12.5),
	names(
		'river-name',
		onBase('water', isClass('river', 'canal')),
		c.waterText,
		byZoom([10, 11], [15, 14]),
		{ ...along, 'text-letter-spacing': 0.15 },
		9.5
	),
	names('lake-name', onBase('water', isClass('reservoir', 'lake')), c.waterText, 12, {}, 10.5),
	{
		...names('street-name', inStreets('tertiary', 'residential'), c.roadText, 11, along, 14),
		source: 'streets'
	} as LayerSpecification,
	names('secondary-name', secondary, c.roadText, 11, along, 12),
	names('primary-name', primary, c.roadText, 11.5, along, 11),
	names('motorway-name', motorway, c.roadText, 11.5, along, 10),
	names(
		'station-name',
		onBase('station'),
		c.placeText,
		byZoom([12, 10.5], [15, 13]),
		{
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': 0.6,
			'text-justify': 'auto'
		},
		12
	),
	names(
		'locality-name',
		onBase('settlement', isClass('locality')),
		c.townText,
		byZoom([10, 11], [14, 14]),
		{ 'symbol-sort-key': ['get', 'rank'] },
		10.5
	),
	names(
		'town-name',
		TOWNS,
		c.townText,
		byZoom([9, 10.5], [13, 15]),
		{ 'symbol-sort-key': ['get', 'rank'], 'text-letter-spacing': 0.08 },
		9.3
	),
	names(
		'neighbour-name',
		onBase('settlement', isClass('neighbour')),
		c.neighbourText,
		byZoom([8, 12], [12, 18]),
		{ 'text-letter-spacing': 0.35 }
	),
	names(
		'seat-name',
		onBase('settlement', isClass('district-seat')),
		c.placeText,
		byZoom([8, 13], [13, 19]),
		{ 'text-letter-spacing': 0.1 }
	)
];

/** How strongly a layer's areas are filled: at rest, pointed at, chosen. */
const FILL_OPACITY: Partial<Record<LayerId, [number, number, number]>> = {
	'science-city': [0.05, 0.12, 0.16],
	huitian: [0.08, 0.14, 0.18],
	parks: [0.26, 0.38, 0.42]
};

const isArea: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
const isPoint: FilterSpecification = ['==', ['geometry-type'], 'Point'];

function fillOf(layer: LayerId): LayerSpecification[] {
	const opacity = FILL_OPACITY[layer];
	if (!opacity) return [];
	const [rest, hover, selected] = opacity;
	return [
		{
			id: `${layer}-fill`,
			type: 'fill',
			source: layer,
			filter: isArea,
			paint: {
				'fill-color': shade(LAYER_COLOURS[layer]),
				// A group is filled by its members; a trace of its own lets a pointer find it.
				'fill-opacity': [
					'case',
					chosen,
					selected,
					pointed,
					hover,
					['boolean', ['get', 'group'], false],
					0.004,
					rest
				],
				'fill-opacity-transition': { duration: 0 },
				'fill-antialias': false
			}
		}
	];
}

/** Outlines come from a source of their own, where a shared boundary is one line, not two. */
function outlineOf(layer: LayerId): LayerSpecification[] {
	if (!FILL_OPACITY[layer]) return [];
	const width = byZoom([9, 0.9], [13, 1.8], [16, 2.6]);
	const outline = (id: string, dashed: boolean): LayerSpecification => ({
		id: `${layer}-${id}`,
		type: 'line',
		source: `${layer}-outline`,
		filter: ['==', ['get', 'dashed'], dashed],
		layout: { 'line-join': 'round', 'line-cap': 'butt' },
		paint: {
			'line-color': shade(LAYER_COLOURS[layer]),
			'line-width': width,
			...(dashed && { 'line-dasharray': [3, 2] })
		}
	});
	return [
		outline('line', false),
		outline('schematic', true),
		{
			id: `${layer}-emphasis`,
			type: 'line',
			source: layer,
			filter: isArea,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': shade(LAYER_COLOURS[layer]),
				'line-width': byZoom([9, 2.4], [14, 4.5]),
				'line-opacity': ['case', chosen, 1, pointed, 0.7, 0],
				'line-opacity-transition': { duration: 0 }
			}
		}
	];
}

const greenwayWidth = (extra: number): Expression =>
	byZoom([9, 2.2 + extra], [13, 4.2 + extra], [16, 7 + extra]);

const greenway: LayerSpecification[] = [
	{
		id: 'greenway-casing',
		type: 'line',
		source: 'greenway',
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: {
			'line-color': ['case', chosen, shade(c.selected), pointed, shade(c.selected), shade(c.halo)],
			'line-width': greenwayWidth(2.2)
		}
	},
	{
		id: 'greenway-line',
		type: 'line',
		source: 'greenway',
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: { 'line-color': shade(LAYER_COLOURS.greenway), 'line-width': greenwayWidth(0) }
	}
];

const greenwayName: LayerSpecification = {
	id: 'greenway-name',
	type: 'symbol',
	source: 'greenway',
	layout: {
		'symbol-placement': 'line',
		'symbol-spacing': 300,
		'text-field': NAME,
		'text-font': TEXT_FONT,
		'text-size': byZoom([9, 11.5], [14, 14]),
		'text-offset': [0, -1],
		'text-letter-spacing': 0.1,
		'text-max-angle': 60,
		'text-padding': 1
	},
	paint: {
		'text-color': shade(LAYER_COLOURS.greenway),
		'text-halo-color': shade(c.halo),
		'text-halo-width': 1.7
	}
};

function pointsOf(layer: LayerId, radius: number): LayerSpecification {
	return {
		id: `${layer}-point`,
		type: 'circle',
		source: layer,
		filter: isPoint,
		paint: {
			'circle-color': shade(LAYER_COLOURS[layer]),
			'circle-radius': [
				'interpolate',
				['linear'],
				['zoom'],
				9,
				['case', chosen, radius + 2, pointed, radius + 1, radius - 1.5],
				14,
				['case', chosen, radius + 4, pointed, radius + 3, radius + 1]
			],
			'circle-stroke-color': ['case', chosen, shade(c.selected), shade(c.halo)],
			'circle-stroke-width': 1.6
		}
	};
}

const siteColour: Expression = [
	'match',
	['get', 'layer'],
	...LAYER_IDS.flatMap((id) => [id, shade(LAYER_COLOURS[id])]),
	shade(c.selected)
] as unknown as Expression;

/** The names of the largest areas (rank below 16: about 16 km² and more) are set larger. */
const sizeByRank = (large: number, small: number): Expression => [
	'case',
	['<', ['get', 'rank'], 16],
	large,
	small
];

/** What a panel marks: a stretch of line, and a point upon it. */
const marks: LayerSpecification[] = [
	{
		id: 'mark-section',
		type: 'line',
		source: 'mark-section',
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: { 'line-color': shade(c.selected), 'line-width': greenwayWidth(1) }
	},
	{
		id: 'mark-point',
		type: 'circle',
		source: 'mark-point',
		paint: {
			'circle-color': shade(c.halo),
			'circle-radius': 7,
			'circle-stroke-color': shade(c.selected),
			'circle-stroke-width': 4
		}
	}
];

/** Names of sites: by importance where they collide; the chosen site's name always stands. */
function siteNames(id: string, always: boolean): LayerSpecification {
	return {
		id,
		type: 'symbol',
		source: 'labels',
		filter: ['==', ['get', 'id'], ''],
		layout: {
			'text-field': ['get', 'name'],
			'text-font': TEXT_FONT,
			'text-size': always
				? byZoom([9, 14], [14, 17])
				: ['interpolate', ['linear'], ['zoom'], 9, sizeByRank(13.5, 11.5), 14, sizeByRank(16, 14)],
			'text-max-width': 9,
			'text-padding': 3,
			'symbol-sort-key': ['get', 'rank'],
			...(always && { 'text-allow-overlap': true }),
			'text-variable-anchor-offset': [
				'match',
				['get', 'point'],
				'yes',
				['literal', ['left', [0.8, 0], 'right', [-0.8, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]]],
				['literal', ['center', [0, 0], 'top', [0, 0.6], 'bottom', [0, -0.6]]]
			],
			'text-justify': 'auto'
		},
		paint: {
			'text-color': siteColour,
			'text-halo-color': shade(c.halo),
			'text-halo-width': always ? 2.2 : 1.7
		}
	} as LayerSpecification;
}

/**
 * The whole map as one style: ground, water, the areas of the layers, roads and rail over them,
 * outlines, the greenway, points, then names. One style costs one round trip to the worker.
 */
export function createStyle(data: MapData, dark: boolean, language: Locale): StyleSpecification {
	const source = (collection: FeatureCollection, more: object = {}) => ({
		type: 'geojson' as const,
		data: collection,
		tolerance: 0.2,
		...more
	});
	return {
		version: 8,
		state: { dark: { default: dark }, language: { default: language } },
		sources: {
			base: source(data.base, { maxzoom: 14 }),
			streets: source(data.streets, { maxzoom: 14 }),
			labels: source(data.labels, { promoteId: 'id' }),
			'mark-section': source(EMPTY),
			'mark-point': source(EMPTY),
			...Object.fromEntries(
				LAYER_IDS.flatMap((id) => [
					[id, source(data.layers[id], { promoteId: 'id' })],
					[`${id}-outline`, source(data.outlines[id])]
				])
			)
		},
		layers: [
			...ground,
			...fillOf('science-city'),
			...fillOf('huitian'),
			...water,
			...fillOf('parks'),
			...roads,
			...rail,
			...outlineOf('science-city'),
			...outlineOf('huitian'),
			...outlineOf('parks'),
			...greenway,
			...baseNames,
			...marks,
			pointsOf('huitian', 4),
			pointsOf('places', 5),
			greenwayName,
			siteNames('site-name', false),
			siteNames('chosen-name', true)
		],
		transition: { duration: 0, delay: 0 }
	};
}

/** The style layers that draw one layer of the atlas, for its switch. */
export function styleLayersOf(layer: LayerId): string[] {
	const drawn: Record<LayerId, string[]> = {
		'science-city': ['fill', 'line', 'schematic', 'emphasis'],
		huitian: ['fill', 'line', 'schematic', 'emphasis', 'point'],
		parks: ['fill', 'line', 'schematic', 'emphasis'],
		greenway: ['casing', 'line', 'name'],
		places: ['point']
	};
	return drawn[layer].map((part) => `${layer}-${part}`);
}

/** The style layers in which a pointer finds a layer's sites. */
export function hitLayersOf(layer: LayerId): string[] {
	return styleLayersOf(layer).filter((id) => /-(fill|casing|point)$/.test(id));
}
