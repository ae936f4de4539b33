import {
	expect,
	hydrated,
	mapOf,
	mapReady,
	noticesOf,
	open,
	siteListOf,
	sitesInViewOf,
	test
} from '../e2e/atlas';
import { openPanel, rowsOf, typePoint } from '../e2e/measure';
import { fill, words } from '../e2e/words';
import type { Page } from '@playwright/test';

const { zh } = words;

// Without a service worker there is no copy of the site; the browser writes down what did not come.
test.use({ allowed: /Failed to (load|fetch)|ERR_(INTERNET_DISCONNECTED|FAILED)/ });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a page that does not come without a network leaves the one that is there', async ({
	page,
	context
}) => {
	await open(page, '/?at=116.36,40.07,11');
	await page.getByRole('switch', { name: zh.layer_parks }).uncheck();
	await context.setOffline(true);
	await expect(noticesOf(page)).toContainText(zh.offline_notice_no_copy);
	const park = siteListOf(page).getByRole('link', { name: '贺新公园' });
	await park.click();
	await expect(noticesOf(page)).toContainText(zh.offline_page_missing);
	await expect(heading(page)).toHaveText(zh.app_name);
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
	await expect(mapOf(page)).toHaveAttribute('data-selected', '');
	// What needs no network goes on.
	await page.getByRole('switch', { name: zh.layer_huitian }).uncheck();
	await expect(mapOf(page)).toHaveAttribute('data-layers', 'science-city,greenway,places');

	await context.setOffline(false);
	await expect(noticesOf(page)).toBeEmpty();
	await park.click();
	await expect(mapOf(page)).toHaveAttribute('data-selected', 'hexin-park');
	await expect(heading(page)).toHaveText('贺新公园');
	await page.getByRole('banner').getByRole('link', { name: zh.app_name, exact: true }).click();
	await expect(heading(page)).toHaveText(zh.app_name);

	// Back is never refused: the page that does not come then says so, and comes by itself later.
	await context.setOffline(true);
	await page.goBack();
	await expect(heading(page)).toHaveText(zh.error_title);
	await context.setOffline(false);
	await expect(heading(page)).toHaveText('贺新公园');
	await mapReady(page);
	await expect(mapOf(page)).toHaveAttribute('data-layers', 'science-city,greenway,places');
});

test('a network that goes before the map has its files leaves the list and the workbench', async ({
	page,
	context
}) => {
	let asked = 0;
	await page.route('**/data/**/*.geojson', async (route) => {
		asked += 1;
		await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false);
		await route.abort('internetdisconnected');
	});
	const worker = page.waitForResponse(/maplibre-gl-worker/);
	await page.goto('/');
	await (await worker).finished();
	await expect.poll(() => asked).toBeGreaterThan(4);
	await context.setOffline(true);
	for (const name of [zh.layer_parks, zh.layer_greenway, zh.file_base])
		await expect(noticesOf(page)).toContainText(fill(zh.notice_file_failed, { file: name }));
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
	await page.getByLabel(zh.sites_filter).fill('贺新');
	await expect(siteListOf(page).getByRole('link')).toHaveCount(1);

	// When it is back, they come by themselves, though at first it carries nothing.
	await page.unroute('**/data/**/*.geojson');
	const refused = new Set<string>();
	await page.route('**/data/**/*.geojson', (route) => {
		const url = route.request().url();
		if (refused.has(url)) return route.continue();
		refused.add(url);
		return route.abort('internetdisconnected');
	});
	await context.setOffline(false);
	for (const name of [zh.layer_parks, zh.layer_greenway])
		await expect(noticesOf(page)).not.toContainText(fill(zh.notice_file_failed, { file: name }));
	await expect(sitesInViewOf(page).getByRole('option', { name: '贺新公园' })).toHaveCount(1);
});

test('drawings made without a network are kept', async ({ page, context }) => {
	await openPanel(page);
	await context.setOffline(true);
	await typePoint(page, '116.35,40.15');
	await expect(page.getByText(zh.project_saved)).toBeVisible();
	await context.setOffline(false);
	await page.reload();
	await hydrated(page);
	await expect(rowsOf(page)).toHaveCount(1);
});
