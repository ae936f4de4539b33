import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { fastMeasures } from './fast-measures';
import { ellipsoidArea, ellipsoidDistance } from './measure';
import {
	destination,
	distanceAndBearing,
	geodesicCircle,
	measuredEdges,
	measures,
	type Measures
} from './measures';
import { lines, positions, seeded, stars } from './random.fixture';
import { moreShapes, rectangle, shapes } from './shapes.fixture';

test('what does not apply is null', () => {
	const point: Geometry = { type: 'Point', coordinates: [116.3, 40.1] };
	expect(measures(point)).toEqual({ area: null, perimeter: null, length: null });
	expect(measures(shapes.twoLines)).toMatchObject({ area: null, perimeter: null });
	expect(measures(shapes.square)).toMatchObject({ length: null });
	const both: Geometry = {
		type: 'GeometryCollection',
		geometries: [shapes.square, shapes.eastWest]
	};
	expect(Object.values(measures(both)).every((value) => value! > 0)).toBe(true);
});

/** PROJ 9.1.1: Geod(ellps='WGS84').inv, by pyproj 3.4.1, on 2026-11-24. */
test.each([
	[[116.3, 40.1], [116.5, 40.3], 37.41645252557882],
	[[116.5, 40.3], [116.3, 40.1], 217.5455443370246],
	[[116.35, 40.15], [116.35, 40.05], 180],
	[[116.35, 40.05], [116.35, 40.15], 0]
])('the bearing from %j to %j', (from, to, bearing) => {
	expect(distanceAndBearing(from, to).bearing).toBeCloseTo(bearing, 9);
});

test('a destination lies at its distance and bearing', () => {
	const bearings = fc.double({ min: 0, max: 359.999, noNaN: true });
	const distances = fc.double({ min: 0.01, max: 100_000, noNaN: true });
	fc.assert(
		fc.property(positions, distances, bearings, (from, metres, bearing) => {
			const to = destination(from, metres, bearing);
			const there = distanceAndBearing(from, to);
			expect(there.metres).toBeCloseTo(metres, 6);
			const turn = Math.abs(there.bearing - bearing);
			// The last bits of a degree are 1.6 nm: as an angle, more where the way is short.
			expect(Math.min(turn, 360 - turn) * metres).toBeLessThan(1e-5);
		}),
		seeded(300)
	);
});

test('edges come path by path, holes included, and add up to the whole', () => {
	const paths = measuredEdges(shapes.withTwoHolesWoundAlike);
	expect(paths.map((edges) => edges.length)).toEqual([60, 12, 9]);
	const sum = paths.flat().reduce((total, { metres }) => total + metres, 0);
	expect(sum).toBeCloseTo(measures(shapes.withTwoHolesWoundAlike).perimeter!, 6);
	const [[first, second] = []] = measuredEdges(rectangle(116.3, 40.1, 116.4, 40.2));
	expect(first?.bearing).toBeCloseTo(90, 1);
	expect(second?.bearing).toBe(0);
	expect(measuredEdges({ type: 'Point', coordinates: [116, 40] })).toEqual([]);
});

test('the corners of a circle lie at its radius', () => {
	const circle = geodesicCircle([116.35, 40.08], 1000);
	// From the north to the west: counter-clockwise, as RFC 7946 asks.
	expect(circle.coordinates[0]![32]![0]).toBeLessThan(116.35);
	for (const corner of circle.coordinates[0]!) {
		expect(ellipsoidDistance([116.35, 40.08], corner)).toBeCloseTo(1000, 6);
	}
	expect(ellipsoidArea(circle) / (Math.PI * 1000 ** 2)).toBeCloseTo(0.9996, 5);
});

describe('the fast measures', () => {
	const expectClose = (geometry: Geometry, area: number, length: number) => {
		const [fast, exact] = [fastMeasures(geometry), measures(geometry)];
		for (const [key, within] of Object.entries({ area, perimeter: length, length })) {
			const [is, should] = [fast[key as keyof Measures], exact[key as keyof Measures]];
			if (should === null) expect(is).toBeNull();
			else expect(Math.abs(is! - should)).toBeLessThan(Math.max(within * should, 1e-4));
		}
	};

	test('are off by no more than they say', () => {
		fc.assert(
			fc.property(stars, (star) => expectClose(star, 1e-5, 1e-6)),
			seeded(300)
		);
		fc.assert(
			fc.property(lines, (line) => expectClose(line, 0, 2e-6)),
			seeded(300)
		);
	});

	test.each([
		'square',
		'districtRectangle',
		'district',
		'threeParts',
		'strip',
		'longLine',
		'tinyTriangle',
		'fineCircle',
		'acrossUtmEdge',
		'oneMetre'
	] as const)('hold on %s', (name) => expectClose({ ...shapes, ...moreShapes }[name], 1e-5, 1e-6));
});
