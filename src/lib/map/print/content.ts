import { accuracyName } from '$lib/atlas/terms';
import type { LayerId } from '$lib/atlas/layers';
import type { PrintedSite } from '$lib/atlas/printed-site';
import { roundLengthText } from '$lib/atlas/round-length';
import { dms } from '$lib/geo/angle-text';
import type { SheetGrid } from '$lib/geo/sheet/grid-lines';
import { m } from '$lib/paraglide/messages';
import { legendOf } from './legend';
import type { Code } from './blocks';
import type { SheetContent } from './compose';
import type { BasePart } from './draw-map';
import type { SheetTable } from './table';

/** Sources that a sheet names; all of them stand on the page of the site. */
const MOST_SOURCES = 3;

/** What of a sheet's texts depends on what is printed. */
export interface Printed {
	title: string;
	/** Today's date and that of the data, as people write them. */
	dates: { printed: string; data: string | null };
	layers: readonly LayerId[];
	/** What of the base map is seen. */
	base: ReadonlySet<BasePart>;
	table: SheetTable;
	/** Whether the table is what an analysis found. */
	isReport: boolean;
	/** The one site that is printed, if it is one. */
	site: PrintedSite | null;
	grid: SheetGrid | null;
	code: { shape: Code | null; text: string };
}

/** Puts all that a sheet says into the words of the page's language. */
export function contentOf(printed: Printed): SheetContent {
	const { title, dates, layers, base, table, code } = printed;
	return {
		title,
		dated: [
			m.print_printed({ date: dates.printed }),
			...(dates.data ? [m.print_data_date({ date: dates.data })] : []),
			m.app_name()
		],
		legendTitle: m.print_legend(),
		legend: legendOf(layers, base),
		table,
		notes: {
			title: m.print_notes(),
			texts: [m.disclaimer(), ...notesOn(printed), m.print_note_datum()],
			code: code.shape,
			codeText: code.text
		},
		stripNote: [gridNote(printed.grid), m.print_strip_scale()].filter(Boolean).join(' '),
		pageOf: (page, pages) => m.print_page({ page, pages }),
		rowsLeft: (count) => m.print_rows_left({ count })
	};
}

function notesOn({ site, isReport }: Printed): string[] {
	const named = site?.sources
		.slice(0, MOST_SOURCES)
		.map(({ publisher, title, date }) => [publisher, title, date].filter(Boolean).join(' '));
	return [
		...(site ? [m.print_note_accuracy({ accuracy: accuracyName(site.accuracy) })] : []),
		...(named?.length ? [m.print_note_sources({ sources: named.join(m.list_separator()) })] : []),
		m.print_note_base(),
		isReport ? m.analyse_method() : m.print_note_measures()
	];
}

function gridNote(grid: SheetGrid | null): string {
	if (!grid) return '';
	if (!grid.grid) return m.print_strip_degrees({ step: stepText(grid.step) });
	return m.print_strip_cgcs2000({
		meridian: (grid.grid.area[0] + grid.grid.area[2]) / 2,
		epsg: grid.grid.epsg,
		step: roundLengthText(grid.step)
	});
}

/** 20″, 5′ or 1°: the one part that is not zero. */
const stepText = (degrees: number) =>
	(dms(degrees, 0).match(/\d+[°′″]/g) ?? [])
		.map((part) => part.replace(/^0(?=\d)/, ''))
		.find((part) => !part.startsWith('0')) ?? '';
