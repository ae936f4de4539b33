import { booleanIntersects } from '@turf/turf';
import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { footOn } from './foot';
import { edgesOf } from './lon-lat';
import { ellipsoidDistance, ellipsoidLength } from './measure';
import { createPointIndex, createSegmentIndex, distanceBetween } from './nearest';
import { pathsOf } from './parts';
import { lines, positions, seeded, stars } from './random.fixture';
import { longLine, rectangle, shapes } from './shapes.fixture';

/** The distance to every single edge, and the least of them. */
function bruteDistance(geometry: Geometry, to: Position): number {
	const edges = pathsOf(geometry).flatMap((path) =>
		edgesOf(path.length > 1 ? path : [...path, ...path])
	);
	return Math.min(...edges.map(([start, end]) => footOn(start, end, to).metres));
}

describe('the point index', () => {
	test('finds what measuring every item finds', () => {
		fc.assert(
			fc.property(
				fc.array(positions, { maxLength: 60 }),
				positions,
				fc.integer({ min: 1, max: 8 }),
				(items, to, count) => {
					const found = createPointIndex(items, (item) => item).nearest(to, count);
					const metres = items.map((item) => ellipsoidDistance(to, item)).sort((a, b) => a - b);
					expect(found.map((near) => near.metres)).toEqual(metres.slice(0, count));
					for (const near of found) expect(ellipsoidDistance(to, near.item)).toBe(near.metres);
				}
			),
			seeded(200)
		);
	});

	test('is not misled by the sphere, on which east is too near and north too far', () => {
		const here = [116.3, 40.1];
		const east = { name: 'east', at: [116.311728, 40.1] };
		const north = { name: 'north', at: [116.3, 40.108996] };
		const found = createPointIndex([east, north], ({ at }) => at).nearest(here, 2);
		expect(found.map(({ item }) => item.name)).toEqual(['north', 'east']);
		expect(found.map(({ metres }) => metres.toFixed(1))).toEqual(['998.9', '1000.0']);
	});

	test('finds nothing among nothing', () => {
		expect(createPointIndex([], () => [0, 0]).nearest([116, 40], 3)).toEqual([]);
	});
});

describe('the segment index', () => {
	test('finds what measuring every edge of a line finds', () => {
		fc.assert(
			fc.property(lines, positions, (line, to) => {
				const found = createSegmentIndex(line).nearest(to);
				expect(Math.abs(found.metres - bruteDistance(line, to))).toBeLessThan(1e-6);
				expect(ellipsoidDistance(found.point, to)).toBeCloseTo(found.metres, 6);
			}),
			seeded(300)
		);
	});

	test('finds the boundary of a polygon from in and out', () => {
		fc.assert(
			fc.property(stars, positions, (star, to) => {
				const found = createSegmentIndex(star).nearest(to);
				expect(Math.abs(found.metres - bruteDistance(star, to))).toBeLessThan(1e-6);
			}),
			seeded(200)
		);
	});

	test('finds it on a line of 700 vertices, near and far', () => {
		const index = createSegmentIndex(longLine);
		for (const to of [
			[116.3, 40.06],
			[116.31, 40.3],
			[115, 39],
			[-70, -33]
		]) {
			expect(index.nearest(to).metres).toBeCloseTo(bruteDistance(longLine, to), 6);
		}
	});

	test('sees the bend of a long edge that leaves its box', () => {
		const long: Geometry = {
			type: 'LineString',
			coordinates: [
				[115.5, 40],
				[117.5, 40]
			]
		};
		const nearer: Geometry = {
			type: 'LineString',
			coordinates: Array.from({ length: 9 }, (_, i) => [116.498 + i * 0.0005, 40.0115])
		};
		const to = [116.5, 40.0075];
		const both: Geometry = { type: 'GeometryCollection', geometries: [long, nearer] };
		expect(createSegmentIndex(both).nearest(to).metres).toBeCloseTo(bruteDistance(long, to), 6);
	});

	test('counts along from the start of the line that was hit', () => {
		const [first, second] = shapes.twoLines.coordinates.map((coordinates) => ({
			type: 'LineString' as const,
			coordinates
		}));
		const index = createSegmentIndex(shapes.twoLines);
		expect(index.nearest([116.34, 40.105]).along).toBeCloseTo(ellipsoidLength(first!), 6);
		expect(index.nearest([116.41, 40.1]).along).toBeCloseTo(ellipsoidLength(second!), 6);
		expect(index.nearest([116.29, 40.09]).along).toBe(0);
	});

	test('says so when there is nothing to be near to', () => {
		expect(() => createSegmentIndex({ type: 'LineString', coordinates: [] })).toThrow(
			'no positions'
		);
		expect(() => createSegmentIndex(longLine).nearest([NaN, 40])).toThrow('not a number');
	});
});

describe('the distance between', () => {
	/** Where two shapes are apart, an end of an edge of the one is nearest to the other. */
	function bruteBetween(a: Geometry, b: Geometry): number {
		return Math.min(
			...pathsOf(a)
				.flat()
				.map((vertex) => bruteDistance(b, vertex)),
			...pathsOf(b)
				.flat()
				.map((vertex) => bruteDistance(a, vertex))
		);
	}

	test.each([
		['two areas', fc.tuple(stars, stars)],
		['an area and a line', fc.tuple(stars, lines)],
		['two lines', fc.tuple(lines, lines)],
		[
			'an area and a point',
			fc.tuple(
				stars,
				positions.map((coordinates) => ({ type: 'Point' as const, coordinates }))
			)
		]
	])('%s is what measuring every pair finds, and 0 where they meet', (_, pair) => {
		let apart = 0;
		fc.assert(
			fc.property(pair as fc.Arbitrary<[Geometry, Geometry]>, ([a, b]) => {
				const gap = distanceBetween(a, b);
				const meet = booleanIntersects(a, b);
				apart += meet ? 0 : 1;
				expect(Math.abs(gap.metres - (meet ? 0 : bruteBetween(a, b)))).toBeLessThan(1e-6);
				expect(ellipsoidDistance(gap.from, gap.to)).toBeCloseTo(gap.metres, 6);
				expect(distanceBetween(b, a).metres).toBeCloseTo(gap.metres, 6);
			}),
			seeded(150)
		);
		expect(apart).toBeGreaterThan(5);
		expect(apart).toBeLessThan(150);
	});

	test('starts on the first shape and ends on the second', () => {
		const west = rectangle(116.3, 40.1, 116.31, 40.11);
		const east = rectangle(116.32, 40.105, 116.33, 40.107);
		const { from, to } = distanceBetween(west, east);
		expect(from[0]).toBeCloseTo(116.31, 9);
		expect(to[0]).toBeCloseTo(116.32, 9);
		const back = distanceBetween(east, west);
		expect([back.from[0], back.to[0]]).toEqual([to[0], from[0]]);
	});

	test('is 0 at a place they share, where one contains the other', () => {
		const inner = rectangle(116.34, 40.09, 116.35, 40.1);
		for (const gap of [
			distanceBetween(shapes.districtRectangle, inner),
			distanceBetween(inner, shapes.districtRectangle)
		]) {
			expect(gap.metres).toBe(0);
			expect(gap.from).toEqual(gap.to);
			expect(inner.coordinates[0]).toContainEqual(gap.from);
		}
	});

	test('is that to the rim of the hole, for what lies in a hole', () => {
		const [, hole = []] = shapes.withHole.coordinates;
		const point = { type: 'Point' as const, coordinates: [116.34, 40.1] };
		const { metres } = distanceBetween(shapes.withHole, point);
		expect(metres).toBeGreaterThan(400);
		expect(metres).toBeCloseTo(
			bruteDistance({ type: 'LineString', coordinates: hole }, point.coordinates),
			6
		);
	});

	test('is 0 where they share an edge, a corner, or a corner on an edge', () => {
		const middle = rectangle(116.3, 40.1, 116.31, 40.11);
		expect(distanceBetween(middle, rectangle(116.31, 40.1, 116.32, 40.11)).metres).toBe(0);
		expect(distanceBetween(middle, rectangle(116.31, 40.11, 116.32, 40.12)).metres).toBe(0);
		expect(distanceBetween(middle, rectangle(116.31, 40.103, 116.32, 40.104)).metres).toBe(0);
		const slanted: Geometry = {
			type: 'LineString',
			coordinates: [
				[116.3, 40.1],
				[116.37, 40.13]
			]
		};
		const touching: Geometry = { type: 'Point', coordinates: [116.33, 40.1 + 0.9 / 70] };
		expect(distanceBetween(slanted, touching).metres).toBe(0);
	});

	test('of a centimetre is not taken for touching', () => {
		const west = rectangle(116.3, 40.1, 116.31, 40.11);
		const east = rectangle(116.3100001, 40.1, 116.32, 40.11);
		expect(distanceBetween(west, east).metres).toBeCloseTo(0.00853, 4);
	});

	/** ST_Distance of geography; its edges are great circles, which bend some millimetres less. */
	test.each([
		['strip', 'longLine'],
		['northSouth', 'square'],
		['lShape', 'northSouth'],
		['lShape', 'eastWest']
	] as const)('%s and %s agrees with PostGIS', (a, b) => {
		const postgis = {
			strip: 2453.11952473,
			northSouth: 4243.40830949,
			lShape: b === 'eastWest' ? 0 : 1705.13348923
		}[a];
		expect(Math.abs(distanceBetween(shapes[a], shapes[b]).metres - postgis)).toBeLessThan(0.01);
	});
});
