import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ellipsoidArea, ellipsoidDistance, ellipsoidLength, ellipsoidPerimeter } from './measure';
import { shapes } from './shapes.fixture';

/**
 * [area m², perimeter m, length m], each measured elsewhere on 2026-11-23. PROJ: pyproj 3.4.1,
 * Geod(ellps='WGS84').polygon_area_perimeter by ring, and line_length. PostGIS 3.3.2 with PROJ
 * 9.1.1: ST_Area, ST_Perimeter, ST_Length of ST_GeomFromGeoJSON(...)::geography.
 */
const known: Record<keyof typeof shapes, { proj: number[]; postgis: number[] }> = {
	square: {
		proj: [400.4956116527319, 80.04961246606622, 0],
		postgis: [400.49561163783073, 80.04961246848973, 0]
	},
	squareClockwise: {
		proj: [400.4956116527319, 80.04961246606622, 0],
		postgis: [400.49561163783073, 80.04961246848971, 0]
	},
	districtRectangle: {
		proj: [63030332.87055206, 31837.682602132718, 0],
		postgis: [63030332.87055206, 31837.68260213272, 0]
	},
	district: {
		proj: [1429801205.0334861, 227607.35440559307, 0],
		postgis: [1429801205.0334642, 227607.3544055934, 0]
	},
	withHole: {
		proj: [59422315.75042698, 45201.29462040987, 0],
		postgis: [59422315.75042108, 45201.29462041994, 0]
	},
	withTwoHolesWoundAlike: {
		proj: [58870329.75033951, 48062.37882821393, 0],
		postgis: [58870329.7503342, 48062.378828221874, 0]
	},
	threeParts: {
		proj: [69561666.3410604, 66007.30523714738, 0],
		postgis: [69561666.34105319, 66007.3052371471, 0]
	},
	lShape: {
		proj: [4733120.779114723, 11777.73586045241, 0],
		postgis: [4733120.779117584, 11777.735860452409, 0]
	},
	strip: {
		proj: [56807.93657684326, 20475.692846201524, 0],
		postgis: [56807.93656921387, 20475.69284620324, 0]
	},
	wideTriangle: {
		proj: [8493388103.026001, 432955.75941299857, 0],
		postgis: [8493388103.025879, 432955.7594129951, 0]
	},
	southWest: {
		proj: [103121910.16963196, 40777.67660214722, 0],
		postgis: [103121910.16963196, 40777.67660214864, 0]
	},
	longLine: {
		proj: [0, 0, 41723.19108095469],
		postgis: [0, 0, 41723.19108098255]
	},
	northSouth: {
		proj: [0, 0, 11103.655497012658],
		postgis: [0, 0, 11103.65549701195]
	},
	eastWest: {
		proj: [0, 0, 8526.915481053906],
		postgis: [0, 0, 8526.915481053906]
	},
	twoLines: {
		proj: [0, 0, 4498.728667690773],
		postgis: [0, 0, 4498.728667689359]
	}
};

/** Within 1e-9 of the whole: 0.06 m² of 63 km², 0.04 mm of 42 km. */
function expectSame(actual: number, expected: number | undefined) {
	expect(expected).toBeDefined();
	expect(Math.abs(actual - expected!)).toBeLessThanOrEqual(1e-9 * expected!);
}

describe.each(Object.keys(known) as (keyof typeof known)[])('%s', (name) => {
	const shape: Geometry = shapes[name];

	test.each(['proj', 'postgis'] as const)('measures as %s does', (source) => {
		const [area, perimeter, length] = known[name][source];
		expectSame(ellipsoidArea(shape), area);
		expectSame(ellipsoidPerimeter(shape), perimeter);
		expectSame(ellipsoidLength(shape), length);
	});
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
