import Papa, { type UnparseObject } from 'papaparse';

/** Spreadsheets need the mark to read a CSV file as UTF-8. */
const BOM = '\uFEFF';

/** A cell that a spreadsheet would run as a formula, or that an escape made of one. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Returns rows as CSV that spreadsheets open safely: UTF-8 with its mark, CRLF, text that would be
 * run as a formula escaped by an apostrophe. Numbers stay numbers.
 */
export function csvText(rows: readonly object[] | UnparseObject<unknown[]>): string {
	const table = 'data' in rows ? rows : [...rows];
	return BOM + Papa.unparse(table, { escapeFormulae: FORMULA, newline: '\r\n' });
}

/** Returns the text of a cell without the apostrophe that `csvText` sets before a formula. */
export function unescapedCell(cell: string): string {
	return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
