import { readFileSync } from 'node:fs';
import { buffer as turfBuffer } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area } from './area';
import { buffer } from './buffer';
import { difference } from './difference';
import type { DrawnGeometry } from './drawing';
import { ellipsoidArea, ellipsoidDistance } from './measure';
import type { Result } from './result';
import { seeded } from './random.fixture';
import { moreShapes, rectangle, shapes } from './shapes.fixture';
import { split } from './split';
import { union } from './union';

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(result.reason);
	return result.value;
}

const areaOf = (area: Area | null) => (area ? ellipsoidArea(area) : 0);
const point: DrawnGeometry = { type: 'Point', coordinates: [116.35, 40.08] };
const greenway: DrawnGeometry = JSON.parse(readFileSync('geodata/layers/greenway.geojson', 'utf8'))
	.features[0].geometry;
const broken = {
	type: 'Polygon',
	coordinates: [[[116.3, 40.1], [116.31, 40.1], null, [116.3, 40.1]]]
} as unknown as Area;

/**
 * PostGIS 3.3.2, GEOS 3.11.1, PROJ 9.1.1, on 2026-11-24, in m²: first
 * `ST_Area(ST_Buffer(g::geography, <metres>, 'quad_segs=32'))`, which buffers in UTM and so is
 * 0.03 to 0.07 % too large here; then the same in the azimuthal equidistant plane of the ellipsoid
 * about the middle of the box of g, `p` = '+proj=aeqd +lat_0=… +lon_0=… +ellps=WGS84 +units=m':
 * `ST_Area(ST_Transform(ST_Buffer(ST_Transform(g, p), <metres>, 'quad_segs=32'), p, 4326)::geography)`.
 */
const buffers: [string, DrawnGeometry, number, number, number][] = [
	['the greenway', greenway, 500, 40832092.2328132, 40817910.77995518],
	['the greenway', greenway, 1000, 80314779.49788979, 80286426.25179149],
	['a polygon with a hole', shapes.withHole, 50, 61681442.10139322, 61680624.95960016],
	['a polygon with a hole', shapes.withHole, 500, 81849247.60730866, 81841271.5188042],
	['a polygon with a hole', shapes.withHole, 5000, 321404464.6206927, 321285476.5493508],
	['three parts', shapes.threeParts, 500, 103060206.1107635, 103047836.1898147],
	['a point', point, 50, 7856.518000257667, 7850.827939262963],
	['a point', point, 1000, 3142607.180342137, 3140331.150610119],
	['a point', point, 5000, 78565167.91568807, 78508274.9131292],
	['a square', shapes.square, 5000, 78965015.89568566, 78908923.42999502]
];

describe('a buffer', () => {
	test.each(buffers)('of %s (row %#) has the area of PostGIS', { timeout: 60_000 }, (...row) => {
		const [, geometry, metres, geography, equidistant] = row;
		const area = areaOf(valueOf(buffer(geometry, metres)));
		expect(Math.abs(area / geography - 1)).toBeLessThan(1e-3);
		expect(Math.abs(area / equidistant - 1)).toBeLessThan(1e-5);
	});

	test('has its edge at its distance, where the sphere is off by metres', () => {
		const off = (area: Area) => {
			const ring = area.coordinates[0] as [number, number][];
			return Math.max(
				...ring.map((corner) =>
					Math.abs(ellipsoidDistance(point.coordinates as number[], corner) - 1000)
				)
			);
		};
		expect(off(valueOf(buffer(point, 1000)))).toBeLessThan(0.001);
		expect(off(turfBuffer(point, 1000, { units: 'meters' })!.geometry)).toBeGreaterThan(1);
	});

	test.each([0, -5, NaN, Infinity])('of %d m is a reason', (metres) => {
		expect(buffer(point, metres)).toEqual({ ok: false, reason: 'buffer-failed' });
		// Turf would shrink it.
		expect(buffer(left, metres)).toEqual({ ok: false, reason: 'buffer-failed' });
	});

	test('of what is no geometry is a reason', () => {
		expect(buffer(broken, 100)).toEqual({ ok: false, reason: 'buffer-failed' });
		const empty: DrawnGeometry = { type: 'LineString', coordinates: [] };
		expect(buffer(empty, 100)).toEqual({ ok: false, reason: 'buffer-failed' });
	});
});

const [left, right] = [
	rectangle(116.3, 40.1, 116.32, 40.12),
	rectangle(116.31, 40.1, 116.33, 40.12)
];
const shared = ellipsoidArea(rectangle(116.31, 40.1, 116.32, 40.12));

test('a union and a difference share and leave what two rectangles do', () => {
	const both = areaOf(valueOf(union([left, right])));
	expect(both / (ellipsoidArea(left) * 2 - shared)).toBeCloseTo(1, 6);
	const rest = areaOf(valueOf(difference(left, [right])));
	expect(rest / (ellipsoidArea(left) - shared)).toBeCloseTo(1, 6);
	expect(valueOf(difference(left, [left]))).toBeNull();
	expect(valueOf(difference(left, []))).toBe(left);
	expect(valueOf(union([]))).toBeNull();
	expect(valueOf(union([left]))).toBe(left);
	const apart = valueOf(union([left, rectangle(116.5, 40.1, 116.6, 40.2)]));
	expect(apart?.type).toBe('MultiPolygon');
});

test('what Turf cannot join or cut is a reason', () => {
	expect(union([broken, left])).toEqual({ ok: false, reason: 'union-failed' });
	expect(difference(broken, [left])).toEqual({ ok: false, reason: 'difference-failed' });
	expect(split(broken, shapes.eastWest)).toEqual({ ok: false, reason: 'split-failed' });
});

describe('a split', () => {
	const cut = (area: Area, ...coordinates: number[][]) =>
		split(area, { type: 'LineString', coordinates });

	test('through the middle gives two pieces that add up', () => {
		const pieces = valueOf(cut(left, [116.31, 40.0], [116.31, 40.2]));
		const areas = pieces.map(ellipsoidArea);
		expect(areas).toHaveLength(2);
		expect(areas[0]! / areas[1]!).toBeCloseTo(1, 6);
		expect((areas[0]! + areas[1]!) / ellipsoidArea(left)).toBeCloseTo(1, 5);
	});

	test('through a hole opens it; beside a hole keeps it', () => {
		const opened = valueOf(cut(shapes.withHole, [116.2, 40.1], [116.5, 40.1]));
		expect(opened.map(({ coordinates }) => coordinates.length)).toEqual([1, 1]);
		const kept = valueOf(cut(shapes.withHole, [116.2, 40.12], [116.5, 40.12]));
		// The hole itself is no piece.
		expect(kept.map(({ coordinates }) => coordinates.length).sort()).toEqual([1, 2]);
		const sum = kept.reduce((total, piece) => total + ellipsoidArea(piece), 0);
		expect(sum / ellipsoidArea(shapes.withHole)).toBeCloseTo(1, 5);
	});

	test('from corner to corner, and by a line that crosses itself', () => {
		expect(valueOf(cut(left, [116.3, 40.1], [116.32, 40.12]))).toHaveLength(2);
		const loop = [
			[116.305, 40.0],
			[116.305, 40.115],
			[116.315, 40.115],
			[116.315, 40.105],
			[116.29, 40.105]
		];
		expect(valueOf(cut(left, ...loop))).toHaveLength(3);
	});

	test('of several parts cuts those it meets', () => {
		const pieces = valueOf(cut(moreShapes.inTwoZones, [115.8, 39.9], [115.8, 40.6]));
		expect(pieces).toHaveLength(3);
	});

	test('along an edge, forth and back, is cut once', () => {
		const line = [
			[116.3, 40.12],
			[116.3, 40.1],
			[116.32, 40.12],
			[116.3, 40.1]
		];
		expect(valueOf(cut(left, ...line))).toHaveLength(2);
	});

	test('by a line that misses corners by less than edges that touch cuts at the corners', () => {
		const [lon, lat] = [116.3, 40.1];
		const radii = fc.array(fc.integer({ min: 100, max: 150 }), { minLength: 6, maxLength: 6 });
		const misses = fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(radii, misses, fc.boolean(), (lengths, miss, startsOutside) => {
				const corner = (i: number, stretched = 1) => {
					const reach = (lengths[i]! / 1e4) * stretched;
					return [
						lon + reach * Math.cos((i * Math.PI) / 3),
						lat + reach * Math.sin((i * Math.PI) / 3)
					];
				};
				const ring = [0, 1, 2, 3, 4, 5, 0].map((i) => corner(i));
				const missed = (i: number, [east, north]: number[]) => [
					corner(i)[0]! + east! * 1e-9,
					corner(i)[1]! + north! * 1e-9
				];
				// Every corner sees the middle, so that the line enters and leaves only once.
				const line = [missed(1, miss), [lon, lat], missed(4, miss.slice(2))];
				const way = startsOutside ? [corner(1, 2), ...line, corner(4, 2)] : line;
				const pieces = valueOf(cut({ type: 'Polygon', coordinates: [ring] }, ...way));
				expect(pieces).toHaveLength(2);
				// The area's corners keep their very numbers.
				const kept = new Set(pieces.flatMap(({ coordinates }) => coordinates[0]!).map(String));
				expect(ring.map(String).every((each) => kept.has(each))).toBe(true);
			}),
			seeded(200)
		);
	});

	test('of what crosses itself is a reason: its pieces are no sum', () => {
		const bow: Area = {
			type: 'Polygon',
			coordinates: [
				[
					[116.3, 40.1],
					[116.32, 40.12],
					[116.32, 40.1],
					[116.3, 40.122],
					[116.3, 40.1]
				]
			]
		};
		const failed = { ok: false, reason: 'split-failed' };
		expect(cut(bow, [116.2, 40.105], [116.4, 40.105])).toEqual(failed);
	});

	test.each([
		['beside it', [116.4, 40.0], [116.4, 40.2]],
		['that ends inside', [116.31, 40.0], [116.31, 40.11]],
		['along its edge', [116.3, 40.0], [116.3, 40.2]]
	])('by a line %s is a reason', (_, from, to) => {
		expect(cut(left, from, to)).toEqual({ ok: false, reason: 'not-crossed' });
	});
});
