import { Unzip, UnzipInflate } from 'fflate';
import { fail, ok, type Result } from '$lib/geo/result';
import { LIMITS } from './limits';
import type { Refusal } from './notes';

/** The files of an archive by their path, folders and a Mac's own files left out. */
export type Entries = ReadonlyMap<string, Uint8Array>;

/** A thousandfold is the most that deflate grows, so no step makes more than 16 MB at once. */
const STEP = 16 * 1024;

/** Stops fflate from inside its callbacks; never leaves this file. */
class Stop extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.code);
	}
}

/**
 * Returns the files of a zip archive. Entries and unpacked bytes are counted while it streams, and
 * it stops at the first over its limit; sizes in headers are not believed. An archive inside an
 * archive stays packed. Refuses what is encrypted, cut short or not a zip.
 */
export function unpack(bytes: Uint8Array): Result<Entries, Refusal> {
	if (isEncrypted(bytes)) return fail({ code: 'archive-encrypted' });
	const collector = new Collector();
	const archive = new Unzip((file) => collector.start(file));
	archive.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length; at += STEP) {
			archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
		}
		return ok(collector.finish());
	} catch (error) {
		if (error instanceof Stop) return fail(error.refusal);
		// fflate throws on broken data, whatever the break.
		return fail({ code: 'archive-broken' });
	}
}

function isEncrypted(bytes: Uint8Array): boolean {
	return ((bytes[6] ?? 0) & 1) === 1;
}

class Collector {
	readonly #chunks = new Map<string, Uint8Array[]>();
	#entries = 0;
	#bytes = 0;
	#open = 0;

	start(file: Parameters<ConstructorParameters<typeof Unzip>[0] & object>[0]): void {
		if (++this.#entries > LIMITS.archiveEntries) {
			throw new Stop({ code: 'too-many-entries', limit: LIMITS.archiveEntries });
		}
		const chunks: Uint8Array[] = [];
		// Of two files under one name the first counts, as in most unpackers.
		if (!isClutter(file.name) && !this.#chunks.has(file.name)) this.#chunks.set(file.name, chunks);
		this.#open++;
		file.ondata = (error, chunk, final) => {
			if (error) throw error;
			this.#bytes += chunk.length;
			if (this.#bytes > LIMITS.unpackedBytes) {
				throw new Stop({ code: 'unpacks-too-large', limit: LIMITS.unpackedBytes });
			}
			chunks.push(chunk);
			if (final) this.#open--;
		};
		file.start();
	}

	finish(): Entries {
		if (this.#entries === 0 || this.#open > 0) throw new Stop({ code: 'archive-broken' });
		return new Map([...this.#chunks].map(([name, chunks]) => [name, joined(chunks)]));
	}
}

function isClutter(path: string): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return name === '' || name.startsWith('.') || path.startsWith('__MACOSX/');
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
