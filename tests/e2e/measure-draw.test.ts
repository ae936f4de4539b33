import { expect, open, test } from './atlas';
import {
	CENTRE,
	clickOn,
	clickRing,
	editOf,
	hintOf,
	measureOf,
	openBench,
	rowsOf,
	screenOf,
	toolOf,
	verticesOf
} from './measure';
import { fill, words } from './words';
import type { FeatureCollection, Polygon } from 'geojson';
import type { Point } from './sites';

const { zh } = words;
const [LON, LAT] = CENTRE;
const SQUARE: Point[] = [
	[LON - 0.003, LAT - 0.002],
	[LON + 0.003, LAT - 0.002],
	[LON + 0.003, LAT + 0.002],
	[LON - 0.003, LAT + 0.002]
];

test('a person draws an area with the mouse, reshapes it, undoes and redoes', async ({ page }) => {
	await openBench(page);
	await toolOf(page, zh.draw_tool_polygon).click();
	await expect(hintOf(page)).toHaveText(zh.hint_polygon_start);
	for (const corner of SQUARE) await clickOn(page, corner);
	await expect(hintOf(page)).toHaveText(zh.hint_polygon_end);
	await clickOn(page, SQUARE[0]!);
	await expect(rowsOf(page)).toHaveCount(1);
	// 0.006° by 0.004° on the ellipsoid at 40.15° N: 511.2 m by 444.2 m.
	const drawn = (await measureOf(rowsOf(page).first(), 'area'))!;
	expect(drawn / (511.2 * 444.2)).toBeCloseTo(1, 1);
	expect(await measureOf(rowsOf(page).first(), 'length')).toBeNull();

	const corner = await screenOf(page, SQUARE[2]!);
	await page.mouse.move(corner.x, corner.y, { steps: 3 });
	await page.mouse.down();
	await page.mouse.move(corner.x + 60, corner.y - 40, { steps: 6 });
	await page.mouse.up();
	const area = () => measureOf(rowsOf(page).first(), 'area');
	await expect.poll(area).toBeGreaterThan(drawn * 1.05);
	const reshaped = await area();
	expect(await verticesOf(page)).toHaveLength(4);

	await editOf(page, zh.draw_undo).click();
	await expect.poll(area).toBe(drawn);
	await editOf(page, zh.draw_redo).click();
	await expect.poll(area).toBe(reshaped);
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await expect(rowsOf(page)).toHaveCount(0);
});

test('a corner dragged to a midpoint is one step, and a right click deletes a vertex', async ({
	page
}) => {
	await openBench(page);
	await toolOf(page, zh.draw_tool_polygon).click();
	await clickRing(page, SQUARE);
	await expect(rowsOf(page)).toHaveCount(1);
	const middle = await screenOf(page, [LON, LAT + 0.002]);
	await page.mouse.move(middle.x, middle.y, { steps: 3 });
	await page.mouse.down();
	await page.mouse.move(middle.x, middle.y - 50, { steps: 6 });
	await page.mouse.up();
	await expect.poll(() => verticesOf(page)).toHaveLength(5);
	await page.mouse.click(middle.x, middle.y - 50, { button: 'right' });
	await expect.poll(() => verticesOf(page)).toHaveLength(4);
	await editOf(page, zh.draw_undo).click();
	await expect.poll(() => verticesOf(page)).toHaveLength(5);
	await editOf(page, zh.draw_undo).click();
	await expect.poll(() => verticesOf(page)).toHaveLength(4);
});

test('a hole is cut, the area split and joined again', async ({ page }) => {
	await openBench(page);
	await toolOf(page, zh.draw_tool_rectangle).click();
	await clickOn(page, SQUARE[0]!);
	await clickOn(page, SQUARE[2]!);
	const area = async (row = 0) => (await measureOf(rowsOf(page).nth(row), 'area')) ?? 0;
	await expect.poll(area).toBeGreaterThan(200_000);
	const whole = await area();

	await editOf(page, zh.draw_tool_hole).click();
	const hole: Point[] = [
		[LON - 0.002, LAT - 0.001],
		[LON - 0.001, LAT - 0.001],
		[LON - 0.001, LAT + 0.001]
	];
	await clickRing(page, hole);
	await expect.poll(area).toBeLessThan(whole * 0.99);
	const holed = await area();

	await editOf(page, zh.draw_tool_split).click();
	await clickOn(page, [LON + 0.001, LAT - 0.003]);
	await clickOn(page, [LON + 0.001, LAT + 0.003]);
	await editOf(page, zh.draw_finish).click();
	await expect(rowsOf(page)).toHaveCount(2);
	expect(((await area(0)) + (await area(1))) / holed).toBeCloseTo(1, 5);

	await editOf(page, zh.draw_join).click();
	await expect(rowsOf(page)).toHaveCount(1);
	expect((await area()) / holed).toBeCloseTo(1, 5);
});

test('a vertex snaps to a site, with its very coordinates, and says so', async ({
	page,
	request
}) => {
	const zones = (await (
		await request.get('/data/science-city.geojson')
	).json()) as FeatureCollection<Polygon>;
	const zone = zones.features.find(({ id }) => id === 'life-science-park')!;
	const vertex = zone.geometry.coordinates[0]![0] as Point;
	await openBench(page, `layers=science-city&at=${vertex.join()},17`);
	await toolOf(page, zh.draw_tool_point).click();
	const { x, y } = await screenOf(page, vertex);
	await page.mouse.move(x + 5, y + 4, { steps: 3 });
	const hint = page.getByText(fill(zh.snap_vertex, { name: zone.properties!.name_zh }));
	await expect(hint).toBeVisible();
	await page.mouse.click(x + 5, y + 4);
	expect(await verticesOf(page)).toEqual([vertex.join()]);

	// Switched off, the point lies where it was set.
	await page.getByRole('switch', { name: zh.snap_label }).uncheck();
	await page.mouse.click(x + 6, y + 6);
	await expect(rowsOf(page)).toHaveCount(2);
	expect(await verticesOf(page)).not.toEqual([vertex.join()]);
	await page.getByRole('switch', { name: zh.snap_label }).check();

	// The corner of an area, dragged there, is drawn to it as well.
	await toolOf(page, zh.draw_tool_rectangle).click();
	await page.mouse.click(x - 60, y + 50);
	await page.mouse.click(x - 160, y + 120);
	await expect(rowsOf(page)).toHaveCount(3);
	await page.mouse.move(x - 60, y + 50, { steps: 3 });
	await page.mouse.down();
	await page.mouse.move(x - 4, y - 3, { steps: 8 });
	await expect(hint).toBeVisible();
	await page.mouse.up();
	await expect(hint).toHaveCount(0);
	expect(await verticesOf(page)).toContain(vertex.join());
});

test('on the workbench a click on a site is not a visit, elsewhere it is', async ({ page }) => {
	await openBench(page);
	await clickOn(page, CENTRE);
	await expect(page).toHaveURL(/\/measure/);
	await open(page, '/');
	// Nothing of the workbench was loaded for the map's own page.
	const loaded = await page.evaluate(() =>
		performance.getEntriesByType('resource').map(({ name }) => name)
	);
	const sources = await Promise.all(
		loaded
			.filter((name) => name.endsWith('.js'))
			.map(async (name) => (await page.request.get(name)).text())
	);
	for (const source of sources) expect(source).not.toContain('bench-sketch');
});
