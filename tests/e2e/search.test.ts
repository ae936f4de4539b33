import type { Page } from '@playwright/test';
import {
	expect,
	hydrated,
	mapOf,
	mapReady,
	noticesOf,
	open,
	PHONE,
	siteIsOpen,
	test
} from './atlas';
import { findingsOn } from './axe';
import { fill, LOCALES, pathIn, words } from './words';

const { zh } = words;

const searchOf = (page: Page) => page.getByRole('search');
const boxOf = (page: Page) => searchOf(page).getByRole('combobox', { name: /^(搜索|Search)$/ });
const resultsOf = (page: Page) =>
	page.getByRole('listbox', { name: /^(搜索结果|Search results)$/ });
const hitsOf = (page: Page) => resultsOf(page).getByRole('option');
const saidOf = (page: Page) => searchOf(page).getByRole('status');

const HUITIAN = { id: 'huitian', name: { zh: '回天地区' } };

test.describe('on the home page', () => {
	test.beforeEach(async ({ page }) => {
		await page.goto('/');
		await hydrated(page);
	});

	test('the Huitian area is the first hit by every way of writing it', async ({ page }) => {
		for (const text of ['回天', 'huitian', 'ht', 'htdq', 'Huitian', 'huitan']) {
			await boxOf(page).fill(text);
			await expect(hitsOf(page).first(), text).toContainText('回天地区');
		}
		await boxOf(page).fill('科学');
		await expect(hitsOf(page).first()).toContainText('未来科学城');
	});

	test('hits are counted aloud and stand in groups named after their kind', async ({ page }) => {
		await boxOf(page).fill('沙河');
		const groups = resultsOf(page).getByRole('group');
		await expect(groups.first()).toHaveAccessibleName(zh.search_group_station);
		await expect(groups.first().getByRole('option')).toContainText(['沙河', '沙河高教园']);
		await expect(page.getByRole('group', { name: zh.search_group_site })).toContainText(
			'沙河湿地公园'
		);
		await expect(saidOf(page)).toHaveText(fill(zh.search_found, { count: 13 }));
		expect(await findingsOn(page)).toEqual([]);

		await boxOf(page).fill('zzzzz');
		await expect(saidOf(page)).toHaveText(fill(zh.search_none, { text: 'zzzzz' }));
		await boxOf(page).fill('99公里');
		await expect(saidOf(page)).toContainText('没有这一公里');
	});

	test('slash leads to the box from anywhere but a field', async ({ page }) => {
		await page.keyboard.press('/');
		await expect(boxOf(page)).toBeFocused();
		await expect(boxOf(page)).toHaveValue('');

		const filter = page.getByRole('searchbox', { name: zh.sites_filter });
		await filter.focus();
		await page.keyboard.press('/');
		await expect(filter).toBeFocused();
		await expect(filter).toHaveValue('/');
	});

	test('the index is asked for when the box is first focused, and once', async ({ page }) => {
		let asked = 0;
		page.on('request', (request) => {
			if (request.url().endsWith('/data/search.json')) asked++;
		});
		await mapReady(page);
		expect(asked).toBe(0);
		await boxOf(page).fill('ht');
		await expect(hitsOf(page).first()).toContainText('回天地区');
		await boxOf(page).fill('htdq');
		await expect(hitsOf(page).first()).toContainText('回天地区');
		expect(asked).toBe(1);
	});
});

test('a site is found and opened by keys alone', async ({ page }) => {
	await open(page, '/');
	await page.keyboard.press('/');
	await page.keyboard.type('gongyuan');
	await expect(hitsOf(page).first()).toHaveAttribute('data-highlighted', '');
	await page.keyboard.press('ArrowDown');
	const second = await hitsOf(page).nth(1).getAttribute('data-label');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(second!);

	await page.keyboard.press('/');
	await page.keyboard.type('htdq');
	await expect(hitsOf(page)).toHaveCount(1);
	await page.keyboard.press('Enter');
	await siteIsOpen(page, HUITIAN);
	await expect(hitsOf(page)).toHaveCount(0);
});

test('Enter before the index has come opens the first hit once it is there', async ({ page }) => {
	let answer = () => {};
	const asked = new Promise<void>((resolve) => (answer = resolve));
	await page.route('**/data/search.json', async (route) => {
		await asked;
		await route.continue();
	});
	await open(page, '/');
	await boxOf(page).fill('huitian');
	await boxOf(page).press('Enter');
	await expect(page).toHaveURL((url) => url.pathname === '/');
	answer();
	await siteIsOpen(page, HUITIAN);
});

test('a station, a kilometre and a coordinate lead to their point', async ({ page }) => {
	await open(page, '/');
	const choose = async (text: string, name: string) => {
		await boxOf(page).fill(text);
		await hitsOf(page).filter({ hasText: name }).first().click();
	};
	await choose('zhuxinzhuang', '朱辛庄');
	await expect(mapOf(page)).toHaveAttribute('data-zoom', '14.50');
	await expect(saidOf(page)).toHaveText(fill(zh.search_moved, { name: '朱辛庄' }));
	await expect(boxOf(page)).toHaveValue('朱辛庄');

	await choose('40.08，116.35', '116.35');
	await expect(mapOf(page)).toHaveAttribute('data-center', '116.35,40.08');
	await expect(page).toHaveURL(/at=116\.35,40\.08,14\.5/);

	for (const text of ['km 17.5', '17.5公里']) {
		await choose(text, '17.5');
		await expect(page).toHaveURL((url) => url.pathname === '/sites/greenway-42');
		await expect(page).toHaveURL(/[?&]km=17\.5(&|$)/);
	}
});

test('from a page without a map a found point opens the map there', async ({ page }) => {
	await page.goto('/about');
	await hydrated(page);
	await boxOf(page).fill('朱辛庄');
	await expect(hitsOf(page).first()).toContainText('朱辛庄');
	await boxOf(page).press('Enter');
	await mapReady(page);
	await expect(page).toHaveURL((url) => url.pathname === '/');
	await expect(mapOf(page)).toHaveAttribute('data-zoom', '14.50');
});

test.describe('where the index does not come', () => {
	test.use({ allowed: /Failed to load resource|ERR_FAILED/ });

	test('box and notice say so, coordinates work, and typing on tries again', async ({ page }) => {
		await page.route('**/data/search.json', (route) => route.abort());
		await open(page, '/');
		await boxOf(page).fill('huit');
		await expect(noticesOf(page)).toContainText(zh.search_notice);
		await expect(saidOf(page)).toHaveText(zh.search_failed);
		await boxOf(page).fill('116.35,40.08');
		await expect(hitsOf(page)).toHaveCount(1);

		await page.unroute('**/data/search.json');
		await boxOf(page).fill('huiti');
		await expect(hitsOf(page).first()).toContainText('回天地区');
	});
});

for (const locale of LOCALES)
	test(`${locale}: hits have their names in the language of the page`, async ({ page }) => {
		await page.goto(pathIn(locale, '/data'));
		await hydrated(page);
		await boxOf(page).fill('huitian');
		const name = locale === 'zh' ? '回天地区' : 'Huitian Area';
		await expect(hitsOf(page).first()).toContainText(name);
		await boxOf(page).press('Enter');
		await expect(page).toHaveURL((url) => url.pathname === pathIn(locale, '/sites/huitian'));
		await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	});

test.describe('on a phone', () => {
	test.use(PHONE);

	test('a site is found and opened by touch, with targets for a thumb', async ({ page }) => {
		await open(page, '/');
		await boxOf(page).tap();
		await boxOf(page).fill('贺新');
		const hit = hitsOf(page).filter({ hasText: '贺新公园' });
		for (const target of [boxOf(page), hit, page.getByRole('button', { name: zh.search_clear })])
			// Polled: the light input gives way to the combobox while a person types.
			await expect
				.poll(async () => (await target.boundingBox())?.height ?? 0)
				.toBeGreaterThanOrEqual(44);
		await hit.tap();
		await siteIsOpen(page, { id: 'hexin-park', name: { zh: '贺新公园' } });
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a link to the list stands in place of the box', async ({ page }) => {
		await page.goto('/about');
		await expect(boxOf(page)).toBeHidden();
		await page.getByRole('link', { name: zh.sites_title, exact: true }).click();
		await expect(page).toHaveURL((url) => url.pathname === '/');
	});
});
