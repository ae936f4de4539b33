import type { ComparisonRow, RowGroup } from '$lib/atlas/comparison';
import { formatArea, formatLength, formatPercent, type UnitSystem } from '$lib/geo/units';
import { m } from '$lib/paraglide/messages';
import type { getLocale } from '$lib/paraglide/runtime';

type Language = ReturnType<typeof getLocale>;

export function groupTitle(id: RowGroup['id']): string {
	const titles: Record<RowGroup['id'], () => string> = {
		about: m.compare_group_about,
		measured: m.compare_group_measured,
		overlaps: m.compare_group_overlaps,
		around: m.compare_group_around
	};
	return titles[id]();
}

/** What a row is about; in the table a share stands below its overlap and needs no name. */
export function rowLabel(
	{ id, other }: ComparisonRow,
	locale: Language,
	distance: string,
	{ standsAlone = false } = {}
): string {
	const name = other?.name[locale] ?? '';
	switch (id) {
		case 'kind':
			return m.compare_row_kind();
		case 'status':
			return m.site_status();
		case 'accuracy':
			return m.compare_row_accuracy();
		case 'area':
			return m.measured_area();
		case 'perimeter':
			return m.measured_perimeter();
		case 'length':
			return m.measured_length();
		case 'overlap':
			return m.compare_row_overlap({ name });
		case 'share':
			return standsAlone ? m.compare_row_share_of({ name }) : m.compare_row_share();
		case 'greenway':
			return m.compare_row_greenway();
		case 'parks':
			return m.compare_row_parks({ distance });
		case 'stations':
			return m.compare_row_stations({ distance });
	}
}

/** A value of a row as a person reads it. */
export function valueText(
	value: number,
	quantity: Exclude<ComparisonRow['quantity'], 'text'>,
	locale: Language,
	units: UnitSystem
): string {
	if (quantity === 'area') return formatArea(value, locale, units);
	if (quantity === 'length') return formatLength(value, locale);
	return quantity === 'share' ? formatPercent(value, locale) : String(value);
}
