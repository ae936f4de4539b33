import { layers as protomapsLayers, namedFlavor } from '@protomaps/basemaps';
import type { LayerSpecification } from 'maplibre-gl';
import type { Locale } from '$lib/geo/units';
import { BASE_COLOURS as c } from '../palette';
import { shade, TEXT_FONT, type Expression } from '../style/expressions';

/**
 * A foreign layer as it can stand in our style, which has neither sprites nor glyphs: names are
 * drawn with the system's fonts, icons are left out, and what is only an icon altogether.
 */
function plain(layer: LayerSpecification): LayerSpecification[] {
	if (layer.type !== 'symbol') return usesImages(layer) ? [] : [layer];
	const layout = Object.fromEntries(
		Object.entries(layer.layout ?? {}).filter(([name]) => !name.startsWith('icon-'))
	);
	return 'text-field' in layout
		? [{ ...layer, layout: { ...layout, 'text-font': TEXT_FONT } }]
		: [];
}

const usesImages = ({ paint }: LayerSpecification) =>
	Object.keys(paint ?? {}).some((name) => name.endsWith('-pattern'));

/** Layers of a foreign style, ids and sources under names that are not ours. */
export const foreignLayers = (
	layers: readonly LayerSpecification[],
	nameOf: (name: string) => string
): LayerSpecification[] =>
	layers.flatMap(plain).map((layer) => ({
		...layer,
		id: nameOf(layer.id),
		...('source' in layer && { source: nameOf(layer.source) })
	})) as LayerSpecification[];

/** Protomaps' own style of its schema, light or dark, with names in a language. */
export function protomaps(source: string, dark: boolean, language: Locale): LayerSpecification[] {
	const flavor = namedFlavor(dark ? 'dark' : 'light');
	const layers = protomapsLayers(source, flavor, { lang: language === 'zh' ? 'zh-Hans' : 'en' });
	return layers.flatMap(plain);
}

/** Raster tiles: in the dark theme dimmed, so that they don't dazzle. */
export const raster = (id: string, source: string, dark: boolean): LayerSpecification => ({
	id,
	type: 'raster',
	source,
	paint: { 'raster-brightness-max': dark ? 0.55 : 1, 'raster-fade-duration': 0 }
});

/** Own layers of which nothing is known but their names: quiet areas, lines, points and names. */
export function ownLayers(source: string, sourceLayers: readonly string[]): LayerSpecification[] {
	const name = ['coalesce', ['get', 'name_zh'], ['get', 'name'], ''] as unknown as Expression;
	const of = (type: string): Expression => ['==', ['geometry-type'], type];
	return sourceLayers.flatMap((layer): LayerSpecification[] => {
		const from = (part: string) => ({
			id: `${source}-${layer}-${part}`,
			source,
			'source-layer': layer
		});
		return [
			{
				...from('area'),
				type: 'fill',
				filter: of('Polygon'),
				paint: { 'fill-color': shade(c.stationEdge), 'fill-opacity': 0.12 }
			},
			{
				...from('line'),
				type: 'line',
				filter: ['!', of('Point')],
				paint: { 'line-color': shade(c.stationEdge), 'line-width': 1.2 }
			},
			{
				...from('point'),
				type: 'circle',
				filter: of('Point'),
				paint: {
					'circle-color': shade(c.stationEdge),
					'circle-radius': 3,
					'circle-stroke-color': shade(c.halo),
					'circle-stroke-width': 1.5
				}
			},
			{
				...from('name'),
				type: 'symbol',
				minzoom: 12,
				layout: { 'text-field': name, 'text-font': TEXT_FONT, 'text-size': 11 },
				paint: {
					'text-color': shade(c.placeText),
					'text-halo-color': shade(c.halo),
					'text-halo-width': 1.4
				}
			}
		];
	});
}
