import { coloursOf, expect, mapOf, mapReady, open, PHONE, test } from '../e2e/atlas';
import { viewOf } from '../e2e/view';
import { words } from '../e2e/words';

test.use(PHONE);

const { width, height } = PHONE.viewport;

test('a phone that is turned and turned back keeps view, site, sheet and search', async ({
	page
}) => {
	// The whole site is in sight either way: the map has no reason to move.
	await open(page, '/sites/huitian?layers=huitian,greenway&at=116.36,40.07,9.5');
	const handle = page.getByRole('button', { name: /^面板高度/ });
	await handle.focus();
	await page.keyboard.press('ArrowDown');
	const peek = await handle.getAttribute('aria-label');
	const search = page.getByRole('combobox', { name: words.zh.search_label });
	for (const turned of [true, false]) {
		await page.setViewportSize(turned ? { width: height, height: width } : PHONE.viewport);
		const box = (await mapOf(page).boundingBox())!;
		expect(box.height).toBe(turned ? width : height);
		await mapReady(page);
		const { lon, lat, zoom } = await viewOf(page);
		expect(Math.abs(lon - 116.36)).toBeLessThan(0.001);
		expect(Math.abs(lat - 40.07)).toBeLessThan(0.001);
		expect(zoom).toBe(9.5);
		await expect(mapOf(page)).toHaveAttribute('data-selected', 'huitian');
		await expect(mapOf(page)).toHaveAttribute('data-layers', 'huitian,greenway');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('回天地区');
		// The map fills its new frame: no band is left unpainted.
		const canvas = (await page
			.getByRole('application', { name: words.zh.map_canvas })
			.boundingBox())!;
		expect(canvas).toEqual(box);
		expect((await coloursOf(page, mapOf(page))).count).toBeGreaterThan(200);
		await expect(handle).toBeVisible({ visible: !turned });
		await expect(search.first()).toBeInViewport();
	}
	await expect(handle).toHaveAttribute('aria-label', peek!);
});
