import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { centroid } from './centroid';
import { shapes } from './shapes.fixture';

/** PostGIS 3.3.2: ST_X and ST_Y of ST_Centroid(ST_GeomFromGeoJSON(...)), on 2026-11-23. */
const known: Record<keyof typeof shapes, [number, number]> = {
	square: [116.30011749999998, 40.10009],
	squareClockwise: [116.30011749999998, 40.10009],
	districtRectangle: [116.35, 40.09998600000001],
	district: [116.19999999999987, 40.19999996105792],
	withHole: [116.35038239030952, 40.09999987853844],
	withTwoHolesWoundAlike: [116.35019844680025, 40.09999987844819],
	threeParts: [116.36782461922722, 40.088796014033015],
	lShape: [116.31099999999999, 40.111000000000004],
	strip: [116.35999999999999, 40.100025],
	wideTriangle: [116.5, 40.300000000000004],
	southWest: [-70.55, -33.45],
	longLine: [116.40948101675869, 40.05594584253885],
	northSouth: [116.35, 40.099999999999994],
	eastWest: [116.35, 40.1],
	twoLines: [116.31442470217127, 40.11222660480521]
};

function expectAt(geometry: Geometry, [lon, lat]: [number, number]) {
	const [x = NaN, y = NaN] = centroid(geometry);
	expect(Math.abs(x - lon)).toBeLessThan(1e-9);
	expect(Math.abs(y - lat)).toBeLessThan(1e-9);
}

describe('agrees with PostGIS', () => {
	test.each(Object.keys(known) as (keyof typeof known)[])('on %s', (name) => {
		expectAt(shapes[name], known[name]);
	});

	test('on a polygon without area', () => {
		expectAt(
			{
				type: 'Polygon',
				coordinates: [
					[
						[116, 40],
						[116.2, 40],
						[116.1, 40],
						[116, 40]
					]
				]
			},
			[116.10000000000001, 40]
		);
	});

	test('on an area beside a line', () => {
		expectAt(
			{
				type: 'GeometryCollection',
				geometries: [
					{
						type: 'LineString',
						coordinates: [
							[116, 40],
							[117, 41]
						]
					},
					{
						type: 'Polygon',
						coordinates: [
							[
								[116.3, 40.1],
								[116.4, 40.1],
								[116.4, 40.3],
								[116.3, 40.1]
							]
						]
					}
				]
			},
			[116.36666666666667, 40.166666666666664]
		);
	});

	test('on a line without length', () => {
		expectAt(
			{
				type: 'LineString',
				coordinates: [
					[116.1, 40.2],
					[116.1, 40.2]
				]
			},
			[116.1, 40.2]
		);
	});
});

test('a point is its own centroid, points have their mean', () => {
	expectAt({ type: 'Point', coordinates: [116.3, 40.1, 50] }, [116.3, 40.1]);
	const coordinates = [
		[116, 40],
		[117, 40],
		[117, 43]
	];
	expectAt({ type: 'MultiPoint', coordinates }, [350 / 3, 41]);
});

test('says so when there is nothing to take the centre of', () => {
	expect(() => centroid({ type: 'MultiPolygon', coordinates: [] })).toThrow(RangeError);
});
