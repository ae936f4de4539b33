import { areaIn, figure, type Locale, type UnitSystem } from './units';

/** The units that a person may choose for areas and lengths in the workbench. */
export const AREA_UNITS = ['mu', 'ha', 'km2', 'm2', 'acre'] as const;
export const LENGTH_UNITS = ['m', 'km', 'li'] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];
export type LengthUnit = (typeof LENGTH_UNITS)[number];

const NAMES = {
	zh: {
		mu: '亩',
		ha: '公顷',
		km2: '平方公里',
		m2: '平方米',
		acre: '英亩',
		m: '米',
		km: '公里',
		li: '里'
	},
	en: { mu: 'mu', ha: 'ha', km2: 'km²', m2: 'm²', acre: 'acres', m: 'm', km: 'km', li: 'li' }
};
/** So many decimals that the last place is 1 to 100 m², or 0.1 to 5 m: what a survey is sure of. */
const PLACES = { mu: 1, ha: 3, km2: 4, m2: 0, acre: 2, m: 1, km: 4, li: 3 };
/** 市里: half a kilometre. */
const LI = 500;

/**
 * Returns the unit of areas on the workbench before one is picked: the person's own, or where that
 * goes by size 亩 for a reader of Chinese and hectares for others.
 */
export function usualAreaUnit(units: UnitSystem, locale: Locale): AreaUnit {
	if (units !== 'metric') return units;
	return locale === 'zh' ? 'mu' : 'ha';
}

/** Returns an area in m² as a number of a unit. */
export function areaInUnit(m2: number, unit: AreaUnit): number {
	const { mu, hectares, squareKilometres, acres } = areaIn(m2);
	return { mu, ha: hectares, km2: squareKilometres, m2, acre: acres }[unit];
}

/** Returns a length in metres as a number of a unit. */
export function lengthInUnit(metres: number, unit: LengthUnit): number {
	return { m: metres, km: metres / 1000, li: metres / LI }[unit];
}

/** Returns the name of a unit, as it stands behind a number. */
export function unitName(unit: AreaUnit | LengthUnit, locale: Locale): string {
	return NAMES[locale][unit];
}

/**
 * Returns an area in m² as a number in the unit a person chose, without its name, to the places a
 * survey is sure of: 亩 to a tenth, hectares to 10 m². Below 100 of them, m² have two decimals.
 */
export function areaFigure(m2: number, unit: AreaUnit, locale: Locale): string {
	const places = unit === 'm2' && Math.abs(m2) < 100 ? 2 : PLACES[unit];
	return figure(areaInUnit(m2, unit), places, locale);
}

/**
 * Returns a length in metres as a number in the unit a person chose, without its name: metres to a
 * decimetre, below ten of them to a centimetre.
 */
export function lengthFigure(metres: number, unit: LengthUnit, locale: Locale): string {
	const places = unit === 'm' && Math.abs(metres) < 10 ? 2 : PLACES[unit];
	return figure(lengthInUnit(metres, unit), places, locale);
}

/** Returns an area in m² as text in the unit a person chose, whatever its size. */
export function formatAreaIn(m2: number, unit: AreaUnit, locale: Locale): string {
	return `${areaFigure(m2, unit, locale)} ${unitName(unit, locale)}`;
}

/** Returns a length in metres as text in the unit a person chose, whatever its size. */
export function formatLengthIn(metres: number, unit: LengthUnit, locale: Locale): string {
	return `${lengthFigure(metres, unit, locale)} ${unitName(unit, locale)}`;
}

/** Returns a bearing in degrees as text to a tenth, 0.0° up to 359.9°. */
export function formatBearing(degrees: number, locale: Locale): string {
	return `${figure((Math.round(degrees * 10) % 3600) / 10, 1, locale)}°`;
}
