import { fail, ok, type Result } from '$lib/geo/result';
import type { Refusal } from './notes';

/** What a file's first bytes or characters say it is. */
export type Container = 'zip' | 'text';
export type TextFormat = 'json' | 'kml' | 'gpx' | 'tcx' | 'csv' | 'wkt';

/** Formats that people try and that are not read, by their first bytes. */
const FOREIGN: readonly { name: string; starts: readonly number[] }[] = [
	{ name: 'gzip', starts: [0x1f, 0x8b] },
	{ name: 'PDF', starts: ascii('%PDF') },
	{ name: 'PNG', starts: [0x89, ...ascii('PNG')] },
	{ name: 'JPEG', starts: [0xff, 0xd8, 0xff] },
	{ name: 'GIF', starts: ascii('GIF8') },
	{ name: 'TIFF', starts: [...ascii('II'), 42, 0] },
	{ name: 'TIFF', starts: [...ascii('MM'), 0, 42] },
	{ name: 'GeoPackage / SQLite', starts: ascii('SQLite format 3') },
	{ name: 'RAR', starts: ascii('Rar!') },
	{ name: '7z', starts: [...ascii('7z'), 0xbc, 0xaf] },
	{ name: 'PMTiles', starts: ascii('PMTiles') },
	{ name: 'FlatGeobuf', starts: ascii('fgb') },
	{ name: 'Excel 97', starts: [0xd0, 0xcf, 0x11, 0xe0] },
	{ name: 'DWG', starts: ascii('AC10') }
];

/** Returns whether a file is a zip archive or text; names what is known and not read. */
export function sniffBytes(bytes: Uint8Array): Result<Container, Refusal> {
	if (bytes.length === 0) return fail({ code: 'empty' });
	const begins = (starts: readonly number[]) => starts.every((byte, i) => bytes[i] === byte);
	if (begins([...ascii('PK'), 3, 4])) return ok('zip');
	// An archive without a file has nothing but its end.
	if (begins([...ascii('PK'), 5, 6])) return fail({ code: 'archive-without-layer' });
	if (begins([0, 0, 0x27, 0x0a])) return fail({ code: 'shapefile-alone' });
	const foreign = FOREIGN.find(({ starts }) => begins(starts));
	return foreign ? fail({ code: 'format-unsupported', name: foreign.name }) : ok('text');
}

const ROOTS: Record<string, TextFormat> = { kml: 'kml', gpx: 'gpx', trainingcenterdatabase: 'tcx' };

/** Returns the format of a text by its content; by the file's name only where that says nothing. */
export function sniffText(text: string, fileName: string): Result<TextFormat, Refusal> {
	const start = text.trimStart();
	if (start === '') return fail({ code: 'empty' });
	if (start.startsWith('<')) return sniffXml(start);
	// RFC 8142 begins each text of a sequence with the record separator.
	if (['{', '[', '\u001e'].includes(start.charAt(0))) return ok('json');
	if (isWkt(start)) return ok('wkt');
	const firstLine = start.split(/[\r\n]/, 1)[0] ?? '';
	const isNamedTable = /\.(csv|tsv|txt)$/i.test(fileName);
	if (isNamedTable || /[,;\t|]/.test(firstLine)) return ok('csv');
	return fail({ code: 'format-unknown' });
}

/** Well-known text and nothing after it; a shape with words beside it is a table's first row. */
function isWkt(text: string): boolean {
	const isStart = /^(SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)[ ZM]*\(/i.test(text);
	return isStart || /^(SRID=\d+;)?\s*GEOMETRYCOLLECTION[ ZM]*\(/i.test(text);
}

function sniffXml(text: string): Result<TextFormat, Refusal> {
	const root = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(withoutProlog(text))?.[1] ?? '';
	const format = ROOTS[root.toLowerCase()];
	if (format) return ok(format);
	if (root.toLowerCase() === 'html') return fail({ code: 'html' });
	if (/<!doctype/i.test(text.slice(0, 4000))) return fail({ code: 'doctype' });
	return root === ''
		? fail({ code: 'format-unknown' })
		: fail({ code: 'format-unsupported', name: `XML: ${root.slice(0, 40)}` });
}

function withoutProlog(text: string): string {
	return text.slice(0, 4000).replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '');
}

function ascii(text: string): number[] {
	return [...text].map((character) => character.charCodeAt(0));
}
