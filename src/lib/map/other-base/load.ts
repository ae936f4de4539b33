import type {
	LayerSpecification,
	RasterSourceSpecification,
	SourceSpecification,
	StyleSpecification,
	VectorSourceSpecification
} from 'maplibre-gl';
import { PMTiles, TileType } from 'pmtiles';
import { fail, ok, type Result } from '$lib/geo/result';
import type { Locale } from '$lib/geo/units';
import { loadJson, type LoadFailure } from '../load';
import type { OtherBaseConfig } from './config';
import { RangeSource } from './fetch';
import { foreignLayers, ownLayers, protomaps, raster } from './layers';

/** The scheme under which tiles are asked for, so that each has its time limit. */
export const SCHEME = 'other-base';
const timed = (url: string) => `${SCHEME}://${url}`;

/** Our name of something foreign. */
const nameOf = (name: string) => `other-${name}`;

/** A base map that is there to be drawn. */
export interface OtherBase {
	sources: Record<string, SourceSpecification>;
	/** Its layers from bottom to top. */
	layers: (dark: boolean) => LayerSpecification[];
	/** Whether the built-in base map gives way to it. */
	replaces: boolean;
	/** Where tiles come from that have no address of their own. */
	archive?: PMTiles;
}

interface TileJson {
	tiles: string[];
	minzoom?: number;
	maxzoom?: number;
	bounds?: [number, number, number, number];
	attribution?: string;
	vector_layers?: { id: string }[];
}

const isTileJson = (json: unknown): json is TileJson => {
	const { tiles } = (json ?? {}) as Partial<TileJson>;
	return Array.isArray(tiles) && tiles.every((url) => typeof url === 'string');
};

const isStyle = (json: unknown): json is StyleSpecification => {
	const { version, layers, sources } = (json ?? {}) as Partial<StyleSpecification>;
	return version === 8 && Array.isArray(layers) && typeof sources === 'object';
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A foreign credit as text: its markup is not ours to show. */
const asText = (html: string) =>
	new DOMParser().parseFromString(html, 'text/html').body.textContent;

/** The credit of the map as HTML: the logo, whom it is owed to, the number of its review. */
export function creditOf({ credit, logo, review }: OtherBaseConfig, said = ''): string {
	const picture = logo ? `<img src="${escaped(logo)}" alt="${escaped(credit)}" height="18"> ` : '';
	const words = [credit, said, review && `审图号：${review}`].filter(Boolean).join(' · ');
	return picture + escaped(words);
}

/** The fields of a TileJSON that are a source's; its addresses are counted from its own. */
function sourceOf({ tiles, minzoom, maxzoom, bounds }: TileJson, base: string) {
	return {
		// As text: an address made by `URL` would have its braces escaped.
		tiles: tiles.map((url) => timed(/^https?:/.test(url) ? url : new URL(base).origin + url)),
		...(minzoom !== undefined && { minzoom }),
		...(maxzoom !== undefined && { maxzoom }),
		...(bounds && { bounds })
	};
}

/**
 * Asks for what describes a base map and makes sources and layers of it. Fails with the reason
 * where that can't be had within the time limit (milliseconds), or is not what it should be.
 */
export async function loadOtherBase(
	config: OtherBaseConfig,
	language: Locale,
	limit: number
): Promise<Result<OtherBase, LoadFailure>> {
	const url = new URL(config.url, location.href).href;
	switch (config.kind) {
		case 'pmtiles':
			return loadArchive(config, url, language, limit);
		case 'style':
			return loadStyle(config, url, limit);
		case 'tilejson':
			return loadOwnLayers(config, url, limit);
		case 'tianditu':
			return ok(tianditu(config, url));
	}
}

async function loadArchive(
	config: OtherBaseConfig,
	url: string,
	language: Locale,
	limit: number
): Promise<Result<OtherBase, LoadFailure>> {
	const archive = new PMTiles(new RangeSource(url, limit));
	const source = nameOf('tiles');
	try {
		const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } =
			await archive.getHeader();
		if (tileType !== TileType.Mvt) return fail('unreadable');
		return ok({
			archive,
			replaces: true,
			sources: {
				[source]: {
					type: 'vector',
					tiles: [timed('archive/{z}/{x}/{y}')],
					minzoom: minZoom,
					maxzoom: maxZoom,
					bounds: [minLon, minLat, maxLon, maxLat],
					attribution: creditOf(config)
				}
			},
			layers: (dark) =>
				protomaps(source, dark, language).map((layer) => ({ ...layer, id: nameOf(layer.id) }))
		});
	} catch (error) {
		return fail(error instanceof DOMException ? 'too-slow' : 'unreachable');
	}
}

async function loadStyle(
	config: OtherBaseConfig,
	url: string,
	limit: number
): Promise<Result<OtherBase, LoadFailure>> {
	const style = await loadJson(url, isStyle, limit);
	if (!style.ok) return style;
	const sources: OtherBase['sources'] = {};
	for (const [name, source] of Object.entries(style.value.sources)) {
		// GeoJSON by its address, pictures and films would have no time limit: they are left out.
		if (source.type !== 'vector' && source.type !== 'raster') continue;
		const loaded = await resolved(config, source, url, limit);
		if (!loaded.ok) return loaded;
		sources[nameOf(name)] = loaded.value;
	}
	const layers = foreignLayers(style.value.layers, nameOf).filter(
		(layer) => !('source' in layer) || layer.source in sources
	);
	return Object.keys(sources).length === 0
		? fail('unreadable')
		: ok({ replaces: true, sources, layers: () => layers });
}

/** A source with its tiles' addresses, be they in the style or in a TileJSON that it names. */
async function resolved(
	config: OtherBaseConfig,
	source: VectorSourceSpecification | RasterSourceSpecification,
	base: string,
	limit: number
): Promise<Result<SourceSpecification, LoadFailure>> {
	const { url, attribution, ...rest } = source;
	const address = url === undefined ? base : new URL(url, base).href;
	const json =
		url === undefined ? ok(rest as TileJson) : await loadJson(address, isTileJson, limit);
	if (!json.ok) return json;
	if (!isTileJson(json.value)) return fail('unreadable');
	const said = asText(attribution ?? json.value.attribution ?? '');
	const credit = creditOf(config, said);
	return ok({ ...rest, ...sourceOf(json.value, address), attribution: credit });
}

async function loadOwnLayers(
	config: OtherBaseConfig,
	url: string,
	limit: number
): Promise<Result<OtherBase, LoadFailure>> {
	const json = await loadJson(url, isTileJson, limit);
	if (!json.ok) return json;
	const source = nameOf('own');
	const names = json.value.vector_layers?.map(({ id }) => id) ?? [];
	if (names.length === 0) return fail('unreadable');
	const attribution = creditOf(config, asText(json.value.attribution ?? ''));
	return ok({
		replaces: false,
		sources: { [source]: { type: 'vector', ...sourceOf(json.value, url), attribution } },
		layers: () => ownLayers(source, names)
	});
}

/** Ground and names of Tianditu: Web Mercator on CGCS2000, which WGS 84 agrees with. */
function tianditu(config: OtherBaseConfig, url: string): OtherBase {
	const parts = ['vec', 'cva'];
	const address = (part: string) =>
		`${url.replace(/\/$/, '')}/${part}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${part}` +
		'&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}' +
		`&tk=${encodeURIComponent(config.key ?? '')}`;
	const sources = parts.map((part): [string, SourceSpecification] => [
		nameOf(part),
		{
			type: 'raster',
			tiles: [timed(address(part))],
			tileSize: 256,
			minzoom: 1,
			maxzoom: 18,
			attribution: creditOf(config)
		}
	]);
	return {
		replaces: true,
		sources: Object.fromEntries(sources),
		layers: (dark) => parts.map((part) => raster(nameOf(`${part}-tiles`), nameOf(part), dark))
	};
}
