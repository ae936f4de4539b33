import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ellipsoidArea, ellipsoidDistance, ellipsoidLength, ellipsoidPerimeter } from './measure';
import { known } from './measure.fixture';
import { moreShapes, shapes } from './shapes.fixture';
import { sphereArea } from './sphere';
import { areaIn } from './units';

/**
 * GeographicLib is met to 1e-9 of the whole: 0.06 m² of 63 km², 0.04 mm of 42 km; but no closer
 * than a hundredth of a mm², its own rounding. PostGIS is met to 1e-6.
 */
const WITHIN = { proj: 1e-9, postgis: 1e-6 };

function expectSame(actual: number, expected: number | undefined, within = WITHIN.proj) {
	expect(expected).toBeDefined();
	expect(Math.abs(actual - expected!)).toBeLessThanOrEqual(Math.max(within * expected!, 1e-8));
}

describe.each(Object.keys(known) as (keyof typeof known)[])('%s', (name) => {
	const shape: Geometry = { ...shapes, ...moreShapes }[name];

	test.each(['proj', 'postgis'] as const)('measures as %s does', (source) => {
		const [area, perimeter, length] = known[name][source];
		expectSame(ellipsoidArea(shape), area, WITHIN[source]);
		expectSame(ellipsoidPerimeter(shape), perimeter, WITHIN[source]);
		expectSame(ellipsoidLength(shape), length, WITHIN[source]);
	});
});

test('63.0319 km² at 40.1° N read 94,547.9 亩, where the sphere is a hundred short', () => {
	const area = ellipsoidArea(moreShapes.muRectangle);
	expect(Math.abs(area / 1e6 - 63.0319)).toBeLessThan(0.0001);
	expect(Math.abs(areaIn(area).mu - 94_547.9)).toBeLessThan(0.1);
	expect(Math.round(areaIn(area - sphereArea(moreShapes.muRectangle)).mu)).toBe(102);
});

test('winding changes nothing', () => {
	expectSame(ellipsoidArea(shapes.squareClockwise), ellipsoidArea(shapes.square));
});

test('a hole takes away its own area, and adds its ring to the perimeter', () => {
	const [outer = [], hole = []] = shapes.withHole.coordinates;
	const [whole, cut] = [outer, hole].map((ring) => ({
		type: 'Polygon' as const,
		coordinates: [ring]
	}));
	expectSame(ellipsoidArea(shapes.withHole), ellipsoidArea(whole!) - ellipsoidArea(cut!));
	expectSame(
		ellipsoidPerimeter(shapes.withHole),
		ellipsoidPerimeter(whole!) + ellipsoidPerimeter(cut!)
	);
});

test('a collection measures what is in it', () => {
	const collection: Geometry = {
		type: 'GeometryCollection',
		geometries: [shapes.square, shapes.eastWest, { type: 'Point', coordinates: [116, 40] }]
	};
	expectSame(ellipsoidArea(collection), ellipsoidArea(shapes.square));
	expectSame(ellipsoidLength(collection), ellipsoidLength(shapes.eastWest));
});

test('points and empty shapes have no measures', () => {
	for (const geometry of [
		{ type: 'Point', coordinates: [116.3, 40.1] },
		{ type: 'Polygon', coordinates: [] },
		{ type: 'MultiPolygon', coordinates: [] },
		{ type: 'LineString', coordinates: [] }
	] satisfies Geometry[]) {
		expect(ellipsoidArea(geometry)).toBe(0);
		expect(ellipsoidPerimeter(geometry)).toBe(0);
		expect(ellipsoidLength(geometry)).toBe(0);
	}
});

test('the distance between two positions is the length of the line between them', () => {
	// PROJ: Geod.inv(116.3, 40.1, 116.5, 40.3); PostGIS ST_Distance gives 27985.03345598.
	expect(ellipsoidDistance([116.3, 40.1], [116.5, 40.3])).toBeCloseTo(27985.03345597793, 6);
	expect(ellipsoidDistance([116.3, 40.1], [116.3, 40.1])).toBe(0);
});

test('a broken position gives NaN, never a number that looks right', () => {
	expect(ellipsoidDistance([116.3], [116.5, 40.3])).toBeNaN();
});
