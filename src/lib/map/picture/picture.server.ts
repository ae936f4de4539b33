import { simplify } from '@turf/turf';
import type { Feature, Geometry, Point } from 'geojson';
import { baseMap } from '$lib/atlas/base-map.server';
import { catalogue, geodata } from '$lib/atlas/geodata.server';
import { LAYER_IDS, type LayerId } from '$lib/atlas/layers';
import { openLayer } from '$lib/atlas/open-data';
import type { Locale } from '$lib/geo/units';
import type { Theme } from '$lib/state/query';
import { extentOf } from '../extent';
import { labelCollection } from '../labels';
import { leanSites } from '../load';
import { outlinesOf } from '../outlines';
import { BASE_COLOURS as c, FILL_OPACITY, LAYER_COLOURS, type Shade } from '../palette';
import { frameOf, REACH } from './frame';
import { setNames, textOf, type Name } from './names';
import { pathOf } from './path';

/** The two sizes in which the picture is set: pixels across the extent, and the zoom that makes. */
const SETTINGS = {
	wide: { pixels: 760, zoom: 10.5 },
	narrow: { pixels: 272, zoom: 9 }
} as const;
type Setting = keyof typeof SETTINGS;
/** Below this width of the extent, in pixels, the narrow names stand. */
const NARROW_BELOW = 500;

const { summaries } = catalogue;
const frame = frameOf(extentOf(summaries));
const base = baseMap('base').features;
const groups = new Set(summaries.filter(({ isGroup }) => isGroup).map(({ id }) => id));
const layers = LAYER_IDS.map((id) => ({
	id,
	sites: leanSites(openLayer(geodata.sites, id), id, (site) => groups.has(site))
}));

const geometriesOf = (
	features: readonly Feature[],
	accept: (p: Record<string, unknown>) => boolean
) => features.filter(({ properties }) => accept(properties ?? {})).map(({ geometry }) => geometry);

/** Part and, if one is named, class of features of the base map. */
const onBase = (part: string, ...classes: string[]) =>
	geometriesOf(
		base,
		(p) => p.part === part && (!classes.length || classes.includes(String(p.class)))
	);

/** Lines to within half a pixel of the wide setting, some 25 m: less to read and to draw. */
const coarse = (geometry: Geometry) => simplify(geometry, { tolerance: 0.00025 });

/** The picture's marks in the order of the map, each path once for all of a kind. */
function drawing(colour: (shade: Shade) => string): string {
	const path = (geometries: Geometry[], look: string) =>
		geometries.length ? `<path d="${pathOf(geometries, frame)}" ${look}/>` : '';
	const fill = (geometries: Geometry[], shade: Shade, opacity = 1) =>
		path(geometries, `fill="${colour(shade)}" fill-opacity="${opacity}"`);
	const line = (geometries: Geometry[], stroke: string, width: number, more = '') =>
		path(geometries, `class="l" stroke="${stroke}" stroke-width="${width}" ${more}`);
	const dots = (geometries: Geometry[], stroke: string, width: number) =>
		path(geometries, `class="d" stroke="${stroke}" stroke-width="${width}"`);
	const rivers = onBase('water', 'river', 'canal', 'stream');
	const railColours = new Set(base.map(({ properties }) => properties?.colour).filter(Boolean));
	const greenway = layers.find(({ id }) => id === 'greenway')!.sites.features;
	return [
		fill(onBase('district'), c.land),
		fill(onBase('wood', 'hills'), c.hills),
		fill(onBase('wood', 'wood'), c.wood),
		fill(onBase('water', 'reservoir', 'lake'), c.water),
		line(onBase('district'), colour(c.edge), 2),
		line(rivers, colour(c.water), 1.6),
		...Object.entries(FILL_OPACITY).map(([id, opacity]) => {
			const { sites } = layers.find((layer) => layer.id === id)!;
			const filled = sites.features.filter(({ properties }) => !properties?.group);
			// One path a site: where two overlap, both shades are seen, as on the map.
			return filled
				.filter(({ geometry }) => geometry.type.endsWith('Polygon'))
				.map(({ geometry }) => fill([geometry], LAYER_COLOURS[id as LayerId], opacity))
				.join('');
		}),
		// One stroke, where the map has two: the streets are half of what it takes to draw the picture.
		line(onBase('road').map(coarse), colour(c.roadCasing), 1.4),
		line(onBase('road', 'motorway'), colour(c.motorwayCasing), 3),
		line(onBase('road', 'motorway'), colour(c.motorway), 1.8),
		...[...railColours].map((stroke) =>
			line(
				geometriesOf(base, (p) => p.part === 'rail' && p.colour === stroke),
				String(stroke),
				1.2,
				'stroke-opacity=".75"'
			)
		),
		...layers.flatMap(({ id, sites }) => {
			const outlines = outlinesOf(sites, id).features;
			const stroke = colour(LAYER_COLOURS[id]);
			return [
				line(
					geometriesOf(outlines, (p) => p.dashed === false),
					stroke,
					1.2
				),
				line(
					geometriesOf(outlines, (p) => p.dashed === true),
					stroke,
					1.2,
					'stroke-dasharray="4 3"'
				)
			];
		}),
		line(
			geometriesOf(greenway, () => true),
			colour(c.halo),
			4.8
		),
		line(
			geometriesOf(greenway, () => true),
			colour(LAYER_COLOURS.greenway),
			2.8
		),
		...layers.flatMap(({ id, sites }) => {
			const points = sites.features
				.map(({ geometry }) => geometry)
				.filter(({ type }) => type === 'Point');
			return [
				dots(points, colour(c.halo), id === 'places' ? 9 : 7),
				dots(points, colour(LAYER_COLOURS[id]), id === 'places' ? 6.5 : 5)
			];
		})
	].join('');
}

/** What is named at a zoom, the most important first: sites, the seat, neighbours, towns. */
function namesAt(zoom: number, locale: Locale): Name[] {
	const sites = labelCollection(summaries)
		.features.filter(({ properties: p }) => p!.minzoom <= zoom && p!.maxzoom > zoom)
		.sort((a, b) => a.properties!.rank - b.properties!.rank)
		.map(({ properties: p, geometry }) => ({
			text: String(p![locale]),
			at: (geometry as Point).coordinates,
			size: p!.rank < 16 ? 14.5 : 12.5,
			kind: String(p!.layer),
			beside: p!.point === 'yes'
		}));
	const named = new Set(sites.map(({ text }) => text));
	const settlements = ['district-seat', 'neighbour', 'town'].flatMap((kind) =>
		base
			.filter(({ properties: p }) => p?.part === 'settlement' && p.class === kind)
			.filter(() => kind !== 'town' || zoom >= 9.3)
			.sort((a, b) => (a.properties!.rank ?? 0) - (b.properties!.rank ?? 0))
			.map(({ properties: p, geometry }) => ({
				text: String(p![locale] ?? p!.zh),
				at: (geometry as Point).coordinates,
				size: kind === 'town' ? 12 : 15,
				kind,
				beside: false
			}))
	);
	return [...sites, ...settlements.filter(({ text }) => !named.has(text))];
}

function names(setting: Setting, locale: Locale): string {
	const { pixels, zoom } = SETTINGS[setting];
	const set = setNames(namesAt(zoom, locale), frame, frame.width / REACH / pixels);
	return `<g class="${setting}">${set.map(textOf).join('')}</g>`;
}

/**
 * The whole atlas as one SVG, for the time before the map is there and for browsers where it never
 * is. Its middle third is the extent that the map shows first; names are set once for wide and
 * once for narrow screens.
 */
export function pictureOf(locale: Locale, theme: Theme): string {
	const colour = (shade: Shade) => shade[theme];
	const inks: [kind: string, shade: Shade][] = [
		...LAYER_IDS.map((id): [string, Shade] => [id, LAYER_COLOURS[id]]),
		['district-seat', c.placeText],
		['neighbour', c.neighbourText],
		['town', c.townText]
	];
	const style = [
		// Round joins and caps are a quarter of what it takes to draw the picture: only dots are round.
		'.l,.d{fill:none;stroke-linejoin:bevel;vector-effect:non-scaling-stroke}.d{stroke-linecap:round}',
		`text{font-family:"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;text-anchor:middle;dominant-baseline:central;paint-order:stroke;stroke:${colour(c.halo)};stroke-width:.22em;stroke-linejoin:round}`,
		...inks.map(([kind, shade]) => `.${kind}{fill:${colour(shade)}}`),
		`.narrow{display:none}@media(max-width:${NARROW_BELOW * REACH}px){.narrow{display:inline}.wide{display:none}}`
	].join('');
	const { width, height } = frame;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${style}</style>${drawing(colour)}${names('wide', locale)}${names('narrow', locale)}</svg>\n`;
}
