import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeOfflineSet } from '../../scripts/offline-set.js';

/** What the next build calls things: code and pages its name, data and pages one of its sites. */
export const RENAMED: Record<string, string> = { 昌平图志: '昌平新志', 贺新公园: '贺新新园' };

const TEXT = /\.(html|js|css|json|geojson|csv|gpx|kml|webmanifest)$/;
const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g;

const policyHashes = (html: string) =>
	[...html.matchAll(INLINE_SCRIPT)].map(
		([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`
	);

/** A page with its content changed, and with the hashes of its policy in step. */
function changePage(html: string, change: (text: string) => string): string {
	const before = policyHashes(html);
	const changed = change(html);
	return policyHashes(changed).reduce(
		(page, hash, index) => page.replace(before[index]!, hash),
		changed
	);
}

/** The hash in the name of a file: the last part before its extension. */
const hashIn = (name: string) => /([\w-]{8})\.\w+$/.exec(name)?.[1];

/**
 * Makes of a build another: each hashed file has another name, each text another version, and
 * `RENAMED` holds in code, pages and data. Returns its folder.
 */
export async function makeNextBuild(build: string): Promise<string> {
	const root = await mkdtemp(path.join(tmpdir(), 'atlas-next-'));
	const skipped = /\.(gz|br)$|_app.immutable.offline/;
	await cp(build, root, { recursive: true, filter: (source) => !skipped.test(source) });
	const { version } = JSON.parse(await readFile(`${root}/_app/version.json`, 'utf8')) as {
		version: string;
	};
	const files = (await readdir(root, { recursive: true })).filter((name) => TEXT.test(name));
	const hashes = files.flatMap((name) => (name.includes('immutable') ? (hashIn(name) ?? []) : []));
	const words = new RegExp([...hashes, version, ...Object.keys(RENAMED)].join('|'), 'g');
	const change = (text: string) =>
		text.replace(words, (word) => RENAMED[word] ?? (word === version ? 'next-build' : `${word}B`));
	for (const name of files) {
		const file = path.join(root, name);
		const text = (await readFile(file, 'utf8')).replace(
			/"\{\\"id\\":\\"atlas-(?:[^"\\]|\\.)*"/,
			'"__OFFLINE_SET__"'
		);
		await writeFile(file, name.endsWith('.html') ? changePage(text, change) : change(text));
		if (name.includes('immutable')) await rename(file, path.join(root, change(name)));
	}
	await writeOfflineSet(root);
	return root;
}
