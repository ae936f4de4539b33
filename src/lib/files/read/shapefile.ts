import { combine, parseDbf, parseShp } from 'shpjs';
import { fail, ok, type Result } from '$lib/geo/result';
import { LIMITS } from '../limits';
import { Tally, type Refusal } from '../notes';
import { isObject, type RawFeature, type RawLayer, type RawLayers } from '../raw';
import { tryDecode } from '../text';
import type { Entries } from '../unpack';

/**
 * Reads every shapefile of an unpacked archive as a layer: shapes, attributes in the encoding
 * that the .cpg file or the table's own mark names, the projection of the .prj file in its own
 * words. shpjs reads; the lengths that it would believe are checked before.
 */
export function readShapefiles(entries: Entries): RawLayers {
	const files = new Map([...entries].map(([name, bytes]) => [name.toLowerCase(), bytes]));
	const layers: RawLayer[] = [];
	for (const [name, shp] of files) {
		if (!name.endsWith('.shp')) continue;
		const stem = name.slice(0, -4);
		const layer = readLayer(shp, (extension) => files.get(`${stem}.${extension}`));
		if (!layer.ok) return layer;
		layers.push(layer.value);
	}
	return ok(layers);
}

function readLayer(
	shp: Uint8Array,
	part: (extension: string) => Uint8Array | undefined
): Result<RawLayer, Refusal> {
	const [dbf, prj, cpg] = ['dbf', 'prj', 'cpg'].map(part);
	const refusal = refusalOf(shp);
	if (refusal) return fail(refusal);
	const tally = new Tally();
	try {
		const shapes = parseShp(viewOf(shp)).map(wound);
		const features = combine([shapes, tableOf(dbf, cpg, tally)]).features as RawFeature[];
		const crs = prj && tryDecode(prj, 'utf-8');
		const notes = crs ? tally.notes : [...tally.notes, { code: 'no-projection' } as const];
		return ok({ features, notes, ...(crs ? { crs } : {}) });
	} catch {
		// shpjs throws on types that it does not know and on reading past an end.
		return fail({ code: 'broken', format: 'shapefile' });
	}
}

/** Bytes of a record's header, and of what stands before the parts of a line or polygon. */
const [RECORD, BEFORE_PARTS] = [8, 44];

/** Walks the records: each must lie in the file, its parts and points in the record. */
function refusalOf(shp: Uint8Array): Refusal | undefined {
	const broken: Refusal = { code: 'broken', format: 'shapefile' };
	const view = viewOf(shp);
	if (view.byteLength < 100 || view.getInt32(0) !== 9994) return broken;
	let vertices = 0;
	for (let at = 100; at + RECORD <= view.byteLength;) {
		const length = view.getInt32(at + 4) * 2;
		if (length < 0 || at + RECORD + length > view.byteLength) return broken;
		const points = pointsOf(view, at + RECORD, length);
		if (points === undefined) return broken;
		vertices += points;
		if (vertices > LIMITS.vertices) return { code: 'too-many-vertices', limit: LIMITS.vertices };
		at += RECORD + length;
	}
}

/** Returns how many points a record says it has; nothing where it has no room for them. */
function pointsOf(view: DataView, at: number, length: number): number | undefined {
	const type = length < 4 ? 0 : view.getInt32(at, true) % 10;
	if (type === 0) return 0;
	if (type === 1) return length >= 20 ? 1 : undefined;
	if (type === 8) {
		const points = length >= 40 ? view.getInt32(at + 36, true) : -1;
		return points >= 0 && 40 + points * 16 <= length ? points : undefined;
	}
	if (length < BEFORE_PARTS) return undefined;
	const [parts, points] = [view.getInt32(at + 36, true), view.getInt32(at + 40, true)];
	if (parts < 0 || points < 0 || BEFORE_PARTS + parts * 4 + points * 16 > length) return undefined;
	let before = 0;
	for (let part = 0; part < parts; part++) {
		const start = view.getInt32(at + BEFORE_PARTS + part * 4, true);
		if (start < before || start > points) return undefined;
		before = start;
	}
	return points;
}

/** A shapefile winds its rings the other way round; that is its rule and no fault to be listed. */
function wound(shape: unknown): unknown {
	if (!isObject(shape) || !Array.isArray(shape.coordinates)) return shape;
	const turned = (rings: unknown[][]) => rings.map((ring) => ring.toReversed());
	if (shape.type === 'Polygon') return { ...shape, coordinates: turned(shape.coordinates) };
	if (shape.type !== 'MultiPolygon') return shape;
	return { ...shape, coordinates: shape.coordinates.map(turned) };
}

function tableOf(dbf: Uint8Array | undefined, cpg: Uint8Array | undefined, tally: Tally) {
	if (!dbf) return [];
	const view = viewOf(dbf);
	const isWhole =
		dbf.length >= 32 &&
		view.getUint16(10, true) > 0 &&
		view.getUint16(8, true) + view.getUint32(4, true) * view.getUint16(10, true) <= dbf.length;
	if (!isWhole) {
		// The shapes are good without their attributes; that these are lost is said.
		tally.add('entries-ignored');
		return [];
	}
	return parseDbf(view, encodingOf(dbf, cpg)).map(rowOf);
}

/**
 * Returns a record with an empty number as null, a date as text, and joined again what our own
 * files keep in `note__2` and so on because a field holds 254 bytes.
 */
function rowOf(record: Record<string, unknown>): Record<string, unknown> {
	const row = new Map<string, unknown>();
	for (const [key, value] of Object.entries(record)) {
		const whole = key.replace(/__\d+$/, '');
		const isPiece = whole !== key && row.has(whole);
		if (isPiece) row.set(whole, `${String(row.get(whole))}${String(value)}`);
		else row.set(key, plainValue(value));
	}
	return Object.fromEntries(row);
}

/** What shpjs makes of eight zeros, as dBASE keeps a date that nobody entered. */
const NO_DATE = new Date(0, -1, 0).getTime();

function plainValue(value: unknown): unknown {
	if (Number.isNaN(value)) return null;
	if (!(value instanceof Date)) return value;
	if (Number.isNaN(value.getTime()) || value.getTime() === NO_DATE) return null;
	return [value.getFullYear(), value.getMonth() + 1, value.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
}

const CODE_PAGES: Record<string, string> = { '936': 'gb18030', '950': 'big5', '65001': 'utf-8' };
/** The mark of GBK in byte 29 of a dBASE table. */
const GBK_MARK = 0x4d;

function encodingOf(dbf: Uint8Array, cpg: Uint8Array | undefined): string {
	const named = cpg ? (tryDecode(cpg, 'utf-8') ?? '').trim().toLowerCase() : '';
	const page = /(?:^|cp|ansi )(\d{3,5})$/.exec(named)?.[1];
	const label = (page && CODE_PAGES[page]) || named;
	if (label && isEncoding(label)) return label;
	if (dbf[29] === GBK_MARK) return 'gb18030';
	const records = dbf.subarray(viewOf(dbf).getUint16(8, true)).filter((byte) => byte !== 0);
	return tryDecode(records, 'utf-8') === undefined ? 'gb18030' : 'utf-8';
}

function isEncoding(label: string): boolean {
	try {
		return new TextDecoder(label).encoding !== '';
	} catch {
		return false;
	}
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
