import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, hydrated, mapReady, noticesOf, PHONE, tabTo, test } from './atlas';
import { findingsOn } from './axe';
import { readSites } from './sites';
import { parseCsv } from './tables';
import { isInView } from './view';
import { fill, LOCALES, pathIn, words } from './words';

const { zh } = words;
const PAIR = ['huitian', 'future-science-city'];

const tableOf = (page: Page) =>
	page.getByRole('region', {
		name: new RegExp(`^(${zh.compare_table}|${words.en.compare_table})$`)
	});
const rowOf = (page: Page, name: string) =>
	tableOf(page)
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const columnsOf = (page: Page) => tableOf(page).getByRole('columnheader').getByRole('link');

async function openTable(page: Page, query: string): Promise<void> {
	await page.goto(`/compare?${query}`);
	await expect(tableOf(page)).toBeVisible();
}

/** The SI values of a row's cells; `null` where a cell has none. */
const valuesOf = (page: Page, name: string) =>
	rowOf(page, name)
		.getByRole('cell')
		.evaluateAll((cells) =>
			cells.map((cell) => {
				const data = cell.querySelector('data');
				return data ? Number(data.value) : null;
			})
		);

/** Every row of the table that holds SI values, in its order. */
const tableValues = (page: Page) =>
	tableOf(page)
		.getByRole('row')
		.evaluateAll((rows) =>
			rows.flatMap((row) => {
				const cells = [...row.querySelectorAll('td')].map(
					(cell) => cell.querySelector(':scope > data')?.getAttribute('value') ?? ''
				);
				return cells.some(Boolean) ? [cells] : [];
			})
		);

test('two sites that overlap stand side by side, and their order changes only the columns', async ({
	page,
	request
}) => {
	const sites = await readSites(request);
	const [huitian, city] = PAIR.map((id) => sites.find((site) => site.id === id)!);
	await openTable(page, `ids=${PAIR.join()}`);
	expect(await valuesOf(page, zh.measured_area)).toEqual([
		huitian!.measured.area_m2,
		city!.measured.area_m2
	]);
	const inHuitian = (
		await valuesOf(page, fill(zh.compare_row_overlap, { name: city!.name.zh }))
	)[0]!;
	const inCity = (
		await valuesOf(page, fill(zh.compare_row_overlap, { name: huitian!.name.zh }))
	)[1];
	expect(inHuitian).toBe(inCity);
	expect(inHuitian).toBeGreaterThan(1e6);
	const forward = await tableValues(page);
	const shares = forward.flat().map(Number);
	for (const { measured } of [huitian!, city!]) {
		const share = inHuitian / measured.area_m2!;
		expect(shares.some((value) => Math.abs(value / share - 1) < 0.001)).toBe(true);
	}
	await expect(tableOf(page).getByRole('img')).toHaveCount(2);
	const widths = await tableOf(page)
		.getByRole('img')
		.evaluateAll((shapes) => shapes.map((shape) => shape.getBoundingClientRect().width));
	expect(widths[0]).toBeCloseTo(widths[1]!, 1);

	await openTable(page, `ids=${[...PAIR].reverse().join()}`);
	const backward = await tableValues(page);
	expect(backward.map((row) => [...row].reverse())).toEqual(forward);
});

test('the map frames what is compared', async ({ page, request }) => {
	const sites = await readSites(request);
	await page.goto('/compare?ids=hexin-park,huoying-park');
	await mapReady(page);
	for (const id of ['hexin-park', 'huoying-park'])
		await expect.poll(() => isInView(page, sites.find((site) => site.id === id)!.bbox!)).toBe(true);
	await expect
		.poll(async () =>
			Number(await page.getByRole('region', { name: zh.map_name }).getAttribute('data-zoom'))
		)
		.toBeGreaterThan(12);
});

test('the distance decides how many parks and stations are counted', async ({ page }) => {
	await openTable(page, `ids=${PAIR.join()}`);
	const stationsWithin = async (distance: string) =>
		(await valuesOf(page, fill(zh.compare_row_stations, { distance }))).map(Number);
	const near = await stationsWithin('1 公里');
	await page.getByRole('combobox', { name: zh.compare_within, exact: true }).selectOption('5 公里');
	await expect(page).toHaveURL(/within=5000/);
	const far = await stationsWithin('5 公里');
	expect(far[1]).toBeGreaterThan(near[1]!);
	await page.goBack();
	await expect(rowOf(page, fill(zh.compare_row_stations, { distance: '1 公里' }))).toBeVisible();
	expect(await stationsWithin('1 公里')).toEqual(near);
});

test('the CSV has the numbers of the table', async ({ page }) => {
	await openTable(page, `ids=${PAIR.join()},greenway-42`);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: zh.compare_csv }).click()
	]);
	const text = readFileSync(await download.path(), 'utf8');
	expect(text.startsWith('\uFEFF')).toBe(true);
	const { header, rows } = parseCsv(text);
	expect(header.slice(2)).toEqual(await columnsOf(page).allTextContents());
	const numbers = rows
		.filter((row) => row[zh.compare_csv_unit] && !row[zh.compare_csv_item]!.startsWith('公布'))
		.map((row) => header.slice(2).map((name) => row[name]));
	expect(numbers).toEqual(await tableValues(page));
});

test('what the address asks for in vain is said, and the rest is compared', async ({ page }) => {
	await openTable(page, 'ids=huitian,nonsense,,hexin-park&within=9');
	await expect(noticesOf(page)).toContainText(zh.compare_notice_unknown);
	await expect(noticesOf(page)).toContainText(zh.compare_notice_within);
	await expect(columnsOf(page)).toHaveCount(2);

	await openTable(page, 'ids=huitian,hexin-park,apple-park,fsc-east,fsc-west');
	await expect(noticesOf(page)).toContainText(zh.compare_notice_too_many);
	await expect(columnsOf(page)).toHaveCount(4);

	await page.goto('/compare?ids=nonsense');
	await expect(page.getByText(zh.compare_too_few)).toBeVisible();
	await expect(page.getByLabel(zh.compare_pick, { exact: true })).toBeVisible();
});

test('with the keyboard alone a person adds a place, takes it out, and goes back', async ({
	page
}) => {
	await page.goto('/sites/hexin-park');
	await hydrated(page);
	await tabTo(page, page.getByRole('link', { name: zh.compare_link_site }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/compare\?ids=hexin-park/);
	await expect(page.getByText(zh.compare_too_few)).toBeVisible();
	const select = page.getByLabel(zh.compare_pick, { exact: true });
	await tabTo(page, select);
	while ((await select.inputValue()) !== 'huoying-park') await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(columnsOf(page)).toHaveText(['贺新公园', '霍营公园']);
	await expect(page).toHaveURL(/ids=hexin-park,huoying-park/);
	await tabTo(
		page,
		page.getByRole('button', { name: fill(zh.compare_remove, { name: '贺新公园' }) })
	);
	await page.keyboard.press('Enter');
	await expect(columnsOf(page)).toHaveText(['霍营公园']);
	await expect(select).toBeFocused();
	await page.goBack();
	await expect(columnsOf(page)).toHaveText(['贺新公园', '霍营公园']);
	await page.goForward();
	await expect(columnsOf(page)).toHaveText(['霍营公园']);
});

for (const locale of LOCALES)
	test(`axe finds nothing on a ${locale} comparison, wide and on a phone`, async ({ page }) => {
		await page.goto(pathIn(locale, `/compare?ids=${PAIR.join()},greenway-42,pku-changping`));
		await expect(tableOf(page)).toBeVisible();
		for (const viewport of [{ width: 1280, height: 800 }, PHONE.viewport])
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.setViewportSize(viewport);
				await page.emulateMedia({ colorScheme });
				expect.soft(await findingsOn(page)).toEqual([]);
			}
	});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says what it does and where the numbers are', async ({ page, request }) => {
		await page.goto('/compare');
		await expect(page.getByText(zh.compare_needs_javascript)).toBeVisible();
		await expect(page.getByRole('main').getByRole('link', { name: zh.sites_title })).toBeVisible();
		const file = page.getByRole('link', { name: 'sites.csv' });
		expect((await request.get((await file.getAttribute('href'))!)).status()).toBe(200);
	});
});
