import type { PaperBox, SheetProjection } from '$lib/geo/sheet/projection';
import type { Locale } from '$lib/geo/units';
import { legendBlock, notesBlock, pageFoot, type Code } from './blocks';
import type { SheetFrame } from './frame';
import type { LegendEntry } from './legend';
import { INK, SOFT_INK, type Mark } from './marks';
import { frameMarks, mapMarks, type SheetMapContent } from './on-map';
import { stripMarks } from './strip';
import { tableBlock, type SheetTable } from './table';
import { wrapTo } from './text';

/** All that a sheet says, in the language of the page. */
export interface SheetContent {
	title: string;
	/** Beside the title: when, and from whom. */
	dated: readonly string[];
	legendTitle: string;
	legend: readonly LegendEntry[];
	table: SheetTable;
	notes: { title: string; texts: readonly string[]; code: Code | null; codeText: string };
	/** What is to be known of scale and grid. */
	stripNote: string;
	pageOf(page: number, pages: number): string;
	/** Said where rows of the table are left out. */
	rowsLeft(count: number): string;
}

const MOST_PAGES = 12;
const FOOT = 8;
const GAP = 4;

/** Lays out a sheet: its page with the map, and as many more as its table needs, twelve at most. */
export function composeSheet(
	frame: SheetFrame,
	projection: SheetProjection,
	onMap: SheetMapContent,
	content: SheetContent,
	locale: Locale
): Mark[][] {
	const { map, strip } = frame;
	const { marks: aside, next } = besides(frame, content);
	const first = [
		...titleMarks(content, frame.title),
		...mapMarks(map, projection, onMap),
		...frameMarks(map, onMap.grid, locale),
		...stripMarks(projection.scale, content.stripNote, strip, locale),
		...aside
	];
	const more = furtherPages(frame, content, next);
	const pages = [first, ...more];
	return pages.length === 1
		? pages
		: pages.map((marks, i) => [
				...marks,
				pageFoot(
					content.pageOf(i + 1, pages.length),
					frame.title.x + frame.title.width,
					frame.height - 5
				)
			]);
}

function titleMarks({ title, dated }: SheetContent, box: PaperBox): Mark[] {
	const size = 5.6;
	const side = 62;
	const [line = ''] = wrapTo(1, title, box.width - side, size);
	return [
		{ kind: 'text', at: [box.x, box.y + 6.4], text: line, size, colour: INK, strong: true },
		...dated.map((text, i): Mark => ({
			kind: 'text',
			at: [box.x + box.width, box.y + 3 + i * 3.4],
			text,
			size: 2.5,
			colour: SOFT_INK,
			anchor: 'end'
		}))
	];
}

/** Legend, table and notes: in three columns, or one below the other with the notes at the foot. */
function besides(frame: SheetFrame, content: SheetContent): { marks: Mark[]; next: number } {
	const legend = legendBlock(content.legendTitle, content.legend, frame.legend);
	if (!frame.isColumn) {
		const table = tableBlock(content.table, frame.table);
		const notes = notesBlock(content.notes, frame.notes);
		return { marks: [...legend.marks, ...table.marks, ...notes.marks], next: table.next };
	}
	const column = frame.table;
	const { height } = notesBlock(content.notes, column);
	const bottom = column.y + column.height;
	const notes = notesBlock(content.notes, { ...column, y: bottom - height });
	const top = column.y + legend.height + GAP;
	const room = { ...column, y: top, height: bottom - height - GAP - top };
	const table = tableBlock(content.table, room);
	return { marks: [...legend.marks, ...table.marks, ...notes.marks], next: table.next };
}

/** The rows that the first page has no room for. */
function furtherPages(frame: SheetFrame, { title, table, rowsLeft }: SheetContent, from: number) {
	const { x, y, width } = frame.title;
	const box = { x, y, width, height: frame.height - 2 * y - FOOT };
	const pages: Mark[][] = [];
	let next = from;
	while (next < table.rows.length && pages.length < MOST_PAGES - 1) {
		const block = tableBlock({ ...table, title: `${title} · ${table.title}` }, box, next);
		pages.push(block.marks);
		next = block.next;
	}
	const left = table.rows.length - next;
	if (left > 0) pages.at(-1)?.push(pageFoot(rowsLeft(left), x + width, y + box.height + FOOT / 2));
	return pages;
}
