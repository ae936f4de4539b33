/**
 * What is kept for offline use, written into the built worker by `scripts/offline-set.js`. Each
 * part is named by a hash of its bytes, so that no file of another build can slip in.
 */
export interface OfflineSet {
	/** Hash of all of it: the name of the cache. */
	id: string;
	/** Pages, their data and the open data of this build: one JSON file of texts by name. */
	pack: { path: string; sha256: string };
	/** Code and styles, which carry their hash in their name, each with its size in bytes. */
	files: readonly (readonly [path: string, bytes: number])[];
}

/** Stands in the source where the build writes the set; read by `JSON.parse`. */
export const readSet = (text: string) => JSON.parse(text) as OfflineSet;
