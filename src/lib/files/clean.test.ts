import { booleanValid } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { Cleaner } from './clean';
import { geometries } from './drawings.fixture';
import { Tally, type Note } from './notes';
import { cleanProperties, describe as describeProperties } from './properties';
import { RUNS } from './runs.fixture';

// Thousands of runs on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 });

function clean(geometry: unknown): { shapes: DrawnGeometry[]; notes: Note[] } {
	const tally = new Tally();
	return { shapes: new Cleaner(tally).geometry(geometry), notes: tally.notes };
}

const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

/** Numbers that lie close together, far out, or nowhere. */
const numbers = fc.oneof(
	fc.integer({ min: -4, max: 4 }),
	fc.double({ min: -200, max: 200, noNaN: true }),
	fc.constantFrom(180, -180, 179.5, -179.5, 90, -90, -0, 1e9, NaN, Infinity)
);
const position = fc.oneof(
	{ weight: 8, arbitrary: fc.tuple(numbers, numbers) },
	{ weight: 1, arbitrary: fc.tuple(numbers, numbers, numbers) },
	{ weight: 1, arbitrary: fc.anything({ maxDepth: 1 }) }
);
const path = fc.array(position, { maxLength: 9 });
const coordinates = fc.oneof(
	position,
	path,
	fc.array(path, { maxLength: 3 }),
	fc.array(fc.array(path, { maxLength: 2 }), { maxLength: 2 })
);
const wild = fc.letrec((tie) => ({
	shape: fc.oneof(
		{ maxDepth: 3 },
		fc.record({ type: fc.constantFrom(...TYPES), coordinates }),
		fc.record({
			type: fc.constant('GeometryCollection'),
			geometries: fc.array(tie('shape'), { maxLength: 3 })
		})
	)
})).shape;

function positionsOf(coordinates: unknown): number[][] {
	if (!Array.isArray(coordinates)) return [];
	return typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(positionsOf);
}

function expectClean(shapes: readonly DrawnGeometry[]): void {
	for (const shape of shapes) {
		expect(TYPES).toContain(shape.type);
		for (const each of positionsOf(shape.coordinates)) {
			expect(each.length).toBe(2);
			expect(Math.abs(each[0] ?? NaN)).toBeLessThanOrEqual(180);
			expect(Math.abs(each[1] ?? NaN)).toBeLessThanOrEqual(90);
		}
		if (!shape.type.endsWith('Polygon')) continue;
		const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
		for (const ring of (polygons as number[][][][]).flat()) {
			expect(ring.length).toBeGreaterThanOrEqual(4);
			expect(ring.at(-1)).toEqual(ring[0]);
		}
	}
}

describe('cleaning', () => {
	it('never throws, and gives finite shapes in range, closed, whatever it is given', () => {
		fc.assert(
			fc.property(fc.oneof(wild, fc.anything()), (geometry) => expectClean(clean(geometry).shapes)),
			RUNS
		);
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(wild, (geometry) => {
				for (const shape of clean(geometry).shapes) {
					const again = clean(shape);
					expect(again.shapes).toEqual([shape]);
					const repairs = again.notes.filter(({ code }) => code !== 'crossing-itself');
					expect(repairs).toEqual([]);
				}
			}),
			RUNS
		);
	});

	it('gives shapes that Turf finds valid where no edges cross', () => {
		fc.assert(
			fc.property(geometries, (geometry) => {
				const { shapes, notes } = clean(geometry);
				expect(notes).toEqual([]);
				expect(shapes).toEqual([geometry]);
				if (geometry.type === 'Polygon') expect(booleanValid(geometry)).toBe(true);
			}),
			{ ...RUNS, numRuns: RUNS.numRuns / 10 }
		);
	});

	it('splits a polygon with a hole at the antimeridian without losing area or hole', () => {
		const square = (west: number, east: number, south: number, north: number) => [
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south]
		];
		const { shapes, notes } = clean({
			type: 'Polygon',
			coordinates: [square(178, -178, 40, 44), square(179, -179, 41, 43).reverse()]
		});
		expect(notes.map(({ code }) => code)).toEqual(['split-antimeridian']);
		expect(shapes.map(({ type }) => type)).toEqual(['MultiPolygon']);
		const area = (ring: number[][]) =>
			ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
				const [px = 0, py = 0] = ring[i] ?? [];
				return sum + (px * y - x * py) / 2;
			}, 0);
		const rings = (shapes[0]?.coordinates as number[][][][]).flat();
		// 4 by 4 degrees less 2 by 2.
		expect(rings.reduce((sum, ring) => sum + area(ring), 0)).toBeCloseTo(12, 9);
	});

	it('brings a longitude that counts on over 180° back, from either side', () => {
		const coordinates = [
			[190, 40],
			[-190, 40]
		];
		expect(clean({ type: 'MultiPoint', coordinates }).shapes).toEqual([
			{
				type: 'MultiPoint',
				coordinates: [
					[-170, 40],
					[170, 40]
				]
			}
		]);
	});

	it('leaves a line that goes around the globe again and again as it is', () => {
		const coordinates = [0, 170, -20, 150, -40, 130].map((lon) => [lon, 40]);
		const line = { type: 'LineString', coordinates };
		expect(clean(line)).toEqual({ shapes: [line], notes: [] });
	});

	it('keeps a ring that has too many pairs of edges to try, and says so', () => {
		// Slanted teeth: the box of each overlaps those of all others, and none cross.
		const teeth = Array.from({ length: 1100 }, (_, i) => [
			[i / 1e4, 0],
			[i / 1e4 + 1, 1]
		]).flat();
		const ring = [...teeth, [2, 1], [2, -1], [0, -1], [0, 0]].reverse();
		const { shapes, notes } = clean({ type: 'Polygon', coordinates: [ring] });
		expect(shapes).toMatchObject([{ type: 'Polygon' }]);
		expect(notes).toEqual([{ code: 'crossings-unchecked', count: 1 }]);
	});

	it('flags a ring that crosses itself and one that does not', () => {
		const bowTie = [
			[0, 0],
			[1, 1],
			[1, 0],
			[0, 2],
			[0, 0]
		];
		const codes = clean({ type: 'Polygon', coordinates: [bowTie] }).notes.map(({ code }) => code);
		expect(codes).toContain('crossing-itself');
		const touching = [
			[0, 0],
			[2, 0],
			[1, 1],
			[2, 2],
			[0, 2],
			[1, 1],
			[0, 0]
		];
		expect(clean({ type: 'Polygon', coordinates: [touching] }).notes).toEqual([]);
	});
});

describe('properties', () => {
	it('become texts, finite numbers and truth values under names that break nothing', () => {
		fc.assert(
			fc.property(
				fc.anything({
					withNullPrototype: true,
					key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '$name'))
				}),
				(value) => {
					const properties = cleanProperties(value, new Tally());
					for (const [key, each] of Object.entries(properties)) {
						expect(key in Object.prototype || key.startsWith('$')).toBe(false);
						expect(['string', 'number', 'boolean']).toContain(typeof each);
					}
					const { name, note, colour } = describeProperties(properties, new Tally());
					expect(name.length).toBeLessThanOrEqual(400);
					expect(note.length).toBeLessThanOrEqual(20_000);
					expect(colour).toMatch(/^#[0-9a-f]{6}$/);
				}
			),
			RUNS
		);
	});

	it('keep what has no place of its own as lines of the note', () => {
		const properties = cleanProperties(
			{ NAME: '地块', 用途: '公园', at: { year: 2020 } },
			new Tally()
		);
		expect(describeProperties(properties, new Tally())).toMatchObject({
			name: '地块',
			note: '用途: 公园\nat.year: 2020'
		});
	});

	it.each([
		['#abc', '#aabbcc'],
		['1F5F8B', '#1f5f8b'],
		['#11223344', '#112233'],
		['red', '#1f5f8b']
	])('read the colour %s as %s', (stroke, colour) => {
		const properties = cleanProperties({ stroke }, new Tally());
		expect(describeProperties(properties, new Tally()).colour).toBe(colour);
	});
});
