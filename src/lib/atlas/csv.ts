import Papa, { type UnparseObject } from 'papaparse';

/** Spreadsheets need the mark to read a CSV file as UTF-8. */
const BOM = '\uFEFF';

/** Writes a table as CSV: UTF-8 with its mark, cells that a spreadsheet would run escaped. */
export function writeCsv(table: object[] | UnparseObject<unknown[]>): string {
	return BOM + Papa.unparse(table, { escapeFormulae: true, newline: '\r\n' });
}
