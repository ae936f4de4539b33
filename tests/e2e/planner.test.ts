import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, mapOf, mapReady, test } from './atlas';
import {
	given,
	measureOf,
	openBench,
	reportsOf,
	rowsOf,
	screenOf,
	transferOf,
	verticesOf
} from './measure';
import type { Point } from './sites';
import { fill, words } from './words';

const { zh } = words;
const FOLDER = join(import.meta.dirname, '../fixtures/planner');

/** What PostGIS and QGIS say of the same plots; measure-elsewhere.py tells how. */
const elsewhere = JSON.parse(
	readFileSync(join(FOLDER, 'measured-elsewhere.json'), 'utf8')
) as Elsewhere;

type Plot = '地块甲' | '地块乙' | '地块丙';
type Measured = Record<'postgis' | 'qgis', { area: number; perimeter: number }>;
interface Elsewhere {
	corner: Point;
	corner_to_outline: number;
	exact: Record<Plot, Point[][]>;
	plots: Record<Plot, Measured>;
	snapped: Measured;
	within: Record<'postgis' | 'qgis', { area: number; shares: Record<Plot, number> }>;
}
const PLOTS = ['地块甲', '地块乙', '地块丙'] as const;

const rowOf = (page: Page, name: string) => rowsOf(page).nth(PLOTS.indexOf(name as Plot));

/** Within a millionth of both PostGIS and QGIS. */
async function agrees(row: Locator, { postgis, qgis }: Measured): Promise<void> {
	for (const other of [postgis, qgis])
		for (const measure of ['area', 'perimeter'] as const) {
			const ours = (await measureOf(row, measure))!;
			expect(Math.abs(ours / other[measure] - 1), measure).toBeLessThan(1e-6);
		}
}

/** The measured numbers of the table, digit for digit. */
const numbersOf = (page: Page) =>
	rowsOf(page)
		.locator('data')
		.evaluateAll((all) => all.map((one) => one.getAttribute('value')));

test('a planner’s plots: dropped, snapped, measured, held against the greenway, printed and mailed', async ({
	page,
	browser
}) => {
	test.slow();
	await openBench(page, 'layers=science-city,greenway&at=116.386,40.0845,15');
	const plots = given('plots.zip', readFileSync(join(FOLDER, 'plots.zip')));
	await mapOf(page).dispatchEvent('drop', { dataTransfer: await transferOf(page, plots) });
	await expect(reportsOf(page)).toContainText(
		fill(zh.file_note_converted, { name: 'CGCS2000_3_Degree_GK_CM_117E' })
	);
	await expect(rowsOf(page)).toHaveCount(3);
	for (const name of PLOTS) {
		await expect(rowOf(page, name).getByRole('textbox')).toHaveValue(name);
		await agrees(rowOf(page, name), elsewhere.plots[name]);
	}

	// One plot is chosen, and its corner led along the science city's edge to a corner of it.
	for (const name of PLOTS.slice(1)) await rowOf(page, name).getByRole('checkbox').uncheck();
	const exact = elsewhere.exact['地块甲'][0]!;
	const placed = (await verticesOf(page)).map((text) => text.split(',').map(Number));
	for (const [i, [lon, lat]] of placed.entries()) {
		const off = exact.map(([x, y]) => Math.max(Math.abs(x - lon!), Math.abs(y - lat!)));
		expect(Math.min(...off), `vertex ${i}`).toBeLessThan(0.51e-7);
	}
	const { corner } = elsewhere;
	expect(elsewhere.corner_to_outline).toBe(0);
	const grip = await screenOf(page, exact[0]!);
	const edge = await screenOf(page, [116.38344, 40.08625]);
	const target = await screenOf(page, corner);
	await page.mouse.move(grip.x, grip.y, { steps: 3 });
	await page.mouse.down();
	await page.mouse.move(edge.x, edge.y + 2, { steps: 6 });
	// The heart of the city has its edge on the city's outline here.
	const city = '未来科学城一心';
	await expect(page.getByText(fill(zh.snap_edge, { name: city }))).toBeVisible();
	await page.mouse.move(target.x + 3, target.y + 2, { steps: 6 });
	await expect(page.getByText(fill(zh.snap_vertex, { name: city }))).toBeVisible();
	await page.mouse.up();
	expect(await verticesOf(page)).toContain(corner.join());
	await agrees(rowOf(page, '地块甲'), elsewhere.snapped);
	// 93,512.31 m² are 140.268 亩.
	await expect(rowOf(page, '地块甲').locator('data').first()).toHaveText('140.3');

	await page.getByRole('checkbox', { name: zh.table_select_all }).check();
	await page.getByText(zh.analyse_title, { exact: true }).click();
	await page
		.getByRole('button', { name: fill(zh.analyse_greenway_buffer, { metres: 500 }) })
		.click();
	const found = page.getByRole('region', { name: zh.analyse_found }).getByRole('listitem');
	await expect(found).toHaveCount(1 + PLOTS.length);
	const valueOf = async (item: Locator, nth: number) =>
		Number(await item.locator('data').nth(nth).getAttribute('value'));
	const { postgis, qgis } = elsewhere.within;
	for (const other of [postgis, qgis]) {
		expect(Math.abs((await valueOf(found.first(), 0)) / other.area - 1)).toBeLessThan(1e-5);
		for (const [i, name] of PLOTS.entries()) {
			const share = await valueOf(found.nth(1 + i), 1);
			expect(Math.abs(share - other.shares[name]), name).toBeLessThan(1e-5);
		}
	}
	await expect(found.nth(1)).toContainText('12.8%');

	const numbers = await numbersOf(page);
	await page.getByRole('link', { name: zh.print_link_work }).click();
	await page.getByLabel(zh.print_scale).selectOption('10000');
	const sheet = page.getByRole('region', { name: zh.print_preview });
	await expect(sheet).toHaveAttribute('data-scale', '10000');
	await expect(sheet.getByText('1:10,000').first()).toBeVisible();
	for (const name of PLOTS) await expect(sheet.getByText(name).first()).toBeVisible();
	await expect(sheet.getByText('140.3').first()).toBeVisible();

	await page.goBack();
	await mapReady(page);
	await page.getByRole('button', { name: zh.share_title, exact: true }).click();
	const dialog = page.getByRole('dialog', { name: zh.share_title });
	const link = await dialog.getByLabel(zh.link_label).inputValue();
	const elsewherePage = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
	await elsewherePage.goto(link);
	await expect(rowsOf(elsewherePage)).toHaveCount(3);
	expect(await numbersOf(elsewherePage)).toEqual(numbers);
	await elsewherePage.context().close();
});
