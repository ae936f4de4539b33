import { expect, test } from 'vitest';
import {
	formatAreaIn,
	formatBearing,
	formatLengthIn,
	lengthInUnit,
	usualAreaUnit
} from './unit-choice';

test.each([
	['mu', '94,547.9 亩', '94,547.9 mu'],
	['ha', '6,303.193 公顷', '6,303.193 ha'],
	['km2', '63.0319 平方公里', '63.0319 km²'],
	['m2', '63,031,930 平方米', '63,031,930 m²'],
	['acre', '15,575.53 英亩', '15,575.53 acres']
] as const)('63.0319 km² in %s', (unit, zh, en) => {
	expect(formatAreaIn(63_031_929.71, unit, 'zh')).toBe(zh);
	expect(formatAreaIn(63_031_929.71, unit, 'en')).toBe(en);
});

test.each([
	[42_004.26, 'm', '42,004.3 米', '42,004.3 m'],
	[42_004.26, 'km', '42.0043 公里', '42.0043 km'],
	[42_004.26, 'li', '84.009 里', '84.009 li'],
	[3.456, 'm', '3.46 米', '3.46 m']
] as const)('%d m in %s', (metres, unit, zh, en) => {
	expect(formatLengthIn(metres, unit, 'zh')).toBe(zh);
	expect(formatLengthIn(metres, unit, 'en')).toBe(en);
});

test('areas start in the unit of the settings, else in the one a reader expects', () => {
	expect(usualAreaUnit('metric', 'zh')).toBe('mu');
	expect(usualAreaUnit('metric', 'en')).toBe('ha');
	expect(usualAreaUnit('km2', 'zh')).toBe('km2');
	expect(usualAreaUnit('mu', 'en')).toBe('mu');
});

test('small areas keep their decimals, a li is half a kilometre, north is never 360°', () => {
	expect(formatAreaIn(0.4734, 'm2', 'zh')).toBe('0.47 平方米');
	expect(formatAreaIn(100, 'm2', 'zh')).toBe('100 平方米');
	// Only of m² and of metres: the others have their places whatever the size.
	expect(formatAreaIn(90, 'mu', 'en')).toBe('0.1 mu');
	expect(formatLengthIn(10, 'm', 'en')).toBe('10.0 m');
	expect(formatLengthIn(9, 'km', 'en')).toBe('0.0090 km');
	expect(lengthInUnit(500, 'li')).toBe(1);
	expect(formatBearing(359.97, 'zh')).toBe('0.0°');
	expect(formatBearing(47.25, 'en')).toBe('47.3°');
});
