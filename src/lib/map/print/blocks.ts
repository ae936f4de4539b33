import type { PaperBox } from '$lib/geo/sheet/projection';
import type { LegendEntry } from './legend';
import { INK, RULE, SOFT_INK, rule, type Block, type Mark } from './marks';
import { wrap } from './text';

export const HEADING = 3.1;
const TEXT = 2.5;
const SMALL = 2.2;
const ENTRY = 4.3;
const SYMBOL = 9;
const CODE = 24;

/** The heading of a part of the sheet, with a rule above. */
export function heading(text: string, { x, y, width }: PaperBox): Block {
	return {
		height: 6.4,
		marks: [
			rule([x, y], [x + width, y]),
			{ kind: 'text', at: [x, y + 4.4], text, size: HEADING, colour: INK, strong: true }
		]
	};
}

/** What the symbols of the map mean. */
export function legendBlock(title: string, entries: readonly LegendEntry[], box: PaperBox): Block {
	const head = heading(title, box);
	const marks: Mark[] = [...head.marks];
	let y = box.y + head.height;
	for (const { text, symbol } of entries) {
		const lines = wrap(text, box.width - SYMBOL, TEXT);
		marks.push(...symbol({ x: box.x, y: y + 0.4, width: 7, height: 3 }));
		for (const [i, line] of lines.entries())
			marks.push({
				kind: 'text',
				at: [box.x + SYMBOL, y + 2.8 + i * 3.3],
				text: line,
				size: TEXT,
				colour: INK
			});
		y += ENTRY + (lines.length - 1) * 3.3;
	}
	return { height: y - box.y, marks };
}

/** A code for cameras: its modules as squares, by column and row, and how many to a side. */
export interface Code {
	size: number;
	squares: readonly [column: number, row: number][];
}

/** Sources, date, datum, disclaimer and the code of the link, from the top of a box. */
export function notesBlock(
	notes: { title: string; texts: readonly string[]; code: Code | null; codeText: string },
	box: PaperBox
): Block {
	const head = heading(notes.title, box);
	const marks: Mark[] = [...head.marks];
	let y = box.y + head.height;
	for (const text of notes.texts) {
		for (const line of wrap(text, box.width, SMALL)) {
			marks.push({ kind: 'text', at: [box.x, y + 2.1], text: line, size: SMALL, colour: SOFT_INK });
			y += 2.95;
		}
		y += 0.9;
	}
	const aside = notes.code ? CODE + 2 : 0;
	const lines = wrap(notes.codeText, box.width - aside, SMALL);
	for (const [i, line] of lines.entries())
		marks.push({
			kind: 'text',
			at: [box.x + aside, y + 4 + i * 2.95],
			text: line,
			size: SMALL,
			colour: SOFT_INK
		});
	if (notes.code) marks.push(codeMark(notes.code, box.x - 1, y));
	y += Math.max(notes.code ? CODE : 0, 4 + lines.length * 2.95);
	return { height: y - box.y, marks };
}

function codeMark({ size, squares }: Code, x: number, y: number): Mark {
	const module = CODE / size;
	return {
		kind: 'path',
		closed: true,
		fill: { colour: '#000000' },
		paths: squares.map(([column, row]) => {
			const [left, top] = [x + column * module, y + row * module];
			return [
				[left, top],
				[left + module, top],
				[left + module, top + module],
				[left, top + module]
			];
		})
	};
}

export const pageFoot = (text: string, x: number, y: number): Mark => ({
	kind: 'text',
	at: [x, y],
	text,
	size: SMALL,
	colour: SOFT_INK,
	anchor: 'end'
});

export const lineBelow = ({ x, width }: PaperBox, y: number): Mark =>
	rule([x, y], [x + width, y], 0.1, RULE);
