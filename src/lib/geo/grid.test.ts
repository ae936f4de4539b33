import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	fromGrid,
	gaussKruger,
	gridByEpsg,
	gridsAt,
	LOCAL_GRID,
	toGrid,
	UTM_50N,
	WEB_MERCATOR
} from './grid';
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

test('each grid in Changping has its kind, its name and the order of its numbers', () => {
	expect(gridsAt([116.35, 40.08]).map(({ kind, axes, name }) => [kind, axes, name])).toEqual([
		['gauss-kruger', 'northing-easting', 'CGCS2000 / 3-degree Gauss-Kruger CM 117E'],
		['gauss-kruger-prefixed', 'northing-easting', 'CGCS2000 / 3-degree Gauss-Kruger zone 39'],
		['utm', 'easting-northing', 'WGS 84 / UTM zone 50N'],
		['web-mercator', 'easting-northing', 'WGS 84 / Pseudo-Mercator']
	]);
	expect(LOCAL_GRID?.epsg).toBe(4548);
});

test.each([
	['west', [112.5, 40], [112.49, 40]],
	['east', [121.5, 40], [121.51, 40]],
	['south', [117, 12], [117, 11.99]],
	['north', [117, 58], [117, 58.01]]
])('three degrees %s of its area a zone ends, and there with both its inverse', (_, at, beyond) => {
	const grid = gridByEpsg(4548)!;
	expect(toGrid(grid, at).ok).toBe(true);
	expect(toGrid(grid, beyond)).toEqual({ ok: false, reason: 'outside-grid' });
	// The same metres on a grid with more room around it.
	const wide = { ...grid, area: [110, 10, 125, 60] as [number, number, number, number] };
	const point = toGrid(wide, beyond);
	if (!point.ok) throw new Error(point.reason);
	expect(fromGrid(grid, point.value)).toEqual({ ok: false, reason: 'outside-grid' });
});

test('Web Mercator ends at its square, without room around it', () => {
	expect(toGrid(WEB_MERCATOR, [180, 85.06]).ok).toBe(true);
	expect(toGrid(WEB_MERCATOR, [-180, -85.06]).ok).toBe(true);
	for (const beyond of [
		[116, 85.1],
		[116, -85.1],
		[180.1, 40],
		[-180.1, 40]
	])
		// prettier-ignore
		expect(toGrid(WEB_MERCATOR, beyond)).toEqual({ ok: false, reason: 'outside-grid' });
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
