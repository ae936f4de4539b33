import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

// The offline set is what the build folder holds, and not what a manifest lists: Kit's own lists
// leave out the data of the pages.

/** What the whole set may take on a person's device. */
export const MOST_BYTES = 6_000_000;

const HASHED = '_app/immutable/';
const PACKS = `${HASHED}offline/`;
const WORKER = 'service-worker.js';
/** The letters of PDFs: 3 MB that come when asked for. A sheet prints without them, too. */
const LETTERS = /\.woff$/;
const TEXT = /\.(html|js|mjs|css|json|geojson|csv|gpx|kml|svg|xml|txt|webmanifest)$/;
const PLACEHOLDER = /(["'`])__OFFLINE_SET__\1/;

/** @param {string | Uint8Array} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** What the worker keeps of a file: it compresses everything. @param {Uint8Array} bytes */
const keptBytes = (bytes) => gzipSync(bytes).length;

/** @param {string} file */
const nameOf = (file) => `/${file.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '')}`;

/** The files of a built site, with `/` between folders, in a fixed order. @param {string} root */
async function filesOf(root) {
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
		.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
		.map((file) => file.split(path.sep).join('/'))
		.filter((file) => !file.startsWith(PACKS))
		.sort();
}

/**
 * Pages, their data and the open data as one JSON file of texts by name. Data that both languages
 * share stands once (`namesFor` in `src/service-worker/names.ts`).
 *
 * @param {string} root
 * @param {string[]} files
 */
async function packOf(root, files) {
	/** @type {Record<string, string>} */
	const texts = {};
	for (const file of files)
		if (!file.startsWith(HASHED) && file !== WORKER && TEXT.test(file))
			texts[nameOf(file)] = await readFile(path.join(root, file), 'utf8');
	for (const [name, text] of Object.entries(texts))
		if (name.startsWith('/en/') && name.endsWith('/__data.json') && texts[name.slice(3)] === text)
			delete texts[name];
	return texts;
}

/**
 * Writes the offline set into a built site: a pack of everything that has no hash in its name, and
 * into the service worker the list of all. Returns its sizes in bytes.
 *
 * @param {string} root
 */
export async function writeOfflineSet(root) {
	const all = await filesOf(root);
	const texts = await packOf(root, all);
	const packed = JSON.stringify(texts);
	const pack = { path: `/${PACKS}${sha256(packed).slice(0, 16)}.json`, sha256: sha256(packed) };
	await mkdir(path.join(root, PACKS), { recursive: true });
	await writeFile(path.join(root, pack.path), packed);

	const hashed = all.filter((file) => file.startsWith(HASHED) && !LETTERS.test(file));
	const contents = await Promise.all(hashed.map((file) => readFile(path.join(root, file))));
	const files = hashed.map((file, index) => [`/${file}`, contents[index]?.length ?? 0]);

	const source = await readFile(path.join(root, WORKER), 'utf8');
	if (!PLACEHOLDER.test(source)) throw new Error(`${WORKER} has no place for the offline set`);
	const id = `atlas-${sha256(source + JSON.stringify([pack, files])).slice(0, 16)}`;
	const set = JSON.stringify(JSON.stringify({ id, pack, files }));
	await writeFile(
		path.join(root, WORKER),
		source.replace(PLACEHOLDER, () => set)
	);

	const parts = [...Object.values(texts).map((text) => Buffer.from(text)), ...contents];
	return {
		entries: parts.length,
		plain: parts.reduce((sum, bytes) => sum + bytes.length, 0),
		kept: parts.reduce((sum, bytes) => sum + keptBytes(bytes), 0),
		packGzip: gzipSync(packed, { level: 9 }).length
	};
}

/**
 * Wraps an adapter: the site it wrote gets its offline set, or, with `RETIRE_SERVICE_WORKER=1`, a
 * worker that takes itself away. A set over the budget fails the build.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} root
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withOfflineSet(adapter, root = 'build') {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			if (process.env.RETIRE_SERVICE_WORKER === '1') return retireServiceWorker(root);
			const { entries, plain, kept, packGzip } = await writeOfflineSet(root);
			const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
			builder.log(
				`Offline set: ${entries} entries, ${megabytes(kept)} kept on the device ` +
					`(${megabytes(plain)} unpacked); its pack is ${megabytes(packGzip)} in gzip`
			);
			if (kept > MOST_BYTES)
				throw new Error(`the offline set takes ${megabytes(kept)}, over ${megabytes(MOST_BYTES)}`);
		}
	};
}

/** @param {string} root */
export async function retireServiceWorker(root) {
	const retired = fileURLToPath(new URL('retired-service-worker.js', import.meta.url));
	await copyFile(retired, path.join(root, WORKER));
}
