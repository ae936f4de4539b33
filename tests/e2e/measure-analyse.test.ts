import { readFileSync } from 'node:fs';
import { expect, test } from './atlas';
import { openBench, rowsOf, toolOf, typePoint, measureOf } from './measure';
import { words } from './words';

const { zh } = words;

test('the worker measures a buffer and an overlap; a coordinate is told in every grid', async ({
	page
}) => {
	await openBench(page);
	await page.getByText(zh.analyse_title, { exact: true }).click();
	const found = page.getByRole('region', { name: zh.analyse_found });
	const figures = found.locator('data');

	// Around a point: a circle of 500 m, its corners on it.
	await typePoint(page, 'X 4446000 Y 444000');
	const around = page.getByRole('button', { name: zh.analyse_buffer, exact: true });

	// Stopped while it is under way, it leaves all as it was, and can be asked again.
	const worker = /analysis\.worker/;
	await page.route(worker, () => {});
	await around.click();
	const progress = page.getByRole('status', { name: zh.analyse_progress });
	await progress.getByRole('button', { name: zh.analyse_cancel }).click();
	await expect(progress).toBeEmpty();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(found).toHaveCount(0);
	await expect(rowsOf(page)).toHaveCount(1);
	await page.unroute(worker);

	await around.click();
	await expect(figures).toHaveCount(1);
	const circle = Number(await figures.first().getAttribute('value'));
	expect(circle / (Math.PI * 500 ** 2)).toBeCloseTo(1, 3);

	// Kept and laid over another one around the same point, it is all shared.
	await found.getByRole('button', { name: new RegExp(zh.analyse_keep) }).click();
	await expect(rowsOf(page)).toHaveCount(2);
	expect(await measureOf(rowsOf(page).nth(1), 'area')).toBeCloseTo(circle, 0);
	await toolOf(page, zh.draw_tool_select).click();
	await page.getByRole('button', { name: zh.draw_copy, exact: true }).click();
	await page.getByRole('button', { name: zh.analyse_overlap, exact: true }).click();
	await expect(found.getByRole('heading')).toContainText('重叠');
	const pair = found.getByRole('listitem').filter({ hasText: '（副本） 与 点 1' });
	const share = Number(await pair.locator('data').nth(1).getAttribute('value'));
	// Copies lie about 62 m aside: the lens of two circles of 500 m is 92 % of each.
	expect(share).toBeGreaterThan(0.9);
	expect(share).toBeLessThan(0.94);

	// Of the greenway's surroundings the share of the chosen area is told without being asked for.
	await page.getByRole('button', { name: '绿道 1000 米' }).click();
	await expect(found.getByRole('heading')).toContainText('42公里绿道');
	await expect(found.getByRole('listitem')).toHaveCount(2);
	const inside = found.getByRole('listitem').nth(1).locator('data');
	expect(Number(await inside.first().getAttribute('value')) / circle).toBeCloseTo(
		Number(await inside.nth(1).getAttribute('value')),
		6
	);

	const [csv] = await Promise.all([
		page.waitForEvent('download'),
		found.getByRole('button', { name: zh.analyse_csv }).click()
	]);
	expect(csv.suggestedFilename()).toMatch(/42公里绿道.*\.csv$/);
	const table = readFileSync(await csv.path(), 'utf8');
	expect(table).toContain(zh.analyse_csv_area);
	for (const data of await figures.all()) expect(table).toContain(await data.getAttribute('value'));

	// Stations stand among what is near, nearest first.
	await page.getByLabel(zh.analyse_from).selectOption({ label: '天通苑文化艺术中心' });
	await page.getByLabel(zh.analyse_metres).fill('2000');
	await page.getByRole('button', { name: zh.analyse_within, exact: true }).click();
	await expect(found.getByRole('listitem').filter({ hasText: /^天通苑南/ })).toBeVisible();
	const metres = await figures.evaluateAll((data) =>
		data.map((one) => Number((one as HTMLDataElement).value))
	);
	expect(metres).toEqual(metres.toSorted((a, b) => a - b));
	expect(metres.at(-1)).toBeLessThanOrEqual(2000);

	await page.getByText(zh.coordinates_title, { exact: true }).click();
	await page.getByLabel(zh.coordinates_go_label).fill('116.35, 40.15');
	await page.getByRole('button', { name: zh.coordinates_go, exact: true }).click();
	await expect(page.getByLabel('经度, 纬度（WGS 84）')).toHaveValue('116.3500000, 40.1500000');
	await expect(page.getByLabel(/EPSG:4527/)).toHaveValue(/Y（东）394\d{5}\.\d\d$/);
});
