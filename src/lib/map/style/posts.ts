import type { LayerSpecification } from 'maplibre-gl';
import { BASE_COLOURS, LAYER_COLOURS } from '../palette';
import { byZoom, NAME, perFeature, shade, TEXT_FONT } from './expressions';

export const posts: LayerSpecification[] = [
	{
		id: 'greenway-post',
		type: 'circle',
		source: 'base',
		minzoom: 9,
		paint: {
			'circle-color': perFeature(shade(BASE_COLOURS.halo)),
			'circle-radius': byZoom([9, perFeature(2.2)], [14, perFeature(4.5)]),
			'circle-stroke-color': perFeature(shade(LAYER_COLOURS.greenway)),
			'circle-stroke-width': byZoom([9, 1.4], [14, 2.2])
		}
	}
];

export const postNames: LayerSpecification[] = [
	{
		id: 'greenway-post-name',
		type: 'symbol',
		source: 'base',
		minzoom: 9,
		layout: {
			'text-field': NAME,
			'text-font': TEXT_FONT,
			'text-size': byZoom([9, 10.5], [14, 12.5]),
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': 0.7,
			'text-justify': 'auto',
			'text-padding': 2
		},
		paint: {
			'text-color': perFeature(shade(LAYER_COLOURS.greenway)),
			'text-halo-color': shade(BASE_COLOURS.halo),
			'text-halo-width': 1.6
		}
	}
];
