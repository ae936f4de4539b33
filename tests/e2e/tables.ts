import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export type Row = Record<string, string>;

/** Reads a CSV text as objects, one a row. */
export function parseCsv(text: string): { header: string[]; rows: Row[] } {
	const { data, meta } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: true
	});
	return { header: meta.fields ?? [], rows: data };
}

/** A table of the repository's own geodata, as it was written down. */
export function readTable(name: 'figures' | 'sources') {
	const file = new URL(`../../geodata/${name}.csv`, import.meta.url);
	return parseCsv(readFileSync(file, 'utf8'));
}
