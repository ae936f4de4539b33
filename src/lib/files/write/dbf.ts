/** A field of a dBASE table: its name of at most ten ASCII characters, and how its values are kept. */
export interface Field {
	readonly name: string;
	readonly kind: 'text' | 'number' | 'logical';
}

export type Row = Readonly<Record<string, string | number | boolean | undefined>>;

const MOST_BYTES = 254;
const NUMBER_BYTES = 20;
const DECIMALS = 3;
const encoder = new TextEncoder();

/**
 * Returns rows as a dBASE III table with text in UTF-8 (its shapefile needs a .cpg file that says
 * so). Text fields are as wide as their longest value; `splitText` cuts what is longer than one
 * field holds. `dbf`, which shp-write uses, knows only Latin-1.
 */
export function writeDbf(fields: readonly Field[], rows: readonly Row[]): Uint8Array {
	const cells = rows.map((row) => fields.map((field) => cellOf(field, row[field.name])));
	const widths = fields.map((field, i) =>
		widthOf(
			field,
			cells.map((row) => row[i]?.length ?? 0)
		)
	);
	const headerLength = 32 + fields.length * 32 + 1;
	const recordLength = 1 + widths.reduce((sum, width) => sum + width, 0);
	const table = new Uint8Array(headerLength + rows.length * recordLength + 1).fill(0x20);
	table.fill(0, 0, headerLength);
	const view = new DataView(table.buffer);
	writeHeader(view, rows.length, headerLength, recordLength);
	for (const [i, field] of fields.entries()) writeField(table, 32 + i * 32, field, widths[i] ?? 1);
	table[headerLength - 1] = 0x0d;
	let at = headerLength;
	for (const row of cells) {
		at++;
		for (const [i, cell] of row.entries()) {
			const width = widths[i] ?? 1;
			// Numbers stand at the right, text at the left.
			table.set(cell, at + (fields[i]?.kind === 'number' ? width - cell.length : 0));
			at += width;
		}
	}
	table[at] = 0x1a;
	return table;
}

/**
 * Returns text in pieces that each fit a field, none beginning or ending with the white space
 * that readers trim, none cutting a character in two.
 */
export function splitText(text: string): string[] {
	const pieces: string[] = [];
	let piece = '';
	let bytes = 0;
	// A run of white space stays with the characters around it.
	for (const part of text.match(/\S\s+\S(?:\s+\S)*|\S/gu) ?? []) {
		const length = encoder.encode(part).length;
		if (bytes + length > MOST_BYTES && piece !== '') {
			pieces.push(piece);
			[piece, bytes] = ['', 0];
		}
		piece += part;
		bytes += length;
	}
	return [...pieces, piece];
}

function cellOf({ kind }: Field, value: Row[string]): Uint8Array {
	if (kind === 'logical') return encoder.encode(value === true ? 'T' : 'F');
	if (kind === 'text') return encoder.encode(String(value ?? '')).subarray(0, MOST_BYTES);
	if (typeof value !== 'number') return new Uint8Array();
	return encoder.encode(value.toFixed(DECIMALS)).subarray(0, NUMBER_BYTES);
}

function widthOf({ kind }: Field, lengths: readonly number[]): number {
	if (kind === 'logical') return 1;
	return kind === 'number' ? NUMBER_BYTES : lengths.reduce((most, each) => Math.max(most, each), 1);
}

function writeHeader(
	view: DataView,
	rows: number,
	headerLength: number,
	recordLength: number
): void {
	const today = new Date();
	view.setUint8(0, 3);
	view.setUint8(1, today.getFullYear() - 1900);
	view.setUint8(2, today.getMonth() + 1);
	view.setUint8(3, today.getDate());
	view.setUint32(4, rows, true);
	view.setUint16(8, headerLength, true);
	view.setUint16(10, recordLength, true);
}

const KINDS = { text: 'C', number: 'N', logical: 'L' };

function writeField(table: Uint8Array, at: number, { name, kind }: Field, width: number): void {
	table.set(encoder.encode(name).subarray(0, 10), at);
	table.set(encoder.encode(KINDS[kind]), at + 11);
	table[at + 16] = width;
	table[at + 17] = kind === 'number' ? DECIMALS : 0;
}
