import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Page, Route } from '@playwright/test';
import type { OtherBaseConfig } from '../../src/lib/map/other-base/config';
import { expect, test as base } from './atlas';

const REPO = fileURLToPath(new URL('../..', import.meta.url));
export const HOST = 'tiles.example.org';
export const at = (file: string) => `https://${HOST}/${file}`;

/** One small page for all kinds of base maps: the map of the atlas, built without the site. */
async function buildPage(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), 'other-base-'));
	await build({
		configFile: false,
		root: path.join(REPO, 'tests/fixtures/other-base'),
		base: '/other-base/',
		publicDir: false,
		logLevel: 'warn',
		resolve: { alias: { $lib: path.join(REPO, 'src/lib') } },
		build: {
			target: 'es2022',
			outDir: folder,
			emptyOutDir: true,
			minify: false,
			chunkSizeWarningLimit: 4000
		},
		worker: { format: 'es' }
	});
	return folder;
}

const TYPES: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css'
};

export type Given = Omit<OtherBaseConfig, 'credit'> & { credit?: string };

export type Answer = (route: Route) => unknown;

/** Opens the page; what is returned shows a base map whose host answers as given. */
async function openAtlas(page: Page, folder: string) {
	await page.route('**/other-base/**', async (route) => {
		const name = new URL(route.request().url()).pathname.replace('/other-base/', '');
		const body = await readFile(path.join(folder, name || 'index.html'));
		return route.fulfill({ body, contentType: TYPES[path.extname(name || '.html')]! });
	});
	let answer: Answer = () => {};
	await page.route(`https://${HOST}/**`, (route) => void answer(route));
	await page.goto('/other-base/');
	await expect.poll(() => idleOf(page)).toBeGreaterThan(0);
	return (config: Given, next: Answer, limit = 20_000) => {
		answer = next;
		const whole = { credit: '甲 & <乙>', ...config };
		return page.evaluate(([one, time]) => window.atlas.show(one, time), [whole, limit] as const);
	};
}

/** When the map came to rest last, in milliseconds. */
export const idleOf = (page: Page) =>
	page.evaluate(() => Number(document.documentElement.dataset.idle ?? 0));

/** The layers from bottom to top, and whether the built-in ground is shown. */
export const drawnOn = (page: Page) =>
	page.evaluate(() => {
		const { map } = window.atlas;
		const ids = map.getLayersOrder();
		const others = ids.filter((id) => id.startsWith('other-'));
		return {
			others: others.length,
			features: map.queryRenderedFeatures({ layers: others }).length,
			top: Math.max(...others.map((id) => ids.indexOf(id))),
			sites: ids.indexOf('site-fill'),
			outlines: ids.indexOf('outline'),
			icons: others.filter((id) => JSON.stringify(map.getLayer(id)?.serialize()).includes('icon-')),
			ground: (map.getLayoutProperty('ground', 'visibility') as string | undefined) ?? 'visible'
		};
	});

export const creditsOf = (page: Page) => page.locator('.maplibregl-ctrl-attrib-inner');

export const json = (route: Route, value: object) =>
	route.fulfill({ json: value, headers: { 'access-control-allow-origin': '*' } });
export const bytes = (route: Route, body: Buffer, more: Parameters<Route['fulfill']>[0] = {}) =>
	route.fulfill({ body, ...more, headers: { 'access-control-allow-origin': '*' } });

export const tileJson = { tiles: [at('{z}/{x}/{y}.pbf')], minzoom: 0, maxzoom: 0 };

type Show = Awaited<ReturnType<typeof openAtlas>>;

/** The page is built once by each worker that needs it, and `show` opens it in the test's page. */
export const test = base.extend<{ show: Show }, { pageFolder: string }>({
	// Few tiles, and drawn soon.
	viewport: { width: 400, height: 300 },
	pageFolder: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern
		async ({}, use) => {
			const folder = await buildPage();
			await use(folder);
			await rm(folder, { recursive: true, force: true });
		},
		{ scope: 'worker' }
	],
	show: async ({ page, pageFolder }, use) => use(await openAtlas(page, pageFolder))
});
