import Papa from 'papaparse';
import { unescapedCell } from '$lib/geo/csv-text';
import { fail, ok, type Result } from '$lib/geo/result';
import { LIMITS } from '../limits';
import { Tally, type Refusal } from '../notes';
import type { RawFeature, RawLayers } from '../raw';
import { readWkt, type WktGeometry } from './wkt';

const X = ['longitude', 'lon', 'lng', 'long', 'x', '经度', '东经', 'easting', '东坐标', '横坐标'];
const Y = ['latitude', 'lat', 'y', '纬度', '北纬', 'northing', '北坐标', '纵坐标'];
const WKT = ['wkt', 'geometry', 'geom', 'the_geom', 'wkt_geom', 'shape', '几何'];

/** Where a table keeps its shapes: in one column as well-known text, or in two as numbers. */
type Place = { readonly wkt: number } | { readonly x: number; readonly y: number };

interface Table {
	readonly header: readonly string[];
	readonly rows: readonly string[][];
	readonly place: Place;
}

/**
 * Reads a table with a column of well-known text, or with longitude and latitude under their
 * usual names in Chinese or English; without a header the first two columns are those. A row
 * without a position is left out and counted.
 */
export function readCsv(text: string): RawLayers {
	const table = tableOf(text);
	if (!table.ok) return table;
	const { header, rows, place } = table.value;
	const tally = new Tally();
	const features: RawFeature[] = [];
	let crs: string | undefined;
	for (const row of rows) {
		const shape = shapeOf(row, place);
		if (!shape) {
			tally.add('rows-unread');
			continue;
		}
		crs ??= shape.crs;
		features.push({ geometry: shape.geometry, properties: propertiesOf(header, row, place) });
	}
	return ok([{ features, notes: tally.notes, ...(crs === undefined ? {} : { crs }) }]);
}

function tableOf(text: string): Result<Table, Refusal> {
	const { data } = Papa.parse<string[]>(text, {
		skipEmptyLines: 'greedy',
		// One row more than may be, beside the header, to see that there are more.
		preview: LIMITS.vertices + 2
	});
	if (data.length > LIMITS.vertices + 1) {
		return fail({ code: 'too-many-vertices', limit: LIMITS.vertices });
	}
	const [first = [], ...rest] = data;
	const header = first.map((cell) => unescapedCell(cell.trim()));
	const place = placeOf(header.map((cell) => cell.toLowerCase()));
	if (place) return ok({ header, rows: rest, place });
	const isBare = Number.isFinite(numberOf(first[0])) && Number.isFinite(numberOf(first[1]));
	if (isBare) return ok({ header: [], rows: data, place: { x: 0, y: 1 } });
	if (readWkt(first[0] ?? '')) return ok({ header: [], rows: data, place: { wkt: 0 } });
	return fail({ code: 'no-coordinates-column' });
}

function placeOf(header: readonly string[]): Place | undefined {
	// "经度(°)" and "lon [deg]" are named by what stands before the bracket.
	const names = header.map((name) => name.replace(/\s*[([（].*$/, ''));
	const columnOf = (words: readonly string[]) =>
		words.map((word) => names.indexOf(word)).find((column) => column >= 0);
	const wkt = columnOf(WKT);
	if (wkt !== undefined) return { wkt };
	const [x, y] = [columnOf(X), columnOf(Y)];
	return x === undefined || y === undefined ? undefined : { x, y };
}

function shapeOf(row: readonly string[], place: Place): WktGeometry | undefined {
	if ('wkt' in place) return readWkt(row[place.wkt] ?? '');
	const coordinates = [numberOf(row[place.x]), numberOf(row[place.y])];
	if (!coordinates.every(Number.isFinite)) return undefined;
	return { geometry: { type: 'Point', coordinates } };
}

/** Returns a cell as a number; NaN for an empty one, which is no zero. A decimal comma is read. */
function numberOf(cell = ''): number {
	const text = unescapedCell(cell.trim())
		.replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
		.replace(/°$/, '');
	return text === '' ? NaN : Number(text);
}

function propertiesOf(header: readonly string[], row: readonly string[], place: Place) {
	const columns = Object.values(place) as number[];
	const named = header.map((name, i): [string, string] => [name, unescapedCell(row[i] ?? '')]);
	return Object.fromEntries(named.filter(([name], i) => name !== '' && !columns.includes(i)));
}
