import type { PaperBox } from '$lib/geo/sheet/projection';
import { heading, lineBelow } from './blocks';
import { INK, SOFT_INK, type Block, type Mark } from './marks';
import { textWidth, wrapTo } from './text';

/** A number in a table: its text and what it is in SI units; `null` where there is none. */
export type TableFigure = { text: string; value: number } | null;

export interface TableRow {
	/** The colour that it has on the map, if it has one of its own. */
	colour: string | null;
	name: string;
	figures: readonly TableFigure[];
}

export interface SheetTable {
	title: string;
	/** Above the names. */
	nameTitle: string;
	/** Above the figures: what they are, and their unit. */
	columns: readonly { text: string; unit: string }[];
	rows: readonly TableRow[];
	/** Said in place of rows, where there are none. */
	empty: string;
}

const TEXT = 2.4;
const SMALL = 2.1;
const LINE = 3.1;
const PAD = 1;
const HEAD = 7.4;
const COLOUR = 3.2;
const NAME_LINES = 2;
const LEAST_NAME = 14;

const widthsOf = ({ columns, rows }: SheetTable): number[] =>
	columns.map(({ text, unit }, i) => {
		const figures = rows.map(({ figures }) => textWidth(figures[i]?.text ?? '', TEXT));
		const heads = [text, unit].map((each) => textWidth(each, SMALL));
		return Math.max(...heads, ...figures) + 2;
	});

/**
 * Draws as many rows of a table as a box has room for, from a row on; `next` is the first row that
 * had none. Figures that are too wide together leave the names their least width.
 */
export function tableBlock(table: SheetTable, box: PaperBox, from = 0): Block & { next: number } {
	const head = heading(table.title, box);
	const marks: Mark[] = [...head.marks];
	let y = box.y + head.height;
	if (table.rows.length === 0) {
		marks.push({ kind: 'text', at: [box.x, y + 2.4], text: table.empty, size: TEXT, colour: INK });
		return { height: y + LINE - box.y, marks, next: 0 };
	}
	const widths = widthsOf(table);
	const all = widths.reduce((sum, width) => sum + width, 0);
	const squeeze = Math.min(1, (box.width - LEAST_NAME) / all);
	const right = (i: number) =>
		box.x + box.width - squeeze * widths.slice(i + 1).reduce((sum, width) => sum + width, 0);
	const nameWidth = box.width - all * squeeze;
	marks.push(...headMarks(table, right, box, y));
	y += HEAD;
	let next = from;
	for (const row of table.rows.slice(from)) {
		const start = row.colour ? COLOUR : 0;
		const lines = wrapTo(NAME_LINES, row.name, nameWidth - start - 1, TEXT);
		const height = lines.length * LINE + PAD;
		if (y + height > box.y + box.height && next > from) break;
		marks.push(...rowMarks(row, lines, right, { ...box, y, height }));
		y += height;
		next++;
	}
	return { height: y - box.y, marks, next };
}

function headMarks(
	{ nameTitle, columns }: SheetTable,
	right: (i: number) => number,
	box: PaperBox,
	y: number
): Mark[] {
	const text = (text: string, x: number, line: number, anchor: 'start' | 'end'): Mark => ({
		kind: 'text',
		at: [x, y + 2 + line * 2.8],
		text,
		size: SMALL,
		colour: SOFT_INK,
		anchor
	});
	return [
		text(nameTitle, box.x, 0, 'start'),
		...columns.flatMap((column, i) => [
			text(column.text, right(i), 0, 'end'),
			text(column.unit, right(i), 1, 'end')
		]),
		lineBelow(box, y + HEAD - 1.2)
	];
}

function rowMarks(
	{ colour, figures }: TableRow,
	lines: readonly string[],
	right: (i: number) => number,
	{ x, y, width, height }: PaperBox
): Mark[] {
	const base = y + 2.4;
	return [
		...(colour
			? [
					{
						kind: 'circle' as const,
						at: [x + 1, base - 0.85] as [number, number],
						radius: 0.95,
						fill: { colour }
					}
				]
			: []),
		...lines.map((text, i): Mark => ({
			kind: 'text',
			at: [x + (colour ? COLOUR : 0), base + i * LINE],
			text,
			size: TEXT,
			colour: INK
		})),
		...figures.flatMap((figure, i): Mark[] =>
			figure
				? [
						{
							kind: 'text',
							at: [right(i), base],
							text: figure.text,
							size: TEXT,
							colour: INK,
							anchor: 'end',
							value: figure.value
						}
					]
				: []
		),
		lineBelow({ x, y, width, height }, y + height - PAD / 2)
	];
}
