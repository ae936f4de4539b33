import { fail, ok, type Result } from '$lib/geo/result';
import { parseJson } from '../json-text';
import { Tally, type Note, type Refusal } from '../notes';
import { isObject, type RawFeature, type RawLayers } from '../raw';
import { topologyLayers } from './topojson';

const GEOMETRIES = new Set([
	...['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
	'GeometryCollection'
]);

/** Reads GeoJSON, TopoJSON, and either one a line (newline-delimited, RFC 8142 sequences too). */
export function readJson(text: string): RawLayers {
	const whole = parseJson(text, 'geojson');
	if (whole.ok) return layersOf(whole.value, []);
	const lines = text
		.replaceAll('\u001e', '\n')
		.split('\n')
		.filter((line) => line.trim() !== '');
	// More than one line, each a whole object: anything else is one broken text.
	if (whole.reason.code !== 'broken' || lines.length < 2 || !isWhole(lines[0])) return whole;
	return readLines(lines);
}

function isWhole(line = ''): boolean {
	return /^\s*\{.*\}\s*$/.test(line);
}

function readLines(lines: readonly string[]): RawLayers {
	const tally = new Tally();
	const items: unknown[] = [];
	let broken: Refusal | undefined;
	for (const line of lines) {
		const item = parseLine(line);
		if (item.ok) {
			items.push(item.value);
		} else {
			if (item.reason.code !== 'broken') return item;
			broken = item.reason;
			tally.add('rows-unread');
		}
	}
	if (items.length === 0 && broken) return fail(broken);
	return layersOf(items, tally.notes, true);
}

function parseLine(line: string): Result<unknown, Refusal> {
	const trimmed = line.trim();
	if (!trimmed.startsWith('{')) return fail({ code: 'broken', format: 'geojson' });
	return parseJson(trimmed, 'geojson');
}

function layersOf(value: unknown, notes: Note[], isSequence = false): RawLayers {
	if (isObject(value) && value.type === 'Topology') return topologyLayers(value);
	const items = Array.isArray(value) ? value : [value];
	if (Array.isArray(value) && !isSequence) notes = [...notes, { code: 'not-a-collection' }];
	const features: RawFeature[] = [];
	for (const item of items) {
		if (!isObject(item)) continue;
		const members = item.type === 'FeatureCollection' ? item.features : [item];
		if (!Array.isArray(members)) continue;
		for (const member of members) {
			const feature = featureOf(member);
			if (feature) features.push(feature);
		}
	}
	const crs = items.map(statedCrs).find((stated) => stated !== undefined);
	return ok([{ features, notes, ...(crs === undefined ? {} : { crs }) }]);
}

function featureOf(member: unknown): RawFeature | undefined {
	if (!isObject(member)) return undefined;
	if (GEOMETRIES.has(String(member.type))) return { geometry: member, properties: null };
	if (member.type !== 'Feature') return undefined;
	return { geometry: member.geometry, properties: member.properties };
}

/** The `crs` member of GeoJSON 2008, which GDAL and QGIS still write for what is not WGS 84. */
function statedCrs(item: unknown): string | undefined {
	if (!isObject(item) || !isObject(item.crs)) return undefined;
	const { type, properties } = item.crs;
	if (!isObject(properties)) return undefined;
	if (type === 'EPSG') return `EPSG:${String(properties.code)}`;
	const name = properties.name ?? properties.href;
	return typeof name === 'string' ? name : undefined;
}
