import { bbox } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ellipsoidArea } from './measure';
import { overlap, type Overlap } from './overlap';
import { isIn, seeded, stars } from './random.fixture';
import { rectangle, shapes } from './shapes.fixture';

function overlapOf(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): Overlap {
	const result = overlap(a, b);
	if (!result.ok) throw new Error(result.reason);
	return result.value;
}

const sides = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }));

test('of two rectangles is the rectangle they share', () => {
	const at = (steps: number, origin: number) => origin + steps / 1000;
	fc.assert(
		fc.property(sides, sides, sides, sides, (x1, y1, x2, y2) => {
			const box = ([x, width]: [number, number], [y, height]: [number, number]) =>
				[at(x, 116.3), at(y, 40.1), at(x + width, 116.3), at(y + height, 40.1)] as const;
			const [a, b] = [box(x1, y1), box(x2, y2)];
			const west = Math.max(a[0], b[0]);
			const south = Math.max(a[1], b[1]);
			const east = Math.min(a[2], b[2]);
			const north = Math.min(a[3], b[3]);
			const apart = west >= east || south >= north;
			const expected = apart ? 0 : ellipsoidArea(rectangle(west, south, east, north));
			const shared = overlapOf(rectangle(...a), rectangle(...b));
			// A corner put into a long edge takes it off its geodesic: some 2e-6 of the area.
			expect(Math.abs(shared.area - expected)).toBeLessThanOrEqual(expected * 1e-5);
			expect(shared.geometry === null).toBe(apart);
			expect(shared.shareOfA).toBeCloseTo(expected / ellipsoidArea(rectangle(...a)), 4);
			expect(shared.shareOfB).toBeCloseTo(expected / ellipsoidArea(rectangle(...b)), 4);
		}),
		seeded(300)
	);
});

test('of two stars is what a grid of points counts', () => {
	let some = 0;
	fc.assert(
		fc.property(stars, stars, (a, b) => {
			const [west, south, east, north] = bbox(a);
			const n = 80;
			let [inA, inBoth] = [0, 0];
			for (let i = 0; i < n * n; i++) {
				const x = west + ((east - west) * ((i % n) + 0.5)) / n;
				const y = south + ((north - south) * (Math.floor(i / n) + 0.5)) / n;
				if (!isIn(a, [x, y])) continue;
				inA++;
				if (isIn(b, [x, y])) inBoth++;
			}
			const { area, shareOfA, shareOfB } = overlapOf(a, b);
			if (area > 0) some++;
			expect(Math.abs(shareOfA - inBoth / inA)).toBeLessThan(0.03);
			expect(shareOfB * ellipsoidArea(b)).toBeCloseTo(area, 3);
			expect(overlapOf(b, a).area).toBeCloseTo(area, 3);
		}),
		seeded(200)
	);
	expect(some).toBeGreaterThan(10);
});

/** PostGIS 3.3.2: ST_Area(ST_Intersection(a, b)::geography), on 2026-11-23. */
describe('agrees with PostGIS', () => {
	test.each([
		['districtRectangle', 'withHole', 47107282.12400466],
		['districtRectangle', 'withTwoHolesWoundAlike', 46555296.12391779],
		['district', 'threeParts', 58668873.59915133],
		['districtRectangle', 'lShape', 4733120.779117584],
		['threeParts', 'lShape', 4062213.724373251],
		['southWest', 'lShape', 0]
	] as const)('on %s and %s', (a, b, expected) => {
		const { area } = overlapOf(shapes[a], shapes[b]);
		expect(Math.abs(area - expected)).toBeLessThanOrEqual(expected * 1e-9);
	});
});

describe('where areas only touch', () => {
	const middle = rectangle(116.3, 40.1, 116.31, 40.11);

	test.each([
		['an edge', rectangle(116.31, 40.1, 116.32, 40.11)],
		['part of an edge', rectangle(116.31, 40.103, 116.32, 40.104)],
		['a corner', rectangle(116.31, 40.11, 116.32, 40.12)]
	])('at %s, shares nothing', (_, other) => {
		expect(overlapOf(middle, other)).toEqual({ area: 0, shareOfA: 0, shareOfB: 0, geometry: null });
	});

	test('along a slanted edge with a corner in it, leaves no sliver', () => {
		const [a, m, b] = [
			[116.3, 40.1],
			[116.313, 40.1 + (13 * 0.07) / 37],
			[116.337, 40.17]
		];
		const left: Polygon = { type: 'Polygon', coordinates: [[a, b, [116.29, 40.2], a]] };
		const right: Polygon = { type: 'Polygon', coordinates: [[a, [116.35, 40.1], b, m, a]] };
		const shared = overlapOf(left, right);
		expect(shared).toEqual({ area: 0, shareOfA: 0, shareOfB: 0, geometry: null });
	});
});

test('an area overlaps all of itself and all of its part', () => {
	const whole = overlapOf(shapes.district, shapes.district);
	expect([whole.shareOfA, whole.shareOfB]).toEqual([1, 1]);
	const inner = rectangle(116.34, 40.09, 116.35, 40.1);
	const part = overlapOf(shapes.districtRectangle, inner);
	expect(part.shareOfB).toBeCloseTo(1, 12);
	expect(part.area).toBeCloseTo(ellipsoidArea(inner), 3);
});

test('a hole is not shared', () => {
	const inHole = rectangle(116.3395, 40.0995, 116.3405, 40.1005);
	expect(overlapOf(shapes.withHole, inHole).area).toBe(0);
});

test('an area of no size has no share of anything', () => {
	const flat = rectangle(116.31, 40.1, 116.31, 40.11);
	const none = { area: 0, shareOfA: 0, shareOfB: 0, geometry: null };
	expect(overlapOf(flat, rectangle(116.3, 40.1, 116.32, 40.11))).toEqual(none);
	expect(overlapOf(flat, flat)).toEqual(none);
	expect(overlapOf(flat, rectangle(116.4, 40.1, 116.42, 40.11))).toEqual(none);
});

test('an overlap in several pieces is a multipolygon', () => {
	const comb = overlapOf(shapes.lShape, rectangle(116.305, 40.095, 116.32, 40.125));
	expect(comb.geometry?.type).toBe('Polygon');
	const twice = overlapOf(shapes.threeParts, rectangle(116.0, 39.9, 116.6, 40.4));
	expect(twice.geometry?.type).toBe('MultiPolygon');
	expect(twice.area).toBeCloseTo(ellipsoidArea(shapes.threeParts), 2);
});

test('what Turf cannot cut is a reason, not a throw', () => {
	const broken = {
		type: 'Polygon',
		coordinates: [[[116.3, 40.1], [116.31, 40.1], null, [116.3, 40.1]]]
	};
	const result = overlap(broken as unknown as Polygon, rectangle(116.3, 40.1, 116.31, 40.11));
	expect(result).toEqual({ ok: false, reason: 'overlap-failed' });
});
