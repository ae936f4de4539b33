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
	await page.mouse.click(x, y);
}

/** Draws a ring with the tool in hand: a click on each corner, and on the first again. */
export async function clickRing(page: Page, corners: readonly Point[]): Promise<void> {
	for (const corner of [...corners, corners[0]!]) await clickOn(page, corner);
}

async function typePosition(page: Page, coordinate: string): Promise<void> {
	await page.getByLabel(zh.exact_coordinate).fill(coordinate);
	await page.getByRole('button', { name: zh.exact_add, exact: true }).click();
}

/** Draws a point by its typed coordinate. */
export async function typePoint(page: Page, coordinate: string): Promise<void> {
	await toolOf(page, zh.draw_tool_point).click();
	await typePosition(page, coordinate);
}

/**
 * Draws, and waits until the map shows something new at the position and where its name stands:
 * the table has a drawing some frames before the map does.
 */
export async function untilSeen(
	page: Page,
	position: Point,
	draw: () => Promise<void>
): Promise<void> {
	const { x, y } = await screenOf(page, position);
	const shots = [x - 8, x + 16].map((left) => () => {
		return page.screenshot({ clip: { x: left, y: y - 8, width: 16, height: 16 } });
	});
	const before: Buffer[] = [];
	for (const shot of shots) before.push(await shot());
	await draw();
	for (const [i, shot] of shots.entries())
		await expect.poll(async () => before[i]!.equals(await shot())).toBe(false);
}

/** Draws the first area by its typed corners and names it, so that a test needs no map. */
export async function typePolygon(
	page: Page,
	corners: readonly string[],
	name: string
): Promise<void> {
	await toolOf(page, zh.draw_tool_polygon).click();
	for (const corner of corners) await typePosition(page, corner);
	await editOf(page, zh.draw_finish).click();
	const field = rowsOf(page).first().getByLabel(zh.table_name);
	await field.fill(name);
	await field.blur();
}

/** A file as a person gives it. */
export interface GivenFile {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

export const given = (name: string, content: string | Buffer): GivenFile => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(content)
});

/** Picks files as a person does: by the button. */
export async function pick(page: Page, files: GivenFile[]): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: zh.files_open }).click();
	await (await chooser).setFiles(files);
}

/** What is dragged or pasted, in the page. */
export function transferOf(page: Page, { name, buffer }: GivenFile) {
	return page.evaluateHandle(
		({ name, bytes }) => {
			const data = new DataTransfer();
			data.items.add(new File([new Uint8Array(bytes)], name));
			return data;
		},
		{ name, bytes: [...buffer] }
	);
}

/** Pastes a text as if it was copied elsewhere. */
export const pasteText = (page: Page, text: string) =>
	page.evaluate((pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', pasted);
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, text);

/** What became of the files. */
export const reportsOf = (page: Page) => page.getByRole('list', { name: zh.files_reports });

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
