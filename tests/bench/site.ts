import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build } from 'vite';

const REPO = fileURLToPath(new URL('../..', import.meta.url));
const BENCH = fileURLToPath(new URL('.', import.meta.url));
const SOURCES = ['src', 'static', 'geodata', 'messages', 'svelte.config.js', 'vite.config.ts'];
/** Where hashed files lie: only there does the server let a browser keep them. */
const LASTING = '_app/immutable/bare';

/** Where the bench keeps its copy of the site and its last result. */
export const CACHE = path.join(REPO, 'node_modules/.cache/bench');

/** When the newest file below a path was changed, in milliseconds since the epoch; 0 if none. */
async function newest(place: string): Promise<number> {
	const info = await stat(place).catch(() => null);
	if (!info?.isDirectory()) return info?.mtimeMs ?? 0;
	const names = (await readdir(place)).filter((name) => name !== 'paraglide');
	const times = await Promise.all(names.map((name) => newest(path.join(place, name))));
	return Math.max(0, ...times);
}

/** Whether the built site is missing, or older than what it is built from. */
export async function isStale(site: string): Promise<boolean> {
	const built = await stat(path.join(site, 'index.html')).catch(() => null);
	if (!built) return true;
	const changed = await Promise.all(SOURCES.map((source) => newest(path.join(REPO, source))));
	return Math.max(...changed) > built.mtimeMs;
}

function buildSite(): void {
	console.log('Building the site (npm run build) ...');
	const { status } = spawnSync('npm', ['run', 'build'], { cwd: REPO, stdio: 'inherit' });
	if (status !== 0) throw new Error('npm run build failed');
}

/** The bare page, built as carefully as the app: minified, hashed, compressed like the rest. */
async function addBarePage(site: string): Promise<void> {
	await build({
		configFile: false,
		root: BENCH,
		publicDir: false,
		logLevel: 'warn',
		build: {
			target: 'es2022',
			outDir: site,
			emptyOutDir: false,
			assetsDir: LASTING,
			chunkSizeWarningLimit: 1_200,
			reportCompressedSize: false,
			modulePreload: { polyfill: false },
			rolldownOptions: { input: path.join(BENCH, 'bare/index.html') }
		},
		worker: { format: 'es' }
	});
	const lasting = path.join(site, LASTING);
	const files = (await readdir(lasting)).map((name) => path.join(lasting, name));
	await Promise.all([...files, path.join(site, 'bare/index.html')].map(compress));
}

async function compress(file: string): Promise<void> {
	const bytes = await promisify(gzip)(await readFile(file), { level: 9 });
	await writeFile(`${file}.gz`, bytes);
}

/**
 * A copy of the built site with the bare page in it, so that a build started meanwhile does not
 * change what is measured. Returns its folder.
 */
export async function prepareSite(given: string | undefined, rebuild: boolean): Promise<string> {
	const site = given ?? path.join(REPO, 'build');
	if (!given && (rebuild || (await isStale(site)))) buildSite();
	const copy = path.join(CACHE, 'site');
	await rm(copy, { recursive: true, force: true });
	await cp(site, copy, { recursive: true });
	await addBarePage(copy);
	return copy;
}
