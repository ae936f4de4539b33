import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { formatDecimal, formatDms, formatInGrid, readCoordinate } from './coordinate-text';
import { gridByEpsg, gridsAt, toGrid } from './grid';

const gaussKruger117 = gridByEpsg(4548)!;
const zone39 = gridByEpsg(4527)!;
const utm = gridByEpsg(32650)!;
const mercator = gridByEpsg(3857)!;

function expectAt(text: string, [lon, lat]: Position, within: number, chosen = gaussKruger117) {
	const read = readCoordinate(text, chosen);
	if (!read.ok) throw new Error(`${text}: ${read.reason}`);
	expect(Math.abs(read.value.position[0]! - lon!)).toBeLessThanOrEqual(within);
	expect(Math.abs(read.value.position[1]! - lat!)).toBeLessThanOrEqual(within);
	return read.value.grid;
}

describe('reads degrees', () => {
	test.each([
		'116.35,40.08',
		'116.35，40.08',
		'116.35 40.08',
		'40.08N,116.35E',
		'40.08N116.35E',
		'N40.08 E116.35',
		'40°04′48″N 116°21′00″E',
		'40°04′48″N116°21′00″E',
		`40° 4' 48" N, 116° 21' 0" E`,
		`40°4'48.0''N 116°21'E`,
		"116°21'E 40.08N",
		'116º21’E，40º04’48”N',
		'东经116°21′00″，北纬40°04′48″',
		'北纬40度4分48秒 东经116度21分',
		'经度：116.35，纬度：40.08',
		'纬度 40.08 经度 116.35',
		'１１６．３５，４０．０８',
		'116。35，40。08',
		'N40.08E116.35',
		'E116.35N40.08',
		'40.08N 116.35',
		'40.08, 116.35E',
		'116.35 40.08N',
		'E116.35, 40.08',
		'  40.08 , 116.35 '
	])('in %s', (text) => {
		expect(expectAt(text, [116.35, 40.08], 1e-9)).toBeNull();
	});

	test('of the other halves of the earth', () => {
		expectAt('33°27′25″S 70°38′54″W', [-70.648333, -33.456944], 1e-6);
		expectAt('西经70.5 南纬33.5', [-70.5, -33.5], 0);
		expectAt('-70.5, -33.5', [-70.5, -33.5], 0);
		expectAt('−70.5，－33.5', [-70.5, -33.5], 0);
	});

	test('where both orders lie on earth by the one mark, else longitude first', () => {
		expectAt('40N 50', [50, 40], 0);
		expectAt('50 40E', [40, 50], 0);
		expectAt('50, 40N', [50, 40], 0);
		expectAt('40, 50', [40, 50], 0);
		expectAt('30, 90', [30, 90], 0);
		expectAt('-180, -90', [-180, -90], 0);
	});

	test('with the very number that was typed, and no minus before a zero', () => {
		expectAt('116.300002, 40.080001', [116.300002, 40.080001], 0);
		for (const text of ['-0, -0', '0S 0W', '-0.0, 0']) {
			const read = readCoordinate(text);
			expect(read).toEqual({ ok: true, value: { position: [0, 0], grid: null } });
		}
	});
});

/** cs2cs: 116.35° E, 40.08° N (grid.fixture.ts). */
describe('reads the metres of a grid', () => {
	test.each([
		['E 444558.616 N 4438614.348', gaussKruger117],
		['444558.616E 4438614.348N', gaussKruger117],
		['N=4438614.348, E=444558.616', gaussKruger117],
		['X 4438614.348，Y 444558.616', gaussKruger117],
		['Y 444558.616 X 4438614.348', gaussKruger117],
		['X（北）4438614.348，Y（东）444558.616', gaussKruger117],
		['4438614.348m 444558.616m', gaussKruger117],
		['444558.616,4438614.348', gaussKruger117],
		['X 4438614.348 Y 39444558.616', zone39],
		['39444558.616,4438614.348', zone39],
		['EPSG:32650 E 444580.793 N 4436838.902', utm],
		['epsg 4548 444558.616 4438614.348', gaussKruger117],
		['x=12952022.754, y=4877574.481', mercator],
		['东坐标 12952022.754，北坐标 4877574.481', mercator]
	])('%s', (text, grid) => {
		expect(expectAt(text, [116.35, 40.08], 1e-8)).toEqual(grid);
	});

	test.each([
		'EPSG:4548,444558.616 4438614.348',
		'EPSG:4548 , 444558.616 4438614.348',
		'EPSG:4548:444558.616 4438614.348',
		'EPSG 4548; 444558.616 4438614.348'
	])('with a sign behind the grid: %s', (text) => {
		expect(expectAt(text, [116.35, 40.08], 1e-8, mercator)).toEqual(gaussKruger117);
	});

	test.each([
		'E 4877574.481 N 12952022.754',
		'E 4877574.481, 12952022.754',
		'4877574.481, N 12952022.754',
		'N 12952022.754, 4877574.481',
		'12952022.754, E 4877574.481'
	])('by a label on either, whatever the sizes would say: %s', (text) => {
		// Far from China, where an easting has the size of a northing; by the sphere's formulas.
		const degrees = 180 / Math.PI;
		const lon = (4877574.481 / 6378137) * degrees;
		const lat = 2 * Math.atan(Math.exp(12952022.754 / 6378137)) * degrees - 90;
		expect(expectAt(text, [lon, lat], 1e-8, mercator)).toEqual(mercator);
	});

	test('by the grid that was chosen', () => {
		expect(expectAt('E 444580.793 N 4436838.902', [116.35, 40.08], 1e-8, utm)).toEqual(utm);
	});
});

test.each([
	['', 'empty'],
	['　', 'empty'],
	['沙河', 'not-a-coordinate'],
	['116.35', 'not-a-coordinate'],
	['1,2,3', 'not-a-coordinate'],
	['116.3540.08', 'not-a-coordinate'],
	['200,40', 'out-of-range'],
	['116.35,140.08', 'out-of-range'],
	["116°61'E 40°N", 'out-of-range'],
	["116°60'E 40°N", 'out-of-range'],
	[`116°21'60"E 40°N`, 'out-of-range'],
	[`116°21'61"E 40°N`, 'out-of-range'],
	['40E, 100', 'out-of-range'],
	['100, 140N', 'out-of-range'],
	['999, 40', 'out-of-range'],
	['1000, 40', 'grid-unknown'],
	['500, 4438614', 'grid-unknown'],
	['-40N 116E', 'out-of-range'],
	['116E 40E', 'same-axis-twice'],
	['E 444558.6 E 4438614.3', 'same-axis-twice'],
	['E 444558.6 N 4438614.3', 'grid-unknown'],
	['EPSG:2000 E 444558.6 N 4438614.3', 'grid-unknown'],
	['EPSG:4548 E 99444558.6 N 4438614.3', 'outside-grid'],
	['39444558.6, 99438614.3', 'outside-grid']
])('refuses "%s": %s', (text, reason) => {
	expect(readCoordinate(text)).toEqual({ ok: false, reason });
});

const places = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -85, max: 85, noNaN: true })
);
const inChina = fc.tuple(
	fc.double({ min: 74, max: 135, noNaN: true }),
	fc.double({ min: 18, max: 54, noNaN: true })
);

describe('what is written is read again, within the precision printed', () => {
	test('as degrees', () => {
		fc.assert(
			fc.property(places, (position) => {
				const decimal = formatDecimal(position);
				expectAt(decimal, position, 5.1e-7);
				for (const locale of ['zh', 'en'] as const) {
					expectAt(formatDms(position, locale), position, 0.0051 / 3600);
					expectAt(formatDms(position, locale, 0), position, 0.51 / 3600);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	test('as metres of every grid', () => {
		fc.assert(
			fc.property(inChina, (position) => {
				for (const grid of gridsAt(position)) {
					for (const locale of ['zh', 'en'] as const) {
						const text = formatInGrid(position, grid, locale);
						if (!text.ok) throw new Error(text.reason);
						const read = readCoordinate(text.value, grid);
						if (!read.ok) throw new Error(`${text.value}: ${read.reason}`);
						const [was, is] = [toGrid(grid, position), toGrid(grid, read.value.position)];
						if (!was.ok || !is.ok) throw new Error('outside');
						expect(Math.abs(was.value.easting - is.value.easting)).toBeLessThan(0.0051);
						expect(Math.abs(was.value.northing - is.value.northing)).toBeLessThan(0.0051);
						expect(read.value.grid?.epsg).toBe(grid.epsg);
					}
				}
			}),
			{ numRuns: 1000 }
		);
	});
});

test('is written as people write it', () => {
	expect(formatDecimal([116.35, 40.08])).toBe('116.350000, 40.080000');
	expect(formatDecimal([-1e-9, 40.08])).toBe('0.000000, 40.080000');
	expect(formatDms([116.35, 40.08], 'zh')).toBe('北纬40°04′48.00″ 东经116°21′00.00″');
	expect(formatDms([116.35, 40.08], 'en', 0)).toBe('40°04′48″N 116°21′00″E');
	expect(formatDms([0, 0], 'zh', 0)).toBe('北纬0°00′00″ 东经0°00′00″');
	expect(formatDms([0, 0], 'en', 0)).toBe('0°00′00″N 0°00′00″E');
	// Rounding carries into minutes and degrees.
	expect(formatDms([116.999999999, 40.0999999], 'en')).toBe('40°06′00.00″N 117°00′00.00″E');
	const inGrid = (epsg: number, locale: 'zh' | 'en') =>
		formatInGrid([116.35, 40.08], gridByEpsg(epsg)!, locale);
	// Beijing's zone does not reach Paris.
	expect(formatInGrid([2.35, 48.86], gaussKruger117, 'en')).toEqual({
		ok: false,
		reason: 'outside-grid'
	});
	expect(formatInGrid([-1e-9, -1e-9], mercator, 'en')).toEqual({
		ok: true,
		value: 'E 0.00, N 0.00'
	});
	expect(formatInGrid([-0.001, -0.001], mercator, 'en')).toEqual({
		ok: true,
		value: 'E -111.32, N -111.32'
	});
	expect(inGrid(4548, 'zh')).toEqual({ ok: true, value: 'X（北）4438614.35，Y（东）444558.62' });
	expect(inGrid(4527, 'en')).toEqual({ ok: true, value: 'E 39444558.62, N 4438614.35' });
	expect(inGrid(3857, 'zh')).toEqual({
		ok: true,
		value: '东坐标 12952022.75，北坐标 4877574.48'
	});
});

test('never throws, and never answers with a place that is not on earth', () => {
	const signs = [
		...'0123456789.,，、;-+°′″\'"度分秒NSEWXY东西南北经纬坐标（）()m米 :=',
		'EPSG:4548 '
	];
	const text = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 })
	);
	fc.assert(
		fc.property(text, fc.constantFrom(null, gaussKruger117, utm, mercator), (typed, chosen) => {
			const read = readCoordinate(typed, chosen);
			if (!read.ok) return;
			const [lon = NaN, lat = NaN] = read.value.position;
			expect(Math.abs(lon)).toBeLessThanOrEqual(180);
			expect(Math.abs(lat)).toBeLessThanOrEqual(90);
		}),
		{ numRuns: 5000 }
	);
});
