import { describe, expect, test } from 'vitest';
import {
	areaIn,
	areaUnits,
	formatArea,
	formatCoordinate,
	formatLength,
	formatPercent,
	isUnitSystem
} from './units';

test('15 亩, 2.4711 acres and a hundredth of a km² are a hectare', () => {
	const { mu, hectares, squareKilometres, acres } = areaIn(10_000);
	expect(mu).toBeCloseTo(15, 12);
	expect(hectares).toBe(1);
	expect(squareKilometres).toBe(0.01);
	expect(acres).toBeCloseTo(2.4710538147, 9);
	expect(areaIn(2000 / 3).mu).toBeCloseTo(1, 12);
});

describe('formatArea', () => {
	test.each([
		[0, '0.0 平方米', '0.0 m²', '0.0 亩', '0.0 mu'],
		[12.34, '12.3 平方米', '12.3 m²', '0.0 亩', '0.0 mu'],
		[99.96, '100 平方米', '100 m²', '0.1 亩', '0.1 mu'],
		[400.5, '401 平方米', '401 m²', '0.6 亩', '0.6 mu'],
		[9800, '9,800 平方米', '9,800 m²', '14.7 亩', '14.7 mu'],
		[9999.4, '9,999 平方米', '9,999 m²', '15.0 亩', '15.0 mu'],
		[99.95, '100 平方米', '100 m²', '0.1 亩', '0.1 mu'],
		[9999.5, '1.00 公顷', '1.00 ha', '15.0 亩', '15.0 mu'],
		[9999.6, '1.00 公顷', '1.00 ha', '15.0 亩', '15.0 mu'],
		[706_700, '70.67 公顷', '70.67 ha', '1,060 亩', '1,060 mu'],
		[999_940, '99.99 公顷', '99.99 ha', '1,500 亩', '1,500 mu'],
		[999_950, '1.00 平方公里', '1.00 km²', '1,500 亩', '1,500 mu'],
		[999_960, '1.00 平方公里', '1.00 km²', '1,500 亩', '1,500 mu'],
		[6_666_000, '6.67 平方公里', '6.67 km²', '9,999 亩', '9,999 mu'],
		[6_666_400, '6.67 平方公里', '6.67 km²', '1.00 万亩', '10,000 mu'],
		[63_000_000, '63.00 平方公里', '63.00 km²', '9.45 万亩', '94,500 mu'],
		[63_050_000, '63.05 平方公里', '63.05 km²', '9.46 万亩', '94,600 mu'],
		[99_996_000, '100.0 平方公里', '100.0 km²', '15.00 万亩', '150,000 mu'],
		[705_312_345, '705.3 平方公里', '705.3 km²', '105.8 万亩', '1,058,000 mu'],
		[1_343_500_000, '1,344 平方公里', '1,344 km²', '201.5 万亩', '2,015,000 mu'],
		[16_410_540_000, '16,411 平方公里', '16,411 km²', '2,462 万亩', '24,620,000 mu'],
		[-706_700, '\u221270.67 公顷', '\u221270.67 ha', '\u22121,060 亩', '\u22121,060 mu']
	])('of %d m²', (m2, zh, en, zhMu, enMu) => {
		expect(formatArea(m2, 'zh', 'metric')).toBe(zh);
		expect(formatArea(m2, 'en', 'metric')).toBe(en);
		expect(formatArea(m2, 'zh', 'mu')).toBe(zhMu);
		expect(formatArea(m2, 'en', 'mu')).toBe(enMu);
	});
});

describe('formatArea in a unit that was chosen', () => {
	test.each([
		[0, '0.0000 公顷', '0.0000 平方公里'],
		[400.5, '0.0401 公顷', '0.0004 平方公里'],
		[9949, '0.9949 公顷', '0.0099 平方公里'],
		[9950, '1.00 公顷', '0.0100 平方公里'],
		[9960, '1.00 公顷', '0.0100 平方公里'],
		[706_700, '70.67 公顷', '0.7067 平方公里'],
		[999_960, '100.0 公顷', '1.00 平方公里'],
		[9_999_500, '1,000 公顷', '10.00 平方公里'],
		[63_000_000, '6,300 公顷', '63.00 平方公里'],
		[-706_700, '\u221270.67 公顷', '\u22120.7067 平方公里']
	])('of %d m²', (m2, ha, km2) => {
		expect(formatArea(m2, 'zh', 'ha')).toBe(ha);
		expect(formatArea(m2, 'zh', 'km2')).toBe(km2);
		expect(formatArea(m2, 'en', 'ha')).toBe(ha.replace('公顷', 'ha'));
		expect(formatArea(m2, 'en', 'km2')).toBe(km2.replace('平方公里', 'km²'));
	});

	test('areaUnits says all three', () => {
		expect(areaUnits(706_700, 'zh')).toEqual(['1,060 亩', '70.67 公顷', '0.7067 平方公里']);
		expect(areaUnits(63_000_000, 'en')).toEqual(['94,500 mu', '6,300 ha', '63.00 km²']);
	});
});

test('isUnitSystem knows the units that a link may ask for', () => {
	expect(['metric', 'mu', 'ha', 'km2'].every(isUnitSystem)).toBe(true);
	expect(['', 'km', 'acres', 'constructor'].some(isUnitSystem)).toBe(false);
});

test.each([
	[0, '0.0 米', '0.0 m'],
	[3.52, '3.5 米', '3.5 m'],
	[350, '350 米', '350 m'],
	[999.4, '999 米', '999 m'],
	[999.5, '1.00 公里', '1.00 km'],
	[999.6, '1.00 公里', '1.00 km'],
	[4900, '4.90 公里', '4.90 km'],
	[42_004, '42.00 公里', '42.00 km'],
	[99_995, '100.0 公里', '100.0 km'],
	[99_996, '100.0 公里', '100.0 km'],
	[999_950, '1,000 公里', '1,000 km'],
	[1_234_567, '1,235 公里', '1,235 km']
])('formatLength of %d m', (metres, zh, en) => {
	expect(formatLength(metres, 'zh')).toBe(zh);
	expect(formatLength(metres, 'en')).toBe(en);
});

test.each([
	[0.031, '3.1%', '+3.1%'],
	[-0.0011, '\u22120.11%', '\u22120.11%'],
	[0, '0.00%', '0.00%'],
	[-0.00001, '0.00%', '0.00%'],
	[0.00995, '1.0%', '+1.0%'],
	[0.00996, '1.0%', '+1.0%'],
	[0.5, '50.0%', '+50.0%'],
	[1, '100.0%', '+100.0%'],
	[12.3456, '1,234.6%', '+1,234.6%']
])('formatPercent of %d', (share, plain, signed) => {
	for (const locale of ['zh', 'en'] as const) {
		expect(formatPercent(share, locale)).toBe(plain);
		expect(formatPercent(share, locale, { signed: true })).toBe(signed);
	}
});

test.each([
	[[116.355, 40.08], '东经116.3550° 北纬40.0800°', '116.3550°E, 40.0800°N'],
	[[0, 0], '东经0.0000° 北纬0.0000°', '0.0000°E, 0.0000°N'],
	[[-70.64827, -33.45694, 570], '西经70.6483° 南纬33.4569°', '70.6483°W, 33.4569°S']
])('formatCoordinate of %j', (position, zh, en) => {
	expect(formatCoordinate(position, 'zh')).toBe(zh);
	expect(formatCoordinate(position, 'en')).toBe(en);
});
