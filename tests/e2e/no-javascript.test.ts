import { expect, linkedSites, siteListOf, test } from './atlas';
import { LAYERS, readSite, readSites } from './sites';
import { fill, words } from './words';

test.use({ javaScriptEnabled: false });

const zh = words.zh;

test('without JavaScript home lists every site as a link', async ({ page, request }) => {
	const sites = await readSites(request);
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.app_name);
	const links = siteListOf(page).getByRole('link');
	await expect(links).toHaveCount(sites.length);
	expect((await linkedSites(siteListOf(page))).sort()).toEqual(sites.map(({ id }) => id).sort());
	await links.filter({ hasText: '贺新公园' }).click();
	await expect(page).toHaveURL(/\/sites\/hexin-park$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('贺新公园');
});

test('without JavaScript a site has figures, sources, measures, shape and downloads', async ({
	page,
	request
}) => {
	const site = await readSite(request, 'huitian');
	await page.goto('/sites/huitian');
	const part = (name: string) => page.getByRole('region', { name, exact: true });
	const figures = part(zh.published_title).getByRole('article');
	await expect(figures).toHaveCount(site.published.length);
	for (const [index, { phrase, asOf }] of site.published.entries()) {
		await expect(figures.nth(index)).toContainText(zh.published_source);
		await expect(figures.nth(index)).toContainText(asOf);
		if (phrase) await expect(figures.nth(index)).toContainText(phrase);
	}
	const hectares = Math.round(site.measured.area_m2! / 10_000).toLocaleString('zh-CN');
	await expect(part(zh.measured_title)).toContainText(`${hectares} 公顷`);
	await expect(part(zh.overlaps_title).getByRole('listitem')).not.toHaveCount(0);
	await expect(part(zh.nearby_title)).toContainText(zh.nearby_station);
	await expect(
		page.getByRole('img', { name: fill(zh.shape_title, { name: site.name.zh }) })
	).toBeVisible();

	const file = part(zh.downloads_title).getByRole('link', { name: zh.download_geojson });
	const response = await request.get((await file.getAttribute('href'))!);
	expect(await response.json()).toMatchObject({ type: 'Feature', id: 'huitian' });
});

test('without JavaScript the about and data pages can be read', async ({ page, request }) => {
	await page.goto('/about');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.about_title);
	await expect(page.getByText(zh.about_measures)).toBeVisible();
	await page
		.getByRole('navigation', { name: zh.nav_main })
		.getByRole('link', { name: zh.nav_data, exact: true })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.data_title);
	for (const file of [
		'sites.json',
		'sites.csv',
		'figures.csv',
		...LAYERS.map((id) => `${id}.geojson`)
	]) {
		const link = page.getByRole('link', { name: file, exact: true });
		const { pathname } = new URL((await link.getAttribute('href'))!, page.url());
		expect((await request.get(pathname)).status(), file).toBe(200);
	}
});

test('without JavaScript the page says in words why there is no map', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByText(/JavaScript/)).toBeVisible();
});
