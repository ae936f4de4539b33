import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { baseMapOf } from './scripts/base-map.js';
import { commitDate } from './scripts/commit.js';
import { thirdParty } from './scripts/third-party.js';

/** Watches the message catalogue; unit tests use what `npm run sync` compiled, and end at once. */
const messages = process.env.VITEST
	? []
	: paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['url', 'baseLocale']
		});

interface ModuleGraph {
	getModuleInfo(id: string): { code: string | null; importers: readonly string[] } | null;
}

/** What each first visit loads: Kit itself, the layouts and the page of errors. */
const FIRST =
	/\/src\/routes\/(\(atlas\)\/)?\+(layout|error)\.svelte$|\/kit\/src\/runtime\/client\//;

/** Where most visits begin: the list of all sites, and the page of one. */
const FRONT = /\/src\/routes\/\(atlas\)\/(sites\/\[id\]\/)?\+page\.svelte$/;
const CRUMB = 1_500;

/** Whether a module comes with one of some files: imported by them, or by what they import. */
function comesWith(
	files: RegExp,
	id: string,
	graph: ModuleGraph,
	seen = new Set<string>()
): boolean {
	if (files.test(id)) return true;
	if (seen.has(id)) return false;
	seen.add(id);
	const importers = graph.getModuleInfo(id)?.importers ?? [];
	return importers.some((importer) => comesWith(files, importer, graph, seen));
}

/** A text of the interface. All of them are imported by one index, which says nothing of who says it. */
const MESSAGE = /\/paraglide\/messages\/(?!_index)(\w+)\.js$/;

/** Whether a text is said by what comes with some files, and not only by others; true of other modules. */
function isSaidWith(files: RegExp, id: string, graph: ModuleGraph): boolean {
	const name = MESSAGE.exec(id)?.[1];
	if (!name) return true;
	const said = new RegExp(`\\bm\\.${name}\\b`);
	const importersOf = (module: string) => graph.getModuleInfo(module)?.importers ?? [];
	return importersOf(id)
		.flatMap(importersOf)
		.flatMap(importersOf)
		.some((one) => said.test(graph.getModuleInfo(one)?.code ?? '') && comesWith(files, one, graph));
}

const isOf = (files: RegExp, id: string, graph: ModuleGraph) =>
	comesWith(files, id, graph) && isSaidWith(files, id, graph);

/** Asking for a file of its own costs more than such a module is worth. */
const isCrumb = (id: string, graph: ModuleGraph) =>
	!id.endsWith('.css') && (graph.getModuleInfo(id)?.code ?? '').length < CRUMB;

/**
 * Few chunks instead of forty crumbs: MapLibre, and what each first visit loads. What other pages
 * share is left to the bundler, and what comes when asked for stays out of both.
 */
const fewChunks: Plugin = {
	name: 'atlas:few-chunks',
	config: (_, { command, isSsrBuild }) =>
		command === 'build' && !isSsrBuild
			? {
					build: {
						rolldownOptions: {
							output: {
								codeSplitting: {
									groups: [
										{ name: 'maplibre', test: /node_modules\/maplibre-gl\/.*\.mjs/, priority: 3 },
										{
											name: (id, graph) =>
												isOf(FIRST, id, graph) || (isCrumb(id, graph) && isOf(FRONT, id, graph))
													? 'common'
													: null,
											test: /node_modules|src\/lib|\.svelte-kit/,
											minShareCount: 2,
											priority: 1
										}
									]
								}
							}
						}
					}
				}
			: undefined
};

/** Unit tests of rooms without a browser and without state. */
const PURE = ['src/lib/{geo,atlas}/**/*.test.ts'];

const { inPages, inWorkers } = thirdParty();

export default defineConfig({
	plugins: [messages, sveltekit(), fewChunks, inPages],
	define: {
		__BASE_MAP__: JSON.stringify(baseMapOf(process.env)),
		__COMMIT_DATE__: JSON.stringify(commitDate()),
		__KEEPS_OFFLINE__: JSON.stringify(process.env.RETIRE_SERVICE_WORKER !== '1')
	},
	build: {
		target: 'es2022',
		// What jsPDF would load to draw HTML and SVG, which a sheet is not made of.
		rolldownOptions: { external: ['html2canvas', 'dompurify', 'canvg'] },
		// MapLibre is one module of a megabyte; the byte budget of the bench is what counts.
		chunkSizeWarningLimit: 1200
	},
	// The reader of files brings a library when its format comes: only modules can be split so.
	worker: { format: 'es', plugins: () => [inWorkers] },
	test: {
		environment: 'node',
		// Properties are tried thousands of times: a busy machine is slow, not wrong.
		testTimeout: 60_000,
		// Nothing else runs beside the unit tests.
		maxWorkers: '100%',
		projects: [
			// The pure rooms share processes, so what they import is read once in each: half of the time.
			{ extends: true, test: { name: 'pure', include: PURE, isolate: false } },
			// A file that stands in for the browser, or weighs memory, has a process to itself.
			{ extends: true, test: { name: 'alone', include: ['src/**/*.test.ts'], exclude: PURE } }
		],
		// `npm run coverage`: the rooms that need no browser.
		coverage: {
			include: ['src/lib/{geo,atlas,files,state}/**/*.ts'],
			exclude: ['**/*.{test,fixture}.ts', '**/*.d.ts'],
			reporter: ['text', 'html'],
			thresholds: { lines: 95, branches: 95 }
		}
	}
});
