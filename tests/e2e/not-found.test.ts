import { expect, hydrated, linkedSites, mapReady, siteListOf, test } from './atlas';
import { readSites } from './sites';
import { LOCALES, pathIn, words } from './words';

// The browser itself writes the page's own 404 into the console.
test.use({ allowed: /status of 404/ });

for (const locale of LOCALES) {
	test(`a person with a mistyped ${locale} address finds the site after all`, async ({
		page,
		request
	}) => {
		const sites = await readSites(request);
		const site = sites.find(({ id }) => id === 'banta-country-park')!;
		const response = await page.goto(pathIn(locale, '/sites/nonsense'));
		expect(response?.status()).toBe(404);
		await hydrated(page);
		const heading = page.getByRole('heading', { level: 1 });
		await expect(heading).toHaveText(words[locale].not_found_title);
		await expect(page).toHaveTitle(new RegExp(words[locale].not_found_title));
		const list = siteListOf(page);
		expect((await linkedSites(list)).sort()).toEqual(sites.map(({ id }) => id).sort());

		await list
			.getByRole('searchbox', { name: words[locale].sites_filter })
			.fill(site.name[locale].slice(0, 4));
		await expect.poll(() => linkedSites(list)).toEqual([site.id]);
		await list.getByRole('link', { name: site.name[locale] }).click();
		await expect(page).toHaveURL((url) => url.pathname === pathIn(locale, site.url));
		await expect(heading).toHaveText(site.name[locale]);
		await mapReady(page);
	});
}

test('an address outside the sites is a 404 page, too', async ({ page }) => {
	const response = await page.goto('/en/no/such/page');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.not_found_title);
	await page.getByRole('link', { name: words.en.app_name, exact: true }).click();
	await expect(page).toHaveURL((url) => url.pathname === '/en');
	await mapReady(page);
});
