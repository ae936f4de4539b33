import { csvText } from '$lib/geo/csv-text';
import { m } from '$lib/paraglide/messages';
import type { Findings } from './analyses.svelte';

/**
 * Returns what an analysis found as a table that spreadsheets open safely: square metres, metres,
 * shares from 0 to 1 with what they are of, and below what was asked, and how it was measured.
 */
export function findingsCsv({ title, list }: Findings): string {
	const most = list.reduce((count, { shares = [] }) => Math.max(count, shares.length), 0);
	const data = list.map(({ name, area = null, metres = null, shares = [] }) => [
		name,
		area,
		metres,
		...shares.flatMap(({ of, share }) => [of, share])
	]);
	const shareFields = Array.from({ length: most }, () => [
		m.analyse_csv_share_of(),
		m.analyse_csv_share()
	]);
	const fields = [m.table_name(), m.analyse_csv_area(), m.analyse_csv_length()];
	const said = [title, m.analyse_method(), m.file_text_datum(), m.file_text_licence()];
	return csvText({
		fields: [...fields, ...shareFields.flat()],
		data: [...data, [], ...said.map((line) => [line])]
	});
}
