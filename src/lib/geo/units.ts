import type { Position } from 'geojson';
import { lonLat } from './lon-lat';

/** How areas are written: `metric` takes m², ha or km² by size, the others hold to one unit. */
export const UNIT_SYSTEMS = ['metric', 'mu', 'ha', 'km2'] as const;
export type UnitSystem = (typeof UNIT_SYSTEMS)[number];
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

export const isUnitSystem = (text: string): text is UnitSystem =>
	(UNIT_SYSTEMS as readonly string[]).includes(text);

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
 * Returns an area given in m² as text of three to four digits: by its size in m², ha or km²
 * (`metric`), always in ha or in km², or in 亩 and from ten thousand in 万亩, which English writes
 * out, rounded alike.
 */
export function formatArea(m2: number, locale: Locale, units: UnitSystem): string {
	switch (units) {
		case 'mu':
			return muText(m2, locale);
		case 'ha':
			return inUnit(areaIn(m2).hectares, 'ha', locale);
		case 'km2':
			return inUnit(areaIn(m2).squareKilometres, 'km2', locale);
		case 'metric':
			return metricText(m2, locale);
	}
}

// Each bound below is where rounding would reach the next unit: no "10,000 m²" beside "1.00 ha".
function metricText(m2: number, locale: Locale): string {
	const { hectares, squareKilometres } = areaIn(m2);
	if (Math.abs(m2) < 9999.5) return `${figure(m2, smallDecimals(m2), locale)} ${NAMES[locale].m2}`;
	if (Math.abs(hectares) < 99.995) return inUnit(hectares, 'ha', locale);
	return inUnit(squareKilometres, 'km2', locale);
}

function muText(m2: number, locale: Locale): string {
	const { mu } = areaIn(m2);
	const name = NAMES[locale].mu;
	if (Math.abs(mu) < 9999.5) return `${figure(mu, smallDecimals(mu), locale)} ${name}`;
	const wan = mu / 10_000;
	if (locale === 'zh') return `${figure(wan, decimals(wan), locale)} 万${name}`;
	return `${figure(Number(wan.toFixed(decimals(wan))) * 10_000, 0, locale)} ${name}`;
}

/** Where a person holds to a unit, a small area gets four decimals, to the square metre of a ha. */
function inUnit(value: number, unit: 'ha' | 'km2', locale: Locale): string {
	const places = Math.abs(value) < 0.995 ? 4 : decimals(value);
	return `${figure(value, places, locale)} ${NAMES[locale][unit]}`;
}

/** Returns an area given in m² in all three units that the atlas speaks: 亩, hectares, km². */
export function areaUnits(m2: number, locale: Locale): [mu: string, ha: string, km2: string] {
	return [
		formatArea(m2, locale, 'mu'),
		formatArea(m2, locale, 'ha'),
		formatArea(m2, locale, 'km2')
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
