import fc from 'fast-check';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { seeded } from '$lib/geo/random.fixture';
import { ABOUT, drawings, geometries } from './drawings.fixture';
import { read } from './read-file';
import { write, WRITE_FORMATS, type WriteFormat } from './write-file';
import type { FileDrawing } from './write/formats';

// Thousands of runs on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 });

/** What is said of a file without anything being repaired. */
const REMARKS = ['crossing-itself', 'none-in-changping'];

const READABLE = WRITE_FORMATS.filter((format) => format !== 'dxf');

async function roundTrip(given: readonly FileDrawing[], format: WriteFormat) {
	const written = await write(given, format, ABOUT);
	if (!written.ok) throw new Error(`not written: ${written.reason.code}`);
	const { extension, bytes, notes } = written.value;
	const found = await read({ name: `a.${extension}`, bytes });
	if (!found.ok) throw new Error(`not read: ${JSON.stringify(found.reason)}`);
	return { written: notes, read: found.value };
}

function fits({ geometry: { type } }: FileDrawing, format: WriteFormat): boolean {
	return format !== 'gpx' || type === 'Point' || type.endsWith('LineString');
}

/** Shapefiles and GPX sort by kind of shape. */
function sorted(list: readonly FileDrawing[]): FileDrawing[] {
	const key = ({ geometry, name, note, colour }: FileDrawing) =>
		[
			geometry.type.replace('Multi', ''),
			colour,
			name,
			note,
			JSON.stringify(geometry).length
		].join();
	return [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function expectSame(found: readonly FileDrawing[], given: readonly FileDrawing[]): void {
	const pairs = sorted(given).map((each, i) => [each, sorted(found)[i]] as const);
	expect(found.length).toBe(given.length);
	for (const [expected, actual] of pairs) {
		const { geometry, ...words } = expected;
		expect(actual).toMatchObject(words);
		expect(actual?.geometry.type).toBe(geometry.type);
		const numbers = (each: FileDrawing['geometry']) => (each.coordinates as unknown[]).flat(4);
		const wanted = numbers(geometry) as number[];
		const got = actual ? (numbers(actual.geometry) as number[]) : [];
		expect(got.length).toBe(wanted.length);
		expect(Math.max(...wanted.map((value, i) => Math.abs(value - (got[i] ?? NaN))))).toBeLessThan(
			1e-7
		);
	}
}

describe.each(READABLE)('%s out and in again', (format) => {
	it('is the same to 1e-7 degrees, with names, colours and notes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(drawings, { minLength: 1, maxLength: 4 }), async (list) => {
				const given = list.filter((each) => fits(each, format));
				if (given.length === 0) return;
				const { written, read: found } = await roundTrip(given, format);
				expectSame(found.drawings, given);
				expect(written).toEqual([]);
				expect(found.notes.filter(({ code }) => !REMARKS.includes(code))).toEqual([]);
			}),
			seeded(150)
		);
	});
});

it('keeps notes and names that are longer than a field of a shapefile', async () => {
	const note = '回龙观 地块一，红线内 '.repeat(200).trim();
	const given = {
		...fc.sample(drawings, seeded(1))[0],
		name: '长'.repeat(200),
		note
	} as FileDrawing;
	const { read: found } = await roundTrip([given], 'shapefile');
	expectSame(found.drawings, [given]);
});

it('tells what GPX has no room for', async () => {
	const [line, plot] = [
		{
			type: 'LineString',
			coordinates: [
				[116.2, 40.1],
				[116.3, 40.1]
			]
		},
		{
			type: 'Polygon',
			coordinates: [
				[
					[116.2, 40.1],
					[116.3, 40.1],
					[116.3, 40.2],
					[116.2, 40.1]
				]
			]
		}
	] as FileDrawing['geometry'][];
	const words = { name: '', colour: '#112233', note: '', hidden: false, locked: false };
	const given = [line, plot].map((geometry) => ({ geometry, ...words }) as FileDrawing);
	const { written } = await roundTrip(given, 'gpx');
	expect(written).toEqual([{ code: 'left-out', count: 1 }]);
});

const ogrinfo = spawnSync('ogrinfo', ['--version']).error ? undefined : 'ogrinfo';

/** GDAL is the judge: `apt-get install gdal-bin`. Where it is missing these are shown as skipped. */
describe.skipIf(!ogrinfo).each(WRITE_FORMATS)('GDAL opens %s', (format) => {
	it('without a warning, with every drawing', async () => {
		const each = fc.sample(geometries, seeded(40));
		const given = each
			.map((geometry, i): FileDrawing => ({
				geometry,
				name: `地块 ${i} <&>`,
				colour: '#1f5f8b',
				note: '备注\n第二行',
				hidden: false,
				locked: false
			}))
			.filter((drawing) => fits(drawing, format));
		const written = await write(given, format, ABOUT);
		if (!written.ok) throw new Error(written.reason.code);
		const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
		const path = join(folder, `out.${written.value.extension}`);
		writeFileSync(path, written.value.bytes);
		const source = format === 'shapefile' ? `/vsizip/${path}` : path;
		const { stdout, stderr } = spawnSync('ogrinfo', ['-al', source], { encoding: 'utf8' });
		expect(stderr).toBe('');
		if (format !== 'dxf') expect(stdout).toContain('地块 0 <&>');
		const counts = execFileSync('ogrinfo', ['-al', '-so', source], { encoding: 'utf8' });
		const total = [...counts.matchAll(/Feature Count: (\d+)/g)].reduce(
			(sum, [, n]) => sum + Number(n),
			0
		);
		expect(total).toBeGreaterThanOrEqual(given.length);
	});
});
