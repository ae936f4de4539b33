import type { ComparedSite, ComparisonRow, RowGroup } from '$lib/atlas/comparison';
import { writeCsv } from '$lib/atlas/csv';
import { m } from '$lib/paraglide/messages';
import type { getLocale } from '$lib/paraglide/runtime';
import { rowLabel } from './labels';

function unitOf(quantity: ComparisonRow['quantity']): string {
	const units = {
		area: 'm²',
		length: 'm',
		share: m.compare_unit_share(),
		count: m.compare_unit_count(),
		text: ''
	};
	return units[quantity];
}

/**
 * Writes the comparison as CSV: a row for what a row of the table says, in square metres, metres,
 * shares from 0 to 1 and numbers of things, and a row for each published figure, as printed.
 */
export function comparisonCsv(
	groups: readonly RowGroup[],
	sites: readonly ComparedSite[],
	locale: ReturnType<typeof getLocale>,
	distance: string
): string {
	const measures = groups
		.flatMap(({ rows }) => rows)
		.map((row) => [
			rowLabel(row, locale, distance, { standsAlone: true }),
			unitOf(row.quantity),
			...row.values
		]);
	const figures = [...sites]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.flatMap((site) =>
			site.published.map(({ title, value, unit, asOf, publisher }) => [
				m.compare_published_row({ title: title[locale], asOf, publisher }),
				unit[locale],
				...sites.map((one) => (one === site ? value[locale] : null))
			])
		);
	return writeCsv({
		fields: [m.compare_csv_item(), m.compare_csv_unit(), ...sites.map(({ name }) => name[locale])],
		data: [...measures, ...figures]
	});
}
