import type { LayerSpecification } from 'maplibre-gl';
import { BASE_COLOURS as c } from '../palette';
import { byZoom, shade, TEXT_FONT, type Expression } from '../style/expressions';

export const SOURCES = ['bench-drawings', 'bench-preview', 'bench-labels', 'bench-sketch'] as const;
export type BenchSource = (typeof SOURCES)[number];

/** Layers in which a pointer finds drawings: points and lines before areas. */
export const HITS = ['bench-point', 'bench-line', 'bench-fill'];
/** The light rim of the drawings, which thousands of them do without. */
export const CASING = 'bench-casing';
/** What is being edited is drawn above the drawings and below all names. */
export const FIRST_LABEL = 'bench-label';

const chosen: Expression = ['boolean', ['feature-state', 'chosen'], false];
const edited: Expression = ['boolean', ['feature-state', 'edited'], false];
const colour: Expression = ['to-color', ['get', 'colour']];
const isRole = (...roles: string[]): Expression => ['in', ['get', 'role'], ['literal', roles]];
const isType = (type: string): Expression => ['==', ['geometry-type'], type];

/** While a drawing is being reshaped, its former self stays as a faint trace. */
const faint = (opacity: number): Expression => ['case', edited, opacity * 0.3, opacity];

const drawings: LayerSpecification[] = [
	{
		id: 'bench-fill',
		type: 'fill',
		source: 'bench-drawings',
		filter: isType('Polygon'),
		paint: {
			'fill-color': colour,
			'fill-opacity': ['case', edited, 0.04, chosen, 0.28, 0.16],
			// The line above is the edge; a smoothed one below it doubles the time of a frame.
			'fill-antialias': false
		}
	},
	{
		id: CASING,
		type: 'line',
		source: 'bench-drawings',
		layout: { 'line-cap': 'round' },
		paint: {
			'line-color': shade(c.halo),
			'line-width': ['case', chosen, 7, 5],
			'line-opacity': faint(0.9)
		}
	},
	{
		id: 'bench-line',
		type: 'line',
		source: 'bench-drawings',
		layout: { 'line-cap': 'round' },
		paint: {
			'line-color': colour,
			'line-width': ['case', chosen, 4, 2.5],
			'line-opacity': faint(1)
		}
	},
	{
		id: 'bench-point',
		type: 'circle',
		source: 'bench-drawings',
		filter: isType('Point'),
		paint: {
			'circle-color': colour,
			// Many points seen from afar are small, or nothing would be seen between them.
			'circle-radius': byZoom([10, ['case', chosen, 6, 3]], [13, ['case', chosen, 8, 6]]),
			'circle-opacity': faint(1),
			'circle-stroke-color': shade(c.halo),
			'circle-stroke-width': byZoom([10, 1], [13, 2]),
			'circle-stroke-opacity': faint(1)
		}
	}
];

/** Dashed, as all that is not settled yet. */
const preview: LayerSpecification[] = [
	{
		id: 'bench-preview-line',
		type: 'line',
		source: 'bench-preview',
		paint: { 'line-color': shade(c.selected), 'line-width': 2.5, 'line-dasharray': [2, 1.5] }
	},
	{
		id: 'bench-preview-point',
		type: 'circle',
		source: 'bench-preview',
		filter: isType('Point'),
		paint: {
			'circle-color': shade(c.halo),
			'circle-radius': 5,
			'circle-stroke-color': shade(c.selected),
			'circle-stroke-width': 2
		}
	}
];

const names: LayerSpecification = {
	id: FIRST_LABEL,
	type: 'symbol',
	source: 'bench-labels',
	layout: {
		'text-field': ['get', 'text'],
		'text-font': TEXT_FONT,
		'text-size': 13,
		'text-line-height': 1.3,
		'text-max-width': 14,
		'text-justify': 'auto',
		'text-variable-anchor-offset': [
			'case',
			['get', 'isBeside'],
			['literal', ['left', [0.9, 0], 'right', [-0.9, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]]],
			['literal', ['center', [0, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]]]
		],
		'symbol-sort-key': ['get', 'rank']
	},
	paint: {
		'text-color': shade(c.selected),
		'text-halo-color': shade(c.halo),
		'text-halo-width': 2
	}
};

const sketch: LayerSpecification[] = [
	{
		id: 'bench-sketch-fill',
		type: 'fill',
		source: 'bench-sketch',
		filter: ['all', isRole('shape'), isType('Polygon')] as unknown as Expression,
		paint: { 'fill-color': shade(c.selected), 'fill-opacity': 0.08 }
	},
	{
		id: 'bench-sketch-casing',
		type: 'line',
		source: 'bench-sketch',
		filter: isRole('shape'),
		paint: { 'line-color': shade(c.halo), 'line-width': 5 }
	},
	{
		id: 'bench-sketch-line',
		type: 'line',
		source: 'bench-sketch',
		filter: isRole('shape'),
		paint: { 'line-color': shade(c.selected), 'line-width': 2, 'line-dasharray': [3, 1.5] }
	},
	{
		id: 'bench-sketch-vertex',
		type: 'circle',
		source: 'bench-sketch',
		filter: isRole('vertex', 'first'),
		paint: {
			'circle-color': ['case', ['==', ['get', 'role'], 'first'], shade(c.selected), shade(c.halo)],
			'circle-radius': 5,
			'circle-stroke-color': shade(c.selected),
			'circle-stroke-width': 2
		}
	},
	{
		id: 'bench-sketch-snap',
		type: 'circle',
		source: 'bench-sketch',
		filter: isRole('snap'),
		paint: {
			'circle-color': 'transparent',
			'circle-radius': 11,
			'circle-stroke-color': shade(c.selected),
			'circle-stroke-width': 2.5
		}
	},
	{
		id: 'bench-sketch-leg',
		type: 'symbol',
		source: 'bench-sketch',
		filter: isRole('leg'),
		layout: {
			'text-field': ['get', 'text'],
			'text-font': TEXT_FONT,
			'text-size': 12,
			'text-allow-overlap': true,
			'text-offset': [0, -1]
		},
		paint: {
			'text-color': shade(c.selected),
			'text-halo-color': shade(c.halo),
			'text-halo-width': 2
		}
	}
];

/** All that the workbench draws, bottom to top. */
export const BENCH_LAYERS: LayerSpecification[] = [...drawings, ...preview, names, ...sketch];
