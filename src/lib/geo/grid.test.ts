import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromGrid, gaussKruger, gridByEpsg, gridsAt, toGrid, UTM_50N, WEB_MERCATOR } from './grid';
import { projByCs2cs } from './grid.fixture';

const METRE_ERROR = 1e-5;

describe.each(projByCs2cs)('at $position', ({ position, grids }) => {
	test.each(grids)('EPSG:%d says what cs2cs says', (epsg, easting, northing) => {
		const grid = gridByEpsg(epsg)!;
		expect(grid.epsg).toBe(epsg);
		const projected = toGrid(grid, position);
		if (!projected.ok) throw new Error(projected.reason);
		expect(Math.abs(projected.value.easting - easting)).toBeLessThan(METRE_ERROR);
		expect(Math.abs(projected.value.northing - northing)).toBeLessThan(METRE_ERROR);
		const back = fromGrid(grid, { easting, northing });
		if (!back.ok) throw new Error(back.reason);
		for (const axis of [0, 1]) {
			expect(Math.abs(back.value[axis]! - position[axis]!)).toBeLessThan(1e-10);
		}
	});
});

test('the zone is that of the nearest meridian, with and without its number', () => {
	const codes = (lon: number) => gridsAt([lon, 40]).map(({ epsg }) => epsg);
	expect(codes(116.35)).toEqual([4548, 4527, 32650, 3857]);
	expect(codes(115.49)).toEqual([4547, 4526, 32650, 3857]);
	expect(codes(118.51)).toEqual([4549, 4528, 32650, 3857]);
	expect(codes(87.6)).toEqual([4538, 4517, 3857]);
	expect(codes(-70.6)).toEqual([3857]);
});

test('the register has 21 zones of each family, and no others', () => {
	const numbers = Array.from({ length: 60 }, (_, i) => 4500 + i);
	const known = numbers.filter((epsg) => gridByEpsg(epsg)?.epsg === epsg);
	expect(known).toEqual(Array.from({ length: 42 }, (_, i) => 4513 + i));
	expect(gridByEpsg(4548)?.name).toBe('CGCS2000 / 3-degree Gauss-Kruger CM 117E');
	expect(gridByEpsg(4527)?.name).toBe('CGCS2000 / 3-degree Gauss-Kruger zone 39');
	expect(gridByEpsg(4326)).toBeNull();
	expect(gaussKruger(39.5, { prefixed: true })).toBeNull();
});

test('on the central meridian the easting is 500 km and the scale of Gauss-Krüger is 1', () => {
	const at = (lat: number) => {
		const point = toGrid(gridByEpsg(4548)!, [117, lat]);
		return point.ok ? point.value : { easting: NaN, northing: NaN };
	};
	expect(at(40).easting).toBeCloseTo(500_000, 6);
	// The meridian arc from 40.05° to 40.15° N, measured by PROJ's Geod (measure.test.ts).
	expect(at(40.15).northing - at(40.05).northing).toBeCloseTo(11103.6555, 3);
});

test('there and back is the same position', () => {
	const inChina = fc.tuple(
		fc.double({ min: 73.5, max: 135, noNaN: true }),
		fc.double({ min: 15, max: 55, noNaN: true })
	);
	fc.assert(
		fc.property(inChina, (position) => {
			for (const grid of gridsAt(position)) {
				const point = toGrid(grid, position);
				const back = point.ok ? fromGrid(grid, point.value) : point;
				if (!back.ok) throw new Error(back.reason);
				expect(Math.abs(back.value[0]! - position[0])).toBeLessThan(1e-10);
				expect(Math.abs(back.value[1]! - position[1])).toBeLessThan(1e-10);
			}
		})
	);
});

test('far from a grid is a reason, not a number', () => {
	expect(toGrid(gridByEpsg(4548)!, [87.6, 43.8])).toEqual({ ok: false, reason: 'outside-grid' });
	expect(toGrid(WEB_MERCATOR, [116, 89])).toEqual({ ok: false, reason: 'outside-grid' });
	expect(toGrid(UTM_50N, [NaN, 40])).toEqual({ ok: false, reason: 'outside-grid' });
	for (const easting of [NaN, Infinity, 1e30, -5e7]) {
		const back = fromGrid(gridByEpsg(4548)!, { easting, northing: 4.4e6 });
		expect(back).toEqual({ ok: false, reason: 'outside-grid' });
	}
});
