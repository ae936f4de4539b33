import fc from 'fast-check';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { contains } from './inside';
import { labelPoint } from './label-point';
import { ellipsoidDistance, ellipsoidLength } from './measure';
import { createSegmentIndex } from './nearest';
import { seeded, stars } from './random.fixture';
import { longLine, rectangle, shapes } from './shapes.fixture';

const room = (geometry: Geometry, at: number[]) => createSegmentIndex(geometry).nearest(at).metres;

describe('lies inside', () => {
	const areas = [
		'square',
		'district',
		'withHole',
		'threeParts',
		'lShape',
		'strip',
		'southWest'
	] as const;
	test.each(areas)('%s', (name) => {
		const area: Polygon | MultiPolygon = shapes[name];
		expect(contains(area, labelPoint(area))).toBe(true);
		expect(room(area, labelPoint(area))).toBeGreaterThan(1);
	});

	test('any star', () => {
		fc.assert(
			fc.property(stars, (star) => {
				expect(contains(star, labelPoint(star))).toBe(true);
				expect(room(star, labelPoint(star))).toBeGreaterThan(0);
			}),
			seeded(200)
		);
	});

	test('a slanted sliver, ten kilometres by ten metres', () => {
		const ring = [
			[116.3, 40.1],
			[116.4, 40.15],
			[116.4, 40.1501],
			[116.3, 40.1001],
			[116.3, 40.1]
		];
		const sliver: Polygon = { type: 'Polygon', coordinates: [ring] };
		// Half its width is 4.6 m, but the geodesic between its corners bends by 1.6 m.
		expect(room(sliver, labelPoint(sliver))).toBeGreaterThan(2);
		expect(contains(sliver, labelPoint(sliver))).toBe(true);
	});
});

test('has as much room as any point of a fine grid, to a tenth', () => {
	fc.assert(
		fc.property(stars, (star) => {
			const index = createSegmentIndex(star);
			const [west, south, east, north] = [0, 1, 2, 3].map((i) => {
				const values = (star.coordinates[0] ?? []).map((position) => position[i % 2] ?? NaN);
				return i < 2 ? Math.min(...values) : Math.max(...values);
			}) as [number, number, number, number];
			let most = 0;
			for (let i = 0; i < 900; i++) {
				const at = [
					west + ((east - west) * (i % 30)) / 29,
					south + ((north - south) * Math.floor(i / 30)) / 29
				];
				if (contains(star, at)) most = Math.max(most, index.nearest(at).metres);
			}
			expect(index.nearest(labelPoint(star)).metres).toBeGreaterThan(most * 0.9);
		}),
		seeded(20)
	);
});

test('is the middle of a tall rectangle in metres, not in degrees', () => {
	const [lon, lat = NaN] = labelPoint(rectangle(116.3, 40.1, 116.32, 40.11));
	expect(lat).toBeCloseTo(40.105, 3);
	expect(lon).toBeGreaterThan(116.306);
	expect(lon).toBeLessThan(116.314);
});

test('is in the largest part', () => {
	const small = rectangle(116.1, 40.1, 116.11, 40.11).coordinates;
	const large = rectangle(116.3, 40.1, 116.4, 40.2).coordinates;
	const both: MultiPolygon = { type: 'MultiPolygon', coordinates: [small, large] };
	expect(contains({ type: 'Polygon', coordinates: large }, labelPoint(both))).toBe(true);
});

test('is half way along a line, and a point itself', () => {
	const middle = labelPoint(longLine);
	expect(createSegmentIndex(longLine).nearest(middle).along).toBeCloseTo(
		ellipsoidLength(longLine) / 2,
		3
	);
	const short = [[116, 40], [116.001, 40]]; // prettier-ignore
	const lines: Geometry = {
		type: 'MultiLineString',
		coordinates: [short, longLine.coordinates, short]
	};
	expect(labelPoint(lines)).toEqual(middle);
	const point = labelPoint({ type: 'Point', coordinates: [116.3, 40.1] });
	expect(ellipsoidDistance(point, [116.3, 40.1])).toBe(0);
});

test('a polygon fallen flat has a label point that is a number', () => {
	for (const ring of [
		[
			[116.3, 40.1],
			[116.4, 40.2],
			[116.3, 40.1]
		],
		[
			[116.3, 40.1],
			[116.3, 40.1],
			[116.3, 40.1]
		]
	]) {
		expect(labelPoint({ type: 'Polygon', coordinates: [ring] }).every(Number.isFinite)).toBe(true);
	}
});
