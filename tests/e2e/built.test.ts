import { expect, test } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { COMPATIBLE, THIRD_PARTY } from '../../scripts/third-party.js';
import { BUILD } from './host';

// What can be read off the files of the build needs no browser.

const named = async (pattern: RegExp) =>
	(await readdir(BUILD, { recursive: true })).filter((name) => pattern.test(name));

const textOf = (name: string) => readFile(path.join(BUILD, name), 'utf8');

/** The tags of a page, each with its attributes. */
function tagsOf(html: string) {
	const ATTRIBUTE = /([^\s"'>/=]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'>]+))?/g;
	return [
		...html.matchAll(
			/<([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi
		)
	].map(([, tag = '', attributes = '']) => ({
		tag: tag.toLowerCase(),
		attributes: Object.fromEntries(
			[...attributes.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
				name.toLowerCase(),
				values.find((value) => value !== undefined) ?? ''
			])
		)
	}));
}

test('each page forbids what it does not need, and has no script that the policy would stop', async () => {
	const pages = await named(/\.html$/);
	expect(pages.length).toBeGreaterThan(90);
	for (const page of pages) {
		const tags = tagsOf(await textOf(page));
		const policy = tags.find(
			({ attributes }) => attributes['http-equiv'] === 'content-security-policy'
		)?.attributes.content;
		expect(policy, page).toContain("default-src 'none'");
		expect(policy, page).not.toMatch(/unsafe-(inline|eval)|https?:|\*|blob:|strict-dynamic/);
		const handlers = tags.flatMap(({ attributes }) =>
			Object.keys(attributes).filter((name) => name.startsWith('on'))
		);
		expect(handlers, page).toEqual([]);
	}
});

test('links lead to http, https or geo addresses, and a page that opens cannot reach back', async () => {
	const faults = new Set<string>();
	let outward = 0;
	for (const page of await named(/\.html$/))
		for (const { tag, attributes } of tagsOf(await textOf(page))) {
			const address = attributes.href ?? attributes.src ?? attributes.action;
			const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address ?? '')?.[1]?.toLowerCase();
			if (scheme === undefined && !address?.startsWith('//')) continue;
			const isLink =
				tag === 'a' || (tag === 'link' && /canonical|alternate/.test(attributes.rel ?? ''));
			const allowed = isLink ? /^(https?|geo)$/ : /^data$/;
			if (!allowed.test(scheme ?? '')) faults.add(`${page}: ${tag} ${address}`);
			if (tag !== 'a' || scheme === 'geo') continue;
			outward += 1;
			if (!/\bnoopener\b/.test(attributes.rel ?? '')) faults.add(`${page}: opener of ${address}`);
		}
	expect(outward).toBeGreaterThan(500);
	expect([...faults].slice(0, 20)).toEqual([]);
});

test('no cell of the open data is a formula to a spreadsheet', async () => {
	const tables = await named(/\.csv$/);
	expect(tables.length).toBeGreaterThan(1);
	for (const table of tables) {
		const { data } = Papa.parse<string[]>((await textOf(table)).trim());
		expect(data.length, table).toBeGreaterThan(30);
		const formulas = data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && isNaN(Number(cell)));
		expect(formulas, table).toEqual([]);
	}
});

test('all software in the site is listed with its licence, and each licence is compatible', async () => {
	const parts = (await textOf(THIRD_PARTY)).split(/\n\n={72}\n\n/);
	const listed = parts.map((part) => /^(\S+) (\S+): (.+)/.exec(part)!.slice(1));
	const names = listed.map(([name]) => name);
	// One of each way by which code comes: pages, workers, letters.
	for (const name of ['svelte', 'maplibre-gl', '@turf/buffer', 'shpjs', '@fontsource/noto-sans-sc'])
		expect(names).toContain(name);
	for (const [name, , licence = ''] of listed) {
		const choices = licence.replace(/[()]/g, '').split(' OR ');
		const isFree = choices.some((all) => all.split(' AND ').every((id) => COMPATIBLE.includes(id)));
		expect(isFree, `${name}: ${licence}`).toBe(true);
	}
	// Three packages come without the text of the licence that they name.
	const withoutText = parts.filter((part) => !/copyright|public domain/i.test(part));
	expect(withoutText.map((part) => part.split(' ')[0])).toEqual([
		'@turf/jsts',
		'terra-draw',
		'terra-draw-maplibre-gl-adapter'
	]);
});

test('nothing that looks like a key or a tracker is in the site', async () => {
	const SECRET =
		/BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|[?&](tk|ak|key|api_?key|access_token)=\w{16,}/i;
	const TRACKER =
		/google-analytics|googletagmanager|hm\.baidu|cnzz\.com|matomo|sentry\.io|sendBeacon|document\.cookie/;
	for (const name of await named(/\.(html|js|css|json|geojson|csv|txt|svg|webmanifest)$/)) {
		const text = await textOf(name);
		expect(SECRET.exec(text)?.[0], name).toBeUndefined();
		expect(TRACKER.exec(text)?.[0], name).toBeUndefined();
	}
});
