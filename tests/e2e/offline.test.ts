import type { Page } from '@playwright/test';
import { commitDate } from '../../scripts/commit.js';
import { MOST_BYTES } from '../../scripts/offline-set.js';
import { expect, hydrated, mapReady, noticesOf, siteIsOpen, siteListOf } from './atlas';
import { kept, test } from './host';
import { openPanel, pasteText, rowsOf } from './measure';
import { fill, words } from './words';

const { zh, en } = words;

// The page of an unknown address keeps its status without a network; the browser writes it down.
test.use({ allowed: /status of 404/ });

const KML =
	'<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Point><coordinates>116.31,40.16</coordinates></Point></Placemark></kml>';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Bytes in the browser's caches. */
const keptBytes = (page: Page) =>
	page.evaluate(async () => {
		let sum = 0;
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys())
				sum += (await (await cache.match(request))!.arrayBuffer()).byteLength;
		}
		return sum;
	});

test('after one visit the whole site works without a network', async ({ page, context, host }) => {
	test.slow();
	// The one visit is to a page of text: not even the map's code was ever asked for.
	await page.goto('/about');
	await kept(page);
	const bytes = await keptBytes(page);
	expect(bytes).toBeGreaterThan(MOST_BYTES / 10);
	expect(bytes).toBeLessThanOrEqual(MOST_BYTES);

	await host.stop();
	await context.setOffline(true);
	await expect(noticesOf(page)).toHaveText(fill(zh.offline_notice, { date: commitDate()! }));
	await page.getByRole('banner').getByRole('link', { name: zh.app_name, exact: true }).click();
	await mapReady(page);
	await siteListOf(page).getByRole('link', { name: '半塔郊野公园' }).click();
	await siteIsOpen(page, { id: 'banta-country-park', name: { zh: '半塔郊野公园' } });
	await page.getByRole('combobox', { name: zh.search_label }).fill('htdq');
	await expect(
		page.getByRole('listbox', { name: zh.search_results }).getByRole('option').first()
	).toContainText('回天地区');

	// Pages opened afresh, under each way of writing their address.
	await page.goto('/sites/greenway-42?km=17.5');
	await expect(page.getByRole('slider', { name: zh.ruler_slider })).toBeVisible();
	for (const [path, title] of [
		['/en/', en.app_name],
		['/en/sites/hexin-park/', 'Hexin Park'],
		['/en/data.html', en.data_title],
		['/about?x=1', zh.about_title]
	] as const) {
		const response = await page.goto(path);
		expect(response?.status(), path).toBe(200);
		await expect(heading(page), path).toContainText(title);
	}
	// The workbench reads a file and analyses it: readers and workers are kept, too.
	await openPanel(page);
	await pasteText(page, KML);
	await expect(rowsOf(page)).toHaveCount(1);
	await page.getByText(zh.analyse_title, { exact: true }).click();
	await page.getByRole('button', { name: zh.analyse_buffer, exact: true }).click();
	await expect(page.getByRole('region', { name: zh.analyse_found })).toBeVisible();
	const csv = await page.evaluate(async () => (await fetch('/data/sites.csv')).text());
	expect(csv).toContain('banta-country-park');

	const unknown = await page.goto('/en/no/such/page');
	expect(unknown?.status()).toBe(404);
	await expect(heading(page)).toHaveText(en.not_found_title);

	await page.goto('/about');
	await hydrated(page);
	const state = page.getByRole('status', { name: zh.offline_title });
	await expect(state).toContainText(zh.offline_state_saved);
	await expect(state).toContainText(zh.offline_now);
	await expect(state).toContainText(commitDate()!);
	await context.setOffline(false);
	await expect(state).not.toContainText(zh.offline_now);
	await expect(noticesOf(page)).toBeEmpty();
});

test('the site installs as an app', async ({ page, request }) => {
	await page.goto('/en/about');
	const href = await page.locator('link[rel="manifest"]').getAttribute('href');
	const manifest = await (await request.get(href!)).json();
	expect(manifest).toMatchObject({ name: /昌平图志/, start_url: '/', display: 'standalone' });
	for (const { src, sizes } of manifest.icons) {
		await page.goto(src);
		const edge = await page.getByRole('img').evaluate((img) => (img as HTMLImageElement).width);
		expect(`${edge}x${edge}`).toBe(sizes);
	}
	const session = await page.context().newCDPSession(page);
	await page.goto('/');
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	// A page of a private window, as all of Playwright's are, can't be installed for that reason only.
	expect(
		installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')
	).toEqual([]);
});
