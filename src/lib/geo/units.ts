import type { Position } from 'geojson';
import { lonLat } from './lon-lat';

export type UnitSystem = 'metric' | 'mu';
export type Locale = 'zh' | 'en';

const HECTARE = 10_000;
const SQUARE_KILOMETRE = 1_000_000;
/** 15 亩 are one hectare. */
const MU = HECTARE / 15;
/** The international acre, 4,840 square yards of 0.9144 m. */
const ACRE = 4046.8564224;

const TAG = { zh: 'zh-CN', en: 'en-GB' };
const NAMES = {
	zh: { m2: '平方米', ha: '公顷', km2: '平方公里', mu: '亩', m: '米', km: '公里' },
	en: { m2: 'm²', ha: 'ha', km2: 'km²', mu: 'mu', m: 'm', km: 'km' }
};

/** Returns an area given in m² in the units people ask for, unrounded. */
export function areaIn(
	m2: number
): Record<'mu' | 'hectares' | 'squareKilometres' | 'acres', number> {
	return {
		mu: m2 / MU,
		hectares: m2 / HECTARE,
		squareKilometres: m2 / SQUARE_KILOMETRE,
		acres: m2 / ACRE
	};
}

/**
 * Returns an area given in m² as text of three to four digits in the unit that suits its size: m²,
 * ha and km², or 亩 and from ten thousand 万亩, which English writes out, rounded alike.
 */
export function formatArea(m2: number, locale: Locale, units: UnitSystem): string {
	const names = NAMES[locale];
	const { mu, hectares, squareKilometres } = areaIn(m2);
	// Each bound is where rounding would reach the next unit: no "10,000 m²" beside "1.00 ha".
	if (units === 'mu') {
		if (Math.abs(mu) < 9999.5) return `${figure(mu, smallDecimals(mu), locale)} ${names.mu}`;
		const wan = mu / 10_000;
		if (locale === 'zh') return `${figure(wan, decimals(wan), locale)} 万${names.mu}`;
		return `${figure(Number(wan.toFixed(decimals(wan))) * 10_000, 0, locale)} ${names.mu}`;
	}
	if (Math.abs(m2) < 9999.5) return `${figure(m2, smallDecimals(m2), locale)} ${names.m2}`;
	if (Math.abs(hectares) < 99.995) return `${figure(hectares, 2, locale)} ${names.ha}`;
	return `${figure(squareKilometres, decimals(squareKilometres), locale)} ${names.km2}`;
}

/** Returns an area given in m² in all three units that the atlas speaks: 亩, hectares, km². */
export function areaUnits(m2: number, locale: Locale): [mu: string, ha: string, km2: string] {
	const names = NAMES[locale];
	const { hectares, squareKilometres } = areaIn(m2);
	const places = Math.abs(squareKilometres) < 0.995 ? 4 : decimals(squareKilometres);
	return [
		formatArea(m2, locale, 'mu'),
		`${figure(hectares, decimals(hectares), locale)} ${names.ha}`,
		`${figure(squareKilometres, places, locale)} ${names.km2}`
	];
}

/** Returns a length given in metres as text of three to four digits, in metres or kilometres. */
export function formatLength(metres: number, locale: Locale): string {
	const names = NAMES[locale];
	const isShort = Math.abs(metres) < 999.5;
	if (isShort) return `${figure(metres, smallDecimals(metres), locale)} ${names.m}`;
	return `${figure(metres / 1000, decimals(metres / 1000), locale)} ${names.km}`;
}

/**
 * Returns a share (0.031) as text ("3.1%"), with two decimals below 1 %; `signed` sets a plus
 * before a gain. The minus is U+2212.
 */
export function formatPercent(
	share: number,
	locale: Locale,
	{ signed = false }: { signed?: boolean } = {}
): string {
	const percent = share * 100;
	const places = Math.abs(percent) < 0.995 ? 2 : 1;
	return `${figure(percent, places, locale, signed ? 'exceptZero' : 'negative')}%`;
}

/** Returns a position as text to four decimals of a degree, about ten metres. */
export function formatCoordinate(position: Position, locale: Locale): string {
	const [lon, lat] = lonLat(position);
	const [x, y] = [Math.abs(lon), Math.abs(lat)].map((degrees) => `${figure(degrees, 4, locale)}°`);
	if (locale === 'zh') return `${lon < 0 ? '西' : '东'}经${x} ${lat < 0 ? '南' : '北'}纬${y}`;
	return `${x}${lon < 0 ? 'W' : 'E'}, ${y}${lat < 0 ? 'S' : 'N'}`;
}

/** Returns a number as text with fixed decimals, grouped; its minus is U+2212. */
export function figure(
	value: number,
	places: number,
	locale: Locale,
	signDisplay: 'negative' | 'exceptZero' = 'negative'
): string {
	const format = new Intl.NumberFormat(TAG[locale], {
		minimumFractionDigits: places,
		maximumFractionDigits: places,
		signDisplay
	});
	return format.format(value).replace('-', '\u2212');
}

/** Four digits, but never more than two decimals, so that a column of numbers lines up. */
function decimals(value: number): number {
	if (Math.abs(value) < 99.995) return 2;
	return Math.abs(value) < 999.95 ? 1 : 0;
}

/** Of metres and 亩 a tenth is enough, and none from 100. */
function smallDecimals(value: number): number {
	return Math.abs(value) < 99.95 ? 1 : 0;
}
