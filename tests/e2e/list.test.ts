import { expect, hydrated, linkedSites, siteListOf, test } from './atlas';
import { LAYERS, readSites, type OpenSite } from './sites';
import { fill, pathIn, words, LOCALES, type Locale } from './words';
import type { Page } from '@playwright/test';

const byName = (locale: Locale) => {
	const { compare } = new Intl.Collator(locale === 'zh' ? 'zh-CN' : 'en', { numeric: true });
	return (a: OpenSite, b: OpenSite) => compare(a.name[locale], b.name[locale]);
};

/** Layer by layer, the largest first; sites without the measure come last, by name. */
function inOrder(sites: OpenSite[], key: 'name' | 'area_m2' | 'length_m', locale: Locale) {
	const value = ({ measured }: OpenSite) => (key === 'name' ? 0 : (measured[key] ?? -1));
	return LAYERS.flatMap((layer) =>
		sites
			.filter((site) => site.layer === layer)
			.sort((a, b) => value(b) - value(a) || byName(locale)(a, b))
			.map(({ id }) => id)
	);
}

async function openList(page: Page, locale: Locale): Promise<void> {
	await page.goto(pathIn(locale, '/'));
	await hydrated(page);
}

for (const locale of LOCALES) {
	test(`a person sorts the ${locale} list by area, length and name`, async ({ page, request }) => {
		const sites = await readSites(request);
		await openList(page, locale);
		const list = siteListOf(page);
		const sort = list.getByRole('combobox', { name: words[locale].sites_sort });
		expect(await linkedSites(list)).toEqual(inOrder(sites, 'area_m2', locale));
		await sort.selectOption(words[locale].sort_name);
		await expect.poll(() => linkedSites(list)).toEqual(inOrder(sites, 'name', locale));
		await sort.selectOption(words[locale].sort_length);
		await expect.poll(() => linkedSites(list)).toEqual(inOrder(sites, 'length_m', locale));
		await sort.selectOption(words[locale].sort_area);
		await expect.poll(() => linkedSites(list)).toEqual(inOrder(sites, 'area_m2', locale));
	});
}

test('a person finds sites by a part of the name, in either language', async ({
	page,
	request
}) => {
	const sites = await readSites(request);
	await openList(page, 'zh');
	const list = siteListOf(page);
	const filter = list.getByRole('searchbox', { name: words.zh.sites_filter });
	for (const text of ['奥北', '公园', 'HOSPITAL', ' park ']) {
		await filter.fill(text);
		const wanted = text.trim().toLowerCase();
		const found = sites.filter(({ name }) =>
			[name.zh, name.en].some((one) => one.toLowerCase().includes(wanted))
		);
		expect(found.length).toBeGreaterThan(1);
		await expect.poll(() => linkedSites(list)).toEqual(inOrder(found, 'area_m2', 'zh'));
		await expect(list.getByRole('status')).toHaveText(
			fill(words.zh.sites_found, { count: found.length })
		);
	}

	await filter.fill('火星');
	await expect(list.getByText(fill(words.zh.sites_none, { text: '火星' }))).toBeVisible();
	expect(await linkedSites(list)).toEqual([]);

	await filter.clear();
	await expect.poll(() => linkedSites(list)).toEqual(inOrder(sites, 'area_m2', 'zh'));
});
