import * as v from 'valibot';
import type { Result } from '$lib/geo/result';
import { readTable } from './read';
import type { Bilingual } from './site';

/** Something in the article that misleads a reader of its numbers, explained. */
export interface Slip {
	id: string;
	/** Ids of the figures that it concerns. */
	figures: string[];
	title: Bilingual;
	text: Bilingual;
}

const text = v.pipe(v.string(), v.nonEmpty());

/** A row of `geodata/slips.csv`; ids of figures are separated by spaces. */
const slipSchema = v.pipe(
	v.strictObject({
		id: text,
		figures: v.pipe(v.string(), v.regex(/^A\d{2}( A\d{2})*$/)),
		title_zh: text,
		title_en: text,
		text_zh: text,
		text_en: text
	}),
	v.transform((row): Slip => ({
		id: row.id,
		figures: row.figures.split(' '),
		title: { zh: row.title_zh, en: row.title_en },
		text: { zh: row.text_zh, en: row.text_en }
	}))
);

/** Reads `geodata/slips.csv`; on failure returns every problem as one line each. */
export function readSlips(csv: string): Result<Slip[], string[]> {
	return readTable('slips.csv', csv, slipSchema);
}
