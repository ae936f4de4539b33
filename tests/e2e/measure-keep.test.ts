import { expect, noticesOf, test } from './atlas';
import {
	editOf,
	measureOf,
	openBench,
	openPanel,
	rowsOf,
	tableOf,
	toolOf,
	typePoint
} from './measure';
import { fill, words } from './words';

const { zh } = words;
const saved = zh.project_saved;

test('drawings, names, order and units are there after a reload', async ({ page }) => {
	await openBench(page);
	await page.getByRole('button', { name: zh.measure_first_done }).click();
	await toolOf(page, zh.draw_tool_line).click();
	for (const coordinate of ['116.35,40.15', '116.36,40.15']) {
		await page.getByLabel(zh.exact_coordinate).fill(coordinate);
		await page.getByLabel(zh.exact_coordinate).press('Enter');
	}
	await editOf(page, zh.draw_finish).click();
	await typePoint(page, '116.37,40.16');
	await expect(rowsOf(page)).toHaveCount(2);
	const name = rowsOf(page).first().getByRole('textbox');
	await name.fill('河堤');
	await name.press('Enter');
	await page.getByLabel(zh.unit_length_label).selectOption('li');
	const length = await measureOf(rowsOf(page).first(), 'length');
	// 0.01° along the parallel of 40.15°: 851.97 m on the ellipsoid, 1.704 里.
	expect(length! / 851.97).toBeCloseTo(1, 3);
	await expect(rowsOf(page).first()).toContainText('1.704');
	await expect(page.getByText(saved)).toBeVisible();

	await page.reload();
	await expect(rowsOf(page)).toHaveCount(2);
	await expect(rowsOf(page).first().getByRole('textbox')).toHaveValue('河堤');
	await expect(rowsOf(page).first()).toContainText('1.704');
	await expect(page.getByText(zh.measure_first_1)).toHaveCount(0);

	await tableOf(page).getByRole('button', { name: zh.table_length }).click();
	await expect(tableOf(page).getByRole('columnheader', { name: zh.table_length })).toHaveAttribute(
		'aria-sort',
		'ascending'
	);
	await tableOf(page).getByRole('checkbox', { name: zh.table_select_all }).check();
	await expect(tableOf(page).getByText(fill(zh.table_sum, { count: 2 }))).toBeVisible();

	await page.getByRole('button', { name: zh.table_clear }).click();
	const dialog = page.getByRole('alertdialog');
	await expect(dialog).toContainText('河堤');
	await dialog.getByRole('button', { name: zh.clear_yes }).click();
	await expect(rowsOf(page)).toHaveCount(0);
	await editOf(page, zh.draw_undo).click();
	await expect(rowsOf(page)).toHaveCount(2);
});

test('two tabs do not overwrite one another silently', async ({ page, context }) => {
	await openPanel(page);
	await typePoint(page, '116.35,40.15');
	await expect(page.getByText(saved)).toBeVisible();
	const other = await context.newPage();
	await openPanel(other);
	await expect(rowsOf(other)).toHaveCount(1);
	await typePoint(other, '116.36,40.15');

	const warning = page.getByRole('alert').filter({ hasText: zh.project_load_other });
	await expect(warning).toBeVisible();
	await typePoint(page, '116.37,40.15');
	await expect(rowsOf(page)).toHaveCount(2);
	await warning.getByRole('button', { name: zh.project_keep_copy }).click();
	await expect(warning).toHaveCount(0);
	await expect(page.getByLabel(zh.project_name)).toHaveValue(
		fill(zh.project_copy, { name: zh.project_unnamed })
	);
	await other.reload();
	await expect(rowsOf(other)).toHaveCount(2);
	await expect(other.getByLabel(zh.project_open).getByRole('option')).toHaveCount(2);
});

const REFUSALS = {
	forbidden: () => {
		indexedDB.open = () => {
			throw new DOMException('denied', 'SecurityError');
		};
	},
	full: () => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
	}
};

for (const reason of ['forbidden', 'full'] as const)
	test(`where storage is ${reason} a notice says so and the file is offered`, async ({ page }) => {
		await page.addInitScript(REFUSALS[reason]);
		await openPanel(page);
		await typePoint(page, '116.35,40.15');
		await expect(noticesOf(page)).toContainText(zh[`project_${reason}`]);
		const warning = page.getByRole('region', { name: zh.project_unsaved });
		const download = page.waitForEvent('download');
		await warning.getByRole('button', { name: zh.project_download }).click();
		const stream = await (await download).createReadStream();
		let text = '';
		for await (const chunk of stream) text += String(chunk);
		const file = JSON.parse(text) as { features: { geometry: object }[] };
		expect(file.features.map(({ geometry }) => geometry)).toEqual([
			{ type: 'Point', coordinates: [116.35, 40.15] }
		]);
	});
