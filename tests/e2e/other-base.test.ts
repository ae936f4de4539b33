import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Page, Route } from '@playwright/test';
import type { OtherBaseConfig } from '../../src/lib/map/other-base/config';
import { archiveOf, worldTile } from '../fixtures/tiles';
import { expect, test } from './atlas';
import { fill, words } from './words';

const { zh } = words;

const REPO = fileURLToPath(new URL('../..', import.meta.url));
const HOST = 'tiles.example.org';
const at = (file: string) => `https://${HOST}/${file}`;
/** Any picture will do as a raster tile. */
const PICTURE = readFileSync(path.join(REPO, 'static/icons/192.png'));

test.describe.configure({ mode: 'serial' });
// Few tiles, and drawn soon.
test.use({ viewport: { width: 400, height: 300 } });

/** One small page for all kinds of base maps: the map of the atlas, built without the site. */
let folder: string;
test.beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'other-base-'));
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
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

const TYPES: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css'
};

type Given = Omit<OtherBaseConfig, 'credit'> & { credit?: string };

type Answer = (route: Route) => unknown;

/** Opens the page; what is returned shows a base map whose host answers as given. */
async function openAtlas(page: Page) {
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
const idleOf = (page: Page) =>
	page.evaluate(() => Number(document.documentElement.dataset.idle ?? 0));

/** The layers from bottom to top, and whether the built-in ground is shown. */
const drawnOn = (page: Page) =>
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

const creditsOf = (page: Page) => page.locator('.maplibregl-ctrl-attrib-inner');

const json = (route: Route, value: object) =>
	route.fulfill({ json: value, headers: { 'access-control-allow-origin': '*' } });
const bytes = (route: Route, body: Buffer, more: Parameters<Route['fulfill']>[0] = {}) =>
	route.fulfill({ body, ...more, headers: { 'access-control-allow-origin': '*' } });

function ranged(route: Route, archive: Buffer) {
	const [, from, to] = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? '') ?? [];
	return bytes(route, archive.subarray(Number(from), Number(to) + 1), { status: 206 });
}

const tileJson = { tiles: [at('{z}/{x}/{y}.pbf')], minzoom: 0, maxzoom: 0 };

test('a PMTiles archive takes the place of the built-in map, below the sites, in both themes', async ({
	page
}) => {
	const archive = archiveOf(worldTile('earth'));
	const show = await openAtlas(page);
	await show({ kind: 'pmtiles', url: at('a.pmtiles') }, (route) => ranged(route, archive));
	await expect.poll(async () => (await drawnOn(page)).ground).toBe('none');
	const drawn = await drawnOn(page);
	expect(drawn.features).toBeGreaterThan(0);
	expect(drawn.top).toBeLessThan(drawn.sites);
	expect(drawn.icons).toEqual([]);
	await expect(creditsOf(page)).toContainText('甲 & <乙>');

	const colour = () =>
		page.evaluate(() => String(window.atlas.map.getPaintProperty('other-earth', 'fill-color')));
	const light = await colour();
	await page.evaluate(() => window.atlas.other!.show(window.atlas.map, true));
	expect(await colour()).not.toBe(light);
	expect(await drawnOn(page)).toMatchObject({ others: drawn.others, ground: 'none' });
});

test('a style and what it names are drawn without its icons and its markup', async ({ page }) => {
	const style = {
		version: 8,
		glyphs: at('{fontstack}/{range}.pbf'),
		sprite: at('sprite'),
		sources: { land: { type: 'vector', url: 'tiles.json' } },
		layers: [
			{ id: 'back', type: 'background', paint: { 'background-color': '#ddd' } },
			{ id: 'land', type: 'fill', source: 'land', 'source-layer': 'earth' },
			{
				id: 'name',
				type: 'symbol',
				source: 'land',
				'source-layer': 'earth',
				layout: { 'text-field': ['get', 'name'], 'text-font': ['X'], 'icon-image': 'dot' }
			}
		]
	};
	const show = await openAtlas(page);
	await show({ kind: 'style', url: at('style.json') }, (route) => {
		const { pathname } = new URL(route.request().url());
		if (pathname === '/style.json') return json(route, style);
		if (pathname === '/tiles.json')
			return json(route, { ...tileJson, attribution: '<b onclick="x()">丙</b>' });
		return bytes(route, worldTile('earth'));
	});
	await expect.poll(async () => (await drawnOn(page)).ground).toBe('none');
	const drawn = await drawnOn(page);
	expect(drawn).toMatchObject({ others: 3, icons: [] });
	expect(drawn.features).toBeGreaterThan(0);
	expect(drawn.top).toBeLessThan(drawn.sites);
	await expect(creditsOf(page)).toContainText('丙');
	expect(await creditsOf(page).innerHTML()).not.toContain('<b');
});

test('Tianditu is asked with the key, and its logo and review number are shown', async ({
	page
}) => {
	const asked: URL[] = [];
	const config = {
		url: `https://${HOST}`,
		key: 'k&y',
		review: 'GS(2024)0568号',
		logo: '/icons/192.png'
	};
	const show = await openAtlas(page);
	await show({ kind: 'tianditu', credit: '天地图', ...config }, (route) => {
		asked.push(new URL(route.request().url()));
		return bytes(route, PICTURE, { contentType: 'image/png' });
	});
	await expect.poll(async () => (await drawnOn(page)).ground).toBe('none');
	expect((await drawnOn(page)).others).toBe(2);
	expect(new Set(asked.map(({ pathname }) => pathname))).toEqual(
		new Set(['/vec_w/wmts', '/cva_w/wmts'])
	);
	const [first] = asked;
	expect(first!.searchParams.get('tk')).toBe('k&y');
	expect(Number(first!.searchParams.get('TILEMATRIX'))).toBeGreaterThan(8);
	await expect(creditsOf(page)).toContainText('审图号：GS(2024)0568号');
	await expect(creditsOf(page).getByRole('img', { name: '天地图' })).toHaveAttribute(
		'src',
		'/icons/192.png'
	);
});

test('own layers by TileJSON lie on the built-in map and below the outlines of the sites', async ({
	page
}) => {
	const show = await openAtlas(page);
	await show({ kind: 'tilejson', url: at('own.json') }, (route) =>
		route.request().url().endsWith('own.json')
			? json(route, { ...tileJson, vector_layers: [{ id: 'plots' }] })
			: bytes(route, worldTile('plots'))
	);
	await expect.poll(async () => (await drawnOn(page)).features).toBeGreaterThan(0);
	const drawn = await drawnOn(page);
	expect(drawn.ground).toBe('visible');
	expect(drawn.top).toBeLessThan(drawn.outlines);
});

test.describe('when the other base map does not come', () => {
	test.use({ allowed: /status|Error/ });

	const cases: [name: string, config: Given, answer: Answer][] = [
		['the host hangs', { kind: 'style', url: at('style.json') }, () => {}],
		[
			'tiles hang',
			{ kind: 'tilejson', url: at('own.json') },
			(route) =>
				route.request().url().endsWith('own.json') &&
				json(route, { ...tileJson, vector_layers: [{ id: 'plots' }] })
		],
		[
			'every tile fails',
			{ kind: 'tianditu', url: `https://${HOST}`, key: 'k' },
			(route) => bytes(route, Buffer.from('no'), { status: 403 })
		],
		[
			'a page comes in place of a style',
			{ kind: 'style', url: at('style.json') },
			(route) => bytes(route, Buffer.from('<!doctype html>'))
		],
		[
			'a host knows no ranges',
			{ kind: 'pmtiles', url: at('a.pmtiles') },
			(route) => bytes(route, archiveOf(worldTile('earth')))
		]
	];
	test('the built-in map stands in, with a notice, and comes to rest', async ({ page }) => {
		const show = await openAtlas(page);
		for (const [name, config, answer] of cases) {
			await show(config, answer, 800);
			await expect(page.getByRole('status'), name).toHaveText(
				fill(zh.notice_other_base, { host: HOST })
			);
			expect(await drawnOn(page), name).toMatchObject({ others: 0, ground: 'visible' });
			// Nothing waits for the host any more.
			const before = await idleOf(page);
			await page.evaluate(() => window.atlas.map.panBy([20, 0], { duration: 0 }));
			await expect.poll(() => idleOf(page), name).toBeGreaterThan(before);
		}
	});
});
