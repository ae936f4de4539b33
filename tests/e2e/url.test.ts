import {
	darkButtonOf,
	expect,
	mapOf,
	mapReady,
	noticesOf,
	open,
	siteIsOpen,
	siteListOf,
	test
} from './atlas';
import { LAYERS, readSite } from './sites';
import { viewOf } from './view';
import { fill, words } from './words';

test('a link restores layers, view, theme and units, and so does a reload', async ({ page }) => {
	const link = '/?layers=parks,greenway&at=116.32,40.13,12.5&theme=dark&units=mu';
	await open(page, link);
	for (const visit of ['first', 'reloaded']) {
		await test.step(visit, async () => {
			await expect(mapOf(page)).toHaveAttribute('data-layers', 'parks,greenway');
			await expect(mapOf(page)).toHaveAttribute('data-center', '116.32,40.13');
			await expect(mapOf(page)).toHaveAttribute('data-zoom', '12.50');
			await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
			await expect(
				siteListOf(page)
					.getByText(/^[\d.]+ 万亩$/)
					.first()
			).toBeVisible();
			await expect(page).toHaveURL(link);
		});
		if (visit === 'first') await page.reload();
		await mapReady(page);
	}
});

test('the address follows the map, and a reload shows the same view', async ({ page }) => {
	await open(page, '/?at=116.32,40.13,12');
	await page.getByRole('button', { name: words.zh.map_zoom_in }).click();
	await expect(page).toHaveURL(/[?&]at=116\.32,40\.13,13(&|$)/);
	await page.reload();
	await mapReady(page);
	await expect(mapOf(page)).toHaveAttribute('data-zoom', '13.00');
	await expect(mapOf(page)).toHaveAttribute('data-center', '116.32,40.13');
});

test('back and forward restore view, layers and selection', async ({ page, request }) => {
	const site = await readSite(request, 'apple-park');
	const zoomIn = page.getByRole('button', { name: words.zh.map_zoom_in });
	await open(page, '/?at=116.24,40.26,12');
	await page.getByRole('switch', { name: words.zh.layer_places }).uncheck();
	await zoomIn.click();
	await expect(page).toHaveURL(/at=116\.24,40\.26,13/);

	await siteListOf(page).getByRole('link', { name: site.name.zh }).click();
	await siteIsOpen(page, site);
	await expect(page).toHaveURL(/[?&]at=/);
	const closer = ((await viewOf(page)).zoom + 1).toFixed(2);
	await zoomIn.click();
	await expect(mapOf(page)).toHaveAttribute('data-zoom', closer);
	const atThePark = (await mapOf(page).getAttribute('data-center'))!;
	await expect(page).toHaveURL(new RegExp(`[?&]at=${atThePark},${Number(closer)}(&|$)`));
	const withoutPlaces = LAYERS.filter((layer) => layer !== 'places').join(',');

	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.zh.app_name);
	await expect(mapOf(page)).toHaveAttribute('data-selected', '');
	await expect(mapOf(page)).toHaveAttribute('data-center', '116.24,40.26');
	await expect(mapOf(page)).toHaveAttribute('data-zoom', '13.00');
	await expect(mapOf(page)).toHaveAttribute('data-layers', withoutPlaces);

	// Layers changed here must not follow to the page ahead, which was left without them.
	await page.getByRole('switch', { name: words.zh.layer_huitian }).uncheck();
	await expect(page).toHaveURL(/layers=science-city,parks,greenway/);
	await page.goForward();
	await siteIsOpen(page, site);
	await expect(mapOf(page)).toHaveAttribute('data-center', atThePark);
	await expect(mapOf(page)).toHaveAttribute('data-zoom', closer);
	await expect(mapOf(page)).toHaveAttribute('data-layers', withoutPlaces);
});

test('a broken link shows the default with a notice, never a blank page', async ({ page }) => {
	await open(page, '/?layers=nonsense&at=abc&theme=purple&units=acres');
	const names = ['layers', 'at', 'theme', 'units'].join(words.zh.list_separator);
	const notice = fill(words.zh.notice_query, { names });
	await expect(noticesOf(page)).toContainText(notice);
	await expect(mapOf(page)).toHaveAttribute('data-layers', LAYERS.join(','));
	await expect(mapOf(page)).toHaveAttribute('data-center', /^116\.\d+,40\.\d+$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.zh.app_name);

	await noticesOf(page).getByRole('button', { name: words.zh.notice_dismiss }).click();
	await expect(noticesOf(page)).toBeEmpty();
});

test('of a half-broken link the sound half holds', async ({ page, request }) => {
	const site = await readSite(request, 'huitian');
	await open(page, '/sites/huitian?layers=parks,nonsense,huitian&at=500,40,12');
	await expect(noticesOf(page)).toContainText(
		fill(words.zh.notice_query, { names: `layers${words.zh.list_separator}at` })
	);
	await siteIsOpen(page, site);
	await expect(mapOf(page)).toHaveAttribute('data-layers', 'huitian,parks');
	await expect(mapOf(page)).toHaveAttribute('data-center', /^116\.\d+,40\.\d+$/);
});

test('the query survives switching the language', async ({ page }) => {
	const query = '?layers=parks,huitian&at=116.35,40.07,13&theme=dark&units=mu';
	await open(page, `/sites/huitian${query}`);
	await page.getByRole('link', { name: words.zh.language_other, exact: true }).click();
	await mapReady(page);
	const url = new URL(page.url());
	expect(url.pathname).toBe('/en/sites/huitian');
	expect(Object.fromEntries(url.searchParams)).toEqual({
		layers: 'huitian,parks',
		at: '116.35,40.07,13',
		theme: 'dark',
		units: 'mu'
	});
	await expect(mapOf(page)).toHaveAttribute('data-layers', 'huitian,parks');
	await expect(mapOf(page)).toHaveAttribute('data-zoom', '13.00');
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await expect(
		page
			.getByRole('main')
			.getByText(/^[\d,]+ mu$/)
			.first()
	).toBeVisible();
});
