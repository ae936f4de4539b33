import type { DrawnGeometry } from '$lib/geo/drawing';
import type { Leg, Measures } from '$lib/geo/measures';
import {
	areaFigure,
	lengthFigure,
	type AreaUnit,
	type LengthUnit,
	type Locale
} from '$lib/geo/units';
import { m } from '$lib/paraglide/messages';
import type { MeasureUnits } from './measure-units.svelte';
import { kindOf } from './workbench.svelte';

export function areaUnitName(unit: AreaUnit): string {
	const names: Record<AreaUnit, () => string> = {
		mu: m.unit_name_mu,
		ha: m.unit_name_ha,
		km2: m.unit_name_km2,
		m2: m.unit_name_m2,
		acre: m.unit_name_acre
	};
	return names[unit]();
}

export function lengthUnitName(unit: LengthUnit): string {
	const names: Record<LengthUnit, () => string> = {
		m: m.unit_name_m,
		km: m.unit_name_km,
		li: m.unit_name_li
	};
	return names[unit]();
}

/** An area with its unit, as the workbench shows it. */
export const areaText = (m2: number, { area }: MeasureUnits, locale: Locale): string =>
	`${areaFigure(m2, area, locale)} ${areaUnitName(area)}`;

/** A length with its unit, as the workbench shows it. */
export const lengthText = (metres: number, { length }: MeasureUnits, locale: Locale): string =>
	`${lengthFigure(metres, length, locale)} ${lengthUnitName(length)}`;

/** An azimuth in degrees from north, to a tenth: `310.0°`. */
export const bearingText = (azimuth: number): string => `${(azimuth % 360).toFixed(1)}°`;

/** A stretch with its length and bearing. */
export const legText = ({ metres, azimuth }: Leg, units: MeasureUnits, locale: Locale): string =>
	`${lengthText(metres, units, locale)} ${bearingText(azimuth)}`;

/** What stands on the map at a drawing: its area or its length; nothing for points. */
export function measureText(
	{ area, length }: Measures,
	units: MeasureUnits,
	locale: Locale
): string | null {
	if (area !== null) return areaText(area, units, locale);
	return length === null ? null : lengthText(length, units, locale);
}

export function kindText(geometry: DrawnGeometry): string {
	const isMulti = geometry.type.startsWith('Multi');
	const names = isMulti
		? { point: m.draw_kind_points, line: m.draw_kind_lines, area: m.draw_kind_areas }
		: { point: m.draw_kind_point, line: m.draw_kind_line, area: m.draw_kind_area };
	return names[kindOf(geometry)]();
}
