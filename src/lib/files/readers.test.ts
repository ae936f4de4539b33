import { strFromU8, strToU8 } from 'fflate';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { HostileFile } from '../../../tests/fixtures/make-hostile';
import { Cleaner } from './clean';
import { Tally } from './notes';
import { read } from './read-file';
import { RUNS } from './runs.fixture';

// Thousands of runs on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 });

const FOLDER = join(import.meta.dirname, '../../../tests/fixtures/hostile');
const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as HostileFile[];

/** Small files that are read, by the beginning of their names: what a reader is bent from. */
function seedsOf(format: string): Uint8Array[] {
	return manifest
		.filter(({ file, expected }) => file.startsWith(`${format}-`) && 'drawings' in expected)
		.map(({ file }) => new Uint8Array(readFileSync(join(FOLDER, file))))
		.filter(({ length }) => length < 2000);
}

/** Bytes of a good file with some changed, taken out, doubled or put in. */
function bent(format: string): fc.Arbitrary<Uint8Array> {
	const seeds = seedsOf(format);
	const snippet = fc.oneof(
		fc.uint8Array({ maxLength: 4 }),
		fc
			.constantFrom(
				'[',
				']',
				'{',
				'}',
				'<',
				'>',
				'</',
				'"',
				',',
				'(',
				')',
				'-1e999',
				'null',
				'0',
				'\n',
				'&',
				'甲'
			)
			.map((text) => strToU8(text))
	);
	const edit = fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		cut: fc.integer({ min: 0, max: 12 }),
		put: snippet
	});
	return fc
		.tuple(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 5 }))
		.map(([seed, edits]) =>
			edits.reduce((bytes, { at, cut, put }) => {
				const place = Math.floor(at * bytes.length);
				return Uint8Array.from([
					...bytes.subarray(0, place),
					...put,
					...bytes.subarray(place + cut)
				]);
			}, seed)
		);
}

async function expectOutcome(name: string, bytes: Uint8Array): Promise<void> {
	const result = await read({ name, bytes });
	if (!result.ok) {
		expect(result.reason.code).toMatch(/^[a-z-]+$/);
		return;
	}
	expect(result.value.drawings.length).toBeGreaterThan(0);
	for (const { geometry } of result.value.drawings) {
		const again = new Cleaner(new Tally()).geometry(geometry);
		expect(again).toEqual([geometry]);
	}
	const { notes } = result.value;
	for (const note of notes) if ('count' in note) expect(note.count).toBeGreaterThan(0);
}

describe.each([
	'geojson',
	'ndjson',
	'topojson',
	'kml',
	'kmz',
	'gpx',
	'tcx',
	'wkt',
	'lonlat',
	'shapefile'
])('a bent %s', (format) => {
	it('gives clean drawings or one refusal', async () => {
		const property = fc.asyncProperty(bent(format), (bytes) => expectOutcome('a.csv', bytes));
		await fc.assert(property, RUNS);
	});
});

describe('noise', () => {
	it('gives one refusal or clean drawings', async () => {
		const noise = fc.oneof(
			fc.uint8Array({ maxLength: 300 }),
			fc.string().map((text) => strToU8(text))
		);
		await fc.assert(
			fc.asyncProperty(noise, fc.constantFrom('a.csv', 'a.kml', 'a'), (bytes, name) =>
				expectOutcome(name, bytes)
			),
			RUNS
		);
	});
});

it('bends files that are good to begin with', async () => {
	for (const seed of seedsOf('geojson')) {
		expect(strFromU8(seed)).toMatch(/[{[]/);
		expect((await read({ name: 'a', bytes: seed })).ok).toBe(true);
	}
});
