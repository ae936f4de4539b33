import type { DrawnGeometry } from '$lib/geo/drawing';
import type { MeasuredEdge, Measures } from '$lib/geo/measures';
import { formatAreaIn, formatBearing, formatLengthIn } from '$lib/geo/unit-choice';
import type { Locale } from '$lib/geo/units';
import { m } from '$lib/paraglide/messages';
import type { MeasureUnits } from './measure-units.svelte';
import { kindOf } from './workbench.svelte';

/** An area with its unit, as the workbench shows it. */
export const areaText = (m2: number, { area }: MeasureUnits, locale: Locale): string =>
	formatAreaIn(m2, area, locale);

/** A length with its unit, as the workbench shows it. */
export const lengthText = (metres: number, { length }: MeasureUnits, locale: Locale): string =>
	formatLengthIn(metres, length, locale);

/** An edge with its length and bearing. */
export const edgeText = (
	{ metres, bearing }: MeasuredEdge,
	units: MeasureUnits,
	locale: Locale
): string => `${lengthText(metres, units, locale)} ${formatBearing(bearing, locale)}`;

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
