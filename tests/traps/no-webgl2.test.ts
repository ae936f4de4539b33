import {
	expect,
	mapOf,
	noticesOf,
	siteIsOpen,
	siteListOf,
	sitesInViewOf,
	test,
	withoutWebGl
} from '../e2e/atlas';
import { readSites } from '../e2e/sites';
import { words } from '../e2e/words';

const { zh } = words;

test.beforeEach(({ page }) => withoutWebGl(page));

test('without WebGL 2 the page says so in words, and the sites can be read', async ({
	page,
	request
}) => {
	const sites = await readSites(request);
	const site = sites.find(({ id }) => id === 'huitian')!;
	await page.goto('/');
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'unavailable');
	await expect(noticesOf(page)).toContainText(zh.notice_no_webgl);
	await expect(mapOf(page).getByText(zh.map_unavailable)).toBeVisible();
	await expect(sitesInViewOf(page)).toHaveCount(0);
	await expect(siteListOf(page).getByRole('link')).toHaveCount(sites.length);

	await page.getByRole('switch', { name: zh.layer_parks }).uncheck();
	await expect(page).toHaveURL(/layers=science-city,huitian,greenway,places/);
	await siteListOf(page).getByRole('link', { name: site.name.zh }).click();
	await siteIsOpen(page, site);
	const figures = page.getByRole('region', { name: zh.published_title }).getByRole('article');
	await expect(figures).toHaveCount(site.published.length);

	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.app_name);
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'unavailable');
});
