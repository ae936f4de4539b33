import type { Catalogue } from './catalogue';
import type { SiteSummary, SourceReference } from './site';

/** A site as a printed sheet needs it. */
export interface PrintedSite extends SiteSummary {
	perimeter_m: number | null;
	sources: Pick<SourceReference, 'publisher' | 'title' | 'date'>[];
}

/** The sites of the catalogue with what a printed sheet tells of them. Runs at build time. */
export function printedSites({ summaries, records }: Catalogue): PrintedSite[] {
	return summaries.map((summary) => {
		const record = records.get(summary.id);
		return {
			...summary,
			perimeter_m: record?.measured.perimeter_m ?? null,
			sources: (record?.sources ?? []).map(({ publisher, title, date }) => ({
				publisher,
				title,
				date
			}))
		};
	});
}
