import { expect, mapOf, PHONE, test } from './atlas';
import {
	CENTRE,
	editOf,
	hintOf,
	measureOf,
	openBench,
	rowsOf,
	screenOf,
	toolOf,
	verticesOf
} from './measure';
import { words } from './words';

const { zh } = words;
const [LON, LAT] = CENTRE;

test('a person draws, goes on with typed numbers, and cancels, by keyboard alone', async ({
	page
}) => {
	await openBench(page);
	await toolOf(page, zh.draw_tool_select).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(toolOf(page, zh.draw_tool_line)).toBeFocused();
	await page.keyboard.press('Enter');
	const canvas = page.getByRole('application', { name: zh.map_canvas });
	await expect(canvas).toBeFocused();

	await page.keyboard.press('Enter');
	for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(hintOf(page)).toHaveText(zh.hint_line_end);
	// What a screen reader says of it, while it is drawn and when it is finished.
	const said = page.getByRole('status', { name: zh.said_label });
	await expect(said).toHaveText(/^已定2点：18\d(\.\d+)?\s?米$/);
	await page.keyboard.press('Enter');
	await expect(rowsOf(page)).toHaveCount(1);
	await expect(said).toHaveText(/^线 ?1：18\d(\.\d+)?\s?米$/);
	// A hundred pixels east at zoom 15 and 40.15° N are 182.6 m on Mercator's sphere.
	const drawn = await measureOf(rowsOf(page).first(), 'length');
	expect(drawn! / 182.6).toBeCloseTo(1, 1);
	expect(await measureOf(rowsOf(page).first(), 'area')).toBeNull();

	await page.keyboard.press('Escape');
	await toolOf(page, zh.draw_tool_line).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Backspace');
	await expect(hintOf(page)).toHaveText(zh.hint_line_next);
	await page.keyboard.press('Escape');
	await expect(hintOf(page)).toHaveText(zh.hint_line_start);

	// A parcel by its corner, distances and bearings.
	await toolOf(page, zh.draw_tool_polygon).click();
	await page.getByLabel(zh.exact_coordinate).fill(`${LON},${LAT}`);
	const add = page.getByRole('button', { name: zh.exact_add, exact: true });
	await add.press('Enter');
	for (const [metres, bearing] of [
		['300', '0'],
		['200', '90'],
		['300', '180']
	]) {
		await page.getByLabel(zh.exact_distance).fill(metres!);
		await page.getByLabel(zh.exact_bearing).fill(bearing!);
		await add.press('Enter');
	}
	await editOf(page, zh.draw_finish).press('Enter');
	await expect(rowsOf(page)).toHaveCount(2);
	const area = await measureOf(rowsOf(page).nth(1), 'area');
	expect(Math.abs(area! - 60_000)).toBeLessThan(10);
	expect(await verticesOf(page)).toContain(`${LON},${LAT}`);
});

test('? lists the shortcuts, and a digit takes a tool', async ({ page }) => {
	await openBench(page);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: zh.measure_help })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await toolOf(page, zh.draw_tool_select).focus();
	await page.keyboard.press('5');
	await expect(toolOf(page, zh.draw_tool_circle)).toHaveAttribute('aria-pressed', 'true');
	await page.getByLabel(zh.exact_coordinate).fill(`${LON},${LAT}`);
	await page.getByLabel(zh.exact_coordinate).press('Enter');
	await page.getByLabel(zh.exact_radius).fill('1000');
	await page.getByLabel(zh.exact_radius).press('Enter');
	const area = await measureOf(rowsOf(page).first(), 'area');
	expect(area! / (Math.PI * 1e6)).toBeCloseTo(0.9997, 3);
});

test.describe('on a phone', () => {
	test.use(PHONE);

	test('a person draws an area with a finger, and drags it', async ({ page }) => {
		await openBench(page);
		await toolOf(page, zh.draw_tool_polygon).tap();
		const middle = await screenOf(page, CENTRE);
		const corners = [
			[-80, -180],
			[80, -180],
			[80, -80],
			[-80, -80]
		].map(([x, y]) => ({ x: middle.x + x!, y: middle.y + y! }));
		for (const { x, y } of corners) await page.touchscreen.tap(x, y);
		await editOf(page, zh.draw_finish).tap();
		await expect(rowsOf(page)).toHaveCount(1);
		const before = await verticesOf(page);
		expect(before).toHaveLength(4);
		await mapOf(page).scrollIntoViewIfNeeded();
		const session = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx = 0) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints:
					type === 'touchEnd' ? [] : [{ x: corners[1]!.x - dx, y: corners[1]!.y + dx / 2 }]
			});
		await touch('touchStart');
		for (const dx of [10, 20, 30, 40]) await touch('touchMove', dx);
		await touch('touchEnd');
		await expect.poll(() => verticesOf(page)).not.toEqual(before);
		expect(await verticesOf(page)).toHaveLength(4);
	});
});
