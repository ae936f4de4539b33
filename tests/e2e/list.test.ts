import { expect, hydrated, linkedSites, noticesOf, siteListOf, test } from './atlas';
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

/** A site's row in the table of its layer. */
const rowOf = (page: Page, name: string) =>
	siteListOf(page)
		.getByRole('row')
		.filter({ has: page.getByRole('link', { name, exact: true }) });

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

test('with the keyboard alone a person sorts a table by its columns, and is told', async ({
	page,
	request
}) => {
	const sites = await readSites(request);
	await openList(page, 'zh');
	const parks = siteListOf(page).getByRole('table', { name: words.zh.layer_parks });
	const header = (name: string) => parks.getByRole('columnheader', { name });
	await expect(header(words.zh.sort_area)).toHaveAttribute('aria-sort', 'descending');
	await header(words.zh.sort_name).getByRole('button').press('Enter');
	await expect(header(words.zh.sort_name)).toHaveAttribute('aria-sort', 'ascending');
	await expect(header(words.zh.sort_area)).not.toHaveAttribute('aria-sort');
	expect(await linkedSites(siteListOf(page))).toEqual(inOrder(sites, 'name', 'zh'));
	await header(words.zh.sort_name).getByRole('button').press('Enter');
	await expect(header(words.zh.sort_name)).toHaveAttribute('aria-sort', 'descending');
	await expect(siteListOf(page).getByRole('status')).toHaveText(
		fill(words.zh.list_sorted, { column: words.zh.sort_name, direction: words.zh.list_descending })
	);
});

test('a person sorts by the distance from where they are, and no address keeps it', async ({
	page,
	context,
	request
}) => {
	const park = (await readSites(request)).find(({ id }) => id === 'hexin-park')!;
	const [longitude = NaN, latitude = NaN] = park.measured.centroid!;
	await context.grantPermissions(['geolocation']);
	await context.setGeolocation({ longitude, latitude });
	await openList(page, 'zh');
	await siteListOf(page).getByRole('button', { name: words.zh.list_from_me }).click();
	const distance = rowOf(page, park.name.zh).getByRole('cell').last().locator('data');
	await expect(distance).toHaveAttribute('value', '0');
	const parks = siteListOf(page).getByRole('table', { name: words.zh.layer_parks });
	const metres = await parks.getByRole('row').evaluateAll((rows) =>
		rows.flatMap((row) => {
			const data = row.querySelector('td:last-child data');
			return data ? [Number((data as HTMLDataElement).value)] : [];
		})
	);
	expect(metres.length).toBeGreaterThan(10);
	expect(metres).toEqual([...metres].sort((a, b) => a - b));
	expect(page.url()).not.toContain(String(latitude).slice(0, 5));
});

test('a person who does not give their position is told what still works', async ({ page }) => {
	await openList(page, 'zh');
	await siteListOf(page).getByRole('button', { name: words.zh.list_from_me }).click();
	await expect(noticesOf(page)).toContainText(/定位/);
});
