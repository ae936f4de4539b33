import { expect, hydrated, mapOf, mapReady } from './atlas';
import { pixelOf } from './view';
import { words } from './words';
import type { Locator, Page } from '@playwright/test';
import type { Point } from './sites';

const { zh } = words;

/** Where the tests draw: near the Wenyu river, without a site's edge close by. */
export const CENTRE: Point = [116.35, 40.15];

/** Opens the workbench and waits until its tools have the map. */
export async function openBench(page: Page, query = `at=${CENTRE.join()},15`): Promise<void> {
	await page.goto(`/measure?${query}`);
	await mapReady(page);
	await expect(hintOf(page)).toHaveText(/./);
}

/** Opens the workbench without waiting for its map. */
export async function openPanel(page: Page): Promise<void> {
	await page.goto('/measure');
	await hydrated(page);
}

export const toolOf = (page: Page, name: string) =>
	page.getByRole('toolbar', { name: zh.draw_toolbar }).getByRole('button', { name, exact: true });

export const editOf = (page: Page, name: string) =>
	page
		.getByRole('toolbar', { name: zh.draw_edit_toolbar })
		.getByRole('button', { name, exact: true });

/** What to do next. */
export const hintOf = (page: Page) => page.getByRole('status', { name: zh.draw_hint_label });

export const tableOf = (page: Page) => page.getByRole('table');

/** The rows of the drawings, in the order of the table. */
export const rowsOf = (page: Page) =>
	tableOf(page)
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader').getByRole('textbox') });

/** A measured number of a row, in m² or metres. */
export async function measureOf(row: Locator, column: 'area' | 'length' | 'perimeter') {
	const place = { area: 3, length: 4, perimeter: 5 }[column];
	const cell = row.locator('td, th').nth(place).locator('data');
	return (await cell.count()) ? Number(await cell.getAttribute('value')) : null;
}

/** Where a position is on the screen. */
export async function screenOf(page: Page, position: Point): Promise<{ x: number; y: number }> {
	const box = (await mapOf(page).boundingBox())!;
	const { x, y } = await pixelOf(page, position);
	return { x: box.x + x, y: box.y + y };
}

export async function clickOn(page: Page, position: Point): Promise<void> {
	const { x, y } = await screenOf(page, position);
	await page.mouse.move(x, y, { steps: 3 });
	await page.mouse.click(x, y);
}

/** Draws a point by its typed coordinate. */
export async function typePoint(page: Page, coordinate: string): Promise<void> {
	await toolOf(page, zh.draw_tool_point).click();
	await page.getByLabel(zh.exact_coordinate).fill(coordinate);
	await page.getByRole('button', { name: zh.exact_add, exact: true }).click();
}

/** The vertices of the chosen drawing, as its list tells them. */
export async function verticesOf(page: Page): Promise<string[]> {
	const summary = page.getByText(zh.vertices_title);
	const first = page.getByRole('textbox', { name: /^第 1 点/ });
	if (!(await first.isVisible())) await summary.click();
	await expect(first).toBeVisible();
	return page
		.getByRole('textbox', { name: /^第 \d+ 点/ })
		.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
}
