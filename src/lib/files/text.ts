import { fail, ok, type Result } from '$lib/geo/result';
import type { Refusal } from './notes';

/** The text of a file, and how it was encoded. */
export interface DecodedText {
	readonly text: string;
	/** A label of the Encoding Standard. */
	readonly encoding: string;
}

const MARKS = [
	{ encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
	{ encoding: 'utf-16le', bytes: [0xff, 0xfe] },
	{ encoding: 'utf-16be', bytes: [0xfe, 0xff] }
];

/**
 * Returns bytes as text without its byte order mark: by that mark, else as UTF-8, else as an XML
 * declaration says, else as GBK (GB 18030), the encoding of spreadsheets in China. Bytes that are
 * none of these are refused.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, Refusal> {
	const mark = MARKS.find((entry) => entry.bytes.every((byte, i) => bytes[i] === byte));
	const candidates = mark
		? [mark.encoding]
		: ['utf-8', ...guessUtf16(bytes), ...declared(bytes), 'gb18030'];
	for (const encoding of candidates) {
		const text = tryDecode(bytes, encoding);
		if (text !== undefined) return ok({ text, encoding });
	}
	return fail({ code: 'not-text' });
}

/** Returns the text in one encoding, or nothing where a byte does not fit or a label is unknown. */
export function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		// Binary data may decode by luck; text holds no NUL.
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}

/** ASCII in UTF-16 has a NUL in every other byte. */
function guessUtf16(bytes: Uint8Array): string[] {
	if (bytes[0] !== 0 && bytes[1] === 0) return ['utf-16le'];
	return bytes[0] === 0 && bytes[1] !== 0 ? ['utf-16be'] : [];
}

function declared(bytes: Uint8Array): string[] {
	const head = String.fromCharCode(...bytes.subarray(0, 100));
	const label = /^<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(head)?.[1];
	return label ? [label] : [];
}
