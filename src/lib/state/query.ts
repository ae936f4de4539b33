import { isLayerId, LAYER_IDS, type LayerId } from '$lib/atlas/layers';
import type { LonLat } from '$lib/geo/lon-lat';
import { isUnitSystem, type UnitSystem } from '$lib/geo/units';

export type Theme = 'light' | 'dark';

/** A view of the map: centre in degrees, and zoom. */
export interface View {
	lon: number;
	lat: number;
	zoom: number;
}

/** What a person chose, as the query of the URL carries it. Absent means: the default. */
export interface Query {
	layers?: LayerId[];
	at?: View;
	theme?: Theme;
	units?: UnitSystem;
	/** A point on the greenway, and a section of it: kilometres from its south end. */
	km?: number;
	from?: number;
	to?: number;
	/** A marked place, `[lon, lat]` in degrees. */
	point?: LonLat;
	/** The page stands in a frame of another one. */
	embed?: true;
}

const OWN_PARAMETERS = [
	'layers',
	'at',
	'theme',
	'units',
	'km',
	'from',
	'to',
	'point',
	'embed'
] as const;

/** The parameters of the query that could not be understood, by name. */
export type QueryProblem = (typeof OWN_PARAMETERS)[number];

const readNumbers = (text: string) =>
	text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));

/** Whether a map in Web Mercator can show it. */
const isOnMap = (lon: number, lat: number) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85;

function readView(text: string): View | null {
	const numbers = readNumbers(text);
	const [lon = NaN, lat = NaN, zoom = NaN] = numbers;
	const sound = numbers.length === 3 && isOnMap(lon, lat) && zoom >= 0 && zoom <= 24;
	return sound ? { lon, lat, zoom } : null;
}

function readPoint(text: string): LonLat | null {
	const numbers = readNumbers(text);
	const [lon = NaN, lat = NaN] = numbers;
	return numbers.length === 2 && isOnMap(lon, lat) ? [lon, lat] : null;
}

/** `?embed`, as `static/theme.js` reads it before the first paint. */
const isEmbed = (text: string) => text === '' || text === '1' || text === 'true';

export const isTheme = (text: string): text is Theme => text === 'light' || text === 'dark';

/** A place on the greenway in kilometres; `null` if it isn't one. Ten metres are rounding. */
function readKm(text: string, limit: number): number | null {
	const km = text.trim() === '' ? NaN : Number(text);
	// Without a limit an infinite number is refused as well: the difference is none.
	return km >= 0 && km - limit <= 0.01 ? Math.min(km, limit) : null;
}

/** The section of the greenway between two places, in either order. */
function readSection(
	parameters: URLSearchParams,
	limit: number
): { section: { from: number; to: number } | null; problems: QueryProblem[] } {
	const names = ['from', 'to'] as const;
	if (!names.some((name) => parameters.has(name))) return { section: null, problems: [] };
	const [from, to] = names.map((name) => readKm(parameters.get(name) ?? '', limit));
	const problems = names.filter((_, i) => (i === 0 ? from : to) === null);
	if (typeof from !== 'number' || typeof to !== 'number') return { section: null, problems };
	if (from === to) return { section: null, problems: [...names] };
	return { section: { from: Math.min(from, to), to: Math.max(from, to) }, problems: [] };
}

/**
 * Reads the query of a URL. Unknown layers are left out, broken values ignored; each is named in
 * `problems`, so that the page can say so. Parameters that aren't ours are left alone. Places on
 * the greenway may not lie beyond its length in kilometres.
 */
export function readQuery(
	parameters: URLSearchParams,
	greenwayKm = Infinity
): { query: Query; problems: QueryProblem[] } {
	const query: Query = {};
	const problems: QueryProblem[] = [];

	const layers = parameters.get('layers');
	if (layers !== null) {
		const names = layers.split(',').filter(Boolean);
		const known = LAYER_IDS.filter((id) => names.includes(id));
		if (names.some((name) => !isLayerId(name))) problems.push('layers');
		if (known.length || !names.length) query.layers = known;
	}
	const at = parameters.get('at');
	if (at !== null) {
		const view = readView(at);
		if (view) query.at = view;
		else problems.push('at');
	}
	const theme = parameters.get('theme');
	if (theme !== null) {
		if (isTheme(theme)) query.theme = theme;
		else problems.push('theme');
	}
	const units = parameters.get('units');
	if (units !== null) {
		if (isUnitSystem(units)) query.units = units;
		else problems.push('units');
	}
	const km = parameters.get('km');
	if (km !== null) {
		const place = readKm(km, greenwayKm);
		if (place !== null) query.km = place;
		else problems.push('km');
	}
	const point = parameters.get('point');
	if (point !== null) {
		const place = readPoint(point);
		if (place) query.point = place;
		else problems.push('point');
	}
	const embed = parameters.get('embed');
	if (embed !== null) {
		if (isEmbed(embed)) query.embed = true;
		else problems.push('embed');
	}
	const { section, problems: ofSection } = readSection(parameters, greenwayKm);
	Object.assign(query, section);
	problems.push(...ofSection);
	return { query, problems };
}

/** Writes the centre of a view as `lon,lat` with five decimals, about a metre. */
export function formatCentre({ lon, lat }: View): string {
	return [lon.toFixed(5), lat.toFixed(5)].map(Number).join(',');
}

/** Writes a view as `lon,lat,zoom`, the zoom with two decimals. */
export function formatView(view: View): string {
	return `${formatCentre(view)},${Number(view.zoom.toFixed(2))}`;
}

/** Returns a copy of `url` whose query says what `query` says; foreign parameters and the hash stay. */
export function withQuery(url: URL, query: Query): URL {
	const next = new URL(url);
	for (const name of OWN_PARAMETERS) next.searchParams.delete(name);
	const values: [string, string | undefined][] = [
		['layers', query.layers?.join(',')],
		['at', query.at && formatView(query.at)],
		['theme', query.theme],
		['units', query.units],
		['km', query.km?.toString()],
		['from', query.from?.toString()],
		['to', query.to?.toString()],
		['point', query.point?.map((degrees) => Number(degrees.toFixed(6))).join(',')],
		['embed', query.embed && '']
	];
	for (const [name, value] of values) if (value !== undefined) next.searchParams.set(name, value);
	// Commas are legal in a query; a link with them is one that people can read.
	next.search = next.search.replaceAll('%2C', ',').replace(/([?&]embed)=(?=&|$)/, '$1');
	return next;
}
