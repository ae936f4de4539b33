import { unzlibSync } from 'fflate';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

const padded = (length: number) => (length + 3) & ~3;

/**
 * Unpacks a WOFF 1.0 font file into the TrueType file that it was made of: its tables, inflated,
 * behind a table directory (https://www.w3.org/TR/WOFF/). Throws where it is no such file.
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
	const source = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
	if (source.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF file');
	const count = source.getUint16(12);
	const tables = Array.from({ length: count }, (_, i) => {
		const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((part) =>
			source.getUint32(WOFF_HEADER + i * WOFF_ENTRY + part)
		) as [number, number, number, number, number];
		const bytes = woff.subarray(offset, offset + packed);
		return { tag, checksum, bytes: packed < length ? unzlibSync(bytes) : bytes };
	});
	const head = SFNT_HEADER + SFNT_ENTRY * count;
	const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), head);
	const font = new Uint8Array(size);
	const target = new DataView(font.buffer);
	const power = 2 ** Math.floor(Math.log2(count));
	target.setUint32(0, source.getUint32(4));
	target.setUint16(4, count);
	target.setUint16(6, power * SFNT_ENTRY);
	target.setUint16(8, Math.log2(power));
	target.setUint16(10, (count - power) * SFNT_ENTRY);
	let at = head;
	for (const [i, { tag, checksum, bytes }] of tables.entries()) {
		const entry = SFNT_HEADER + i * SFNT_ENTRY;
		for (const [part, value] of [tag, checksum, at, bytes.length].entries())
			target.setUint32(entry + 4 * part, value);
		font.set(bytes, at);
		at += padded(bytes.length);
	}
	return font;
}
