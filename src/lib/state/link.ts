import { deflateSync, Inflate } from 'fflate';
import type { Drawing } from '$lib/geo/drawing';
import { fail, ok, type Result } from '$lib/geo/result';
import { LinkReader, LinkWriter, LIMITS } from './link-bytes';
import type { View } from './query';

/** A drawing as a link carries it: the one who opens the link gives it an id of his own. */
export type LinkDrawing = Omit<Drawing, 'id'>;

/** What a link carries: drawings, and where the map stood. */
export interface LinkWork {
	drawings: readonly LinkDrawing[];
	view: View | null;
}

/** Why a link can't be written: too long for a URL, or a position or colour that is none. */
export type WriteProblem = 'too-large' | 'not-writable';
/** Why a link can't be read: damaged, written by a newer version of the atlas, or beyond limits. */
export type ReadProblem = 'broken' | 'newer-version' | 'too-large';

/** What comes before the text in the hash of the URL. */
export const LINK_PREFIX = '#d=';
/** Longer links are cut by browsers (Safari's 80,000 characters) and by mail. */
export const LONGEST_LINK = 64_000;

const VERSION = 1;
const HEAD = 5;

/**
 * Writes drawings and view as text for `#d=`: a version byte, the CRC-32 of the content, and the
 * content deflated, in base64url. Positions are rounded to 1e-7° (1 cm), heights left out, so what
 * is rounded so when it is drawn (`roundedToLink`) measures the same to the last digit where the
 * link is opened.
 */
export function writeLink(work: LinkWork): Result<string, WriteProblem> {
	const content = new LinkWriter().work(work);
	if (!content.ok) return content;
	const packed = deflateSync(content.value, { level: 9 });
	const bytes = new Uint8Array(HEAD + packed.length);
	bytes[0] = VERSION;
	new DataView(bytes.buffer).setUint32(1, checksum(content.value));
	bytes.set(packed, HEAD);
	const text = toBase64Url(bytes);
	return text.length <= LONGEST_LINK ? ok(text) : fail('too-large');
}

/**
 * Reads what `writeLink` wrote; any other text is a reason, never a throw. Text longer than a link
 * may be, content of more than 8 MiB and more than 200,000 positions are refused before they cost.
 */
export function readLink(text: string): Result<LinkWork, ReadProblem> {
	if (text.length > LONGEST_LINK) return fail('too-large');
	const bytes = fromBase64Url(text);
	const version = bytes?.[0] ?? 0;
	if (!bytes || version === 0) return fail('broken');
	if (version > VERSION) return fail('newer-version');
	if (bytes.length <= HEAD) return fail('broken');
	const content = inflated(bytes.subarray(HEAD));
	if (!content.ok) return content;
	const sum = new DataView(bytes.buffer).getUint32(1);
	if (sum !== checksum(content.value)) return fail('broken');
	return new LinkReader(content.value).work();
}

/** Inflates piece by piece, so that a small text can't grow beyond the limit. */
function inflated(packed: Uint8Array): Result<Uint8Array, ReadProblem> {
	const pieces: Uint8Array[] = [];
	let [length, isComplete] = [0, false];
	const inflate = new Inflate((piece, isLast) => {
		length += piece.length;
		isComplete = isLast;
		if (length <= LIMITS.bytes) pieces.push(piece);
	});
	try {
		for (let at = 0; at < packed.length && length <= LIMITS.bytes; at += 1024) {
			inflate.push(packed.subarray(at, at + 1024), at + 1024 >= packed.length);
		}
	} catch {
		return fail('broken');
	}
	if (length > LIMITS.bytes) return fail('too-large');
	if (!isComplete) return fail('broken');
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return ok(whole);
}

/** CRC-32 (IEEE 802.3). */
function checksum(bytes: Uint8Array): number {
	let crc = -1;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}

function toBase64Url(bytes: Uint8Array): string {
	const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
	if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return null;
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
