import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Route } from '@playwright/test';
import { archiveOf, worldTile } from '../fixtures/tiles';
import { expect } from './atlas';
import { at, bytes, creditsOf, drawnOn, HOST, json, test, tileJson } from './other-base';

/** Any picture will do as a raster tile. */
const PICTURE = readFileSync(path.join(import.meta.dirname, '../../static/icons/192.png'));

function ranged(route: Route, archive: Buffer) {
	const [, from, to] = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? '') ?? [];
	return bytes(route, archive.subarray(Number(from), Number(to) + 1), { status: 206 });
}

test('a PMTiles archive takes the place of the built-in map, below the sites, in both themes', async ({
	page,
	show
}) => {
	const archive = archiveOf(worldTile('earth'));
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

test('a style and what it names are drawn without its icons and its markup', async ({
	page,
	show
}) => {
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
	page,
	show
}) => {
	const asked: URL[] = [];
	const config = {
		url: `https://${HOST}`,
		key: 'k&y',
		review: 'GS(2024)0568号',
		logo: '/icons/192.png'
	};
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
	page,
	show
}) => {
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
