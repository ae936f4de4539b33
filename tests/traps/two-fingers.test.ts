import { expect, mapOf, open, PHONE, test } from '../e2e/atlas';
import { viewOf } from '../e2e/view';

test.use(PHONE);

test('two fingers zoom the map where they are, and choose nothing', async ({ page }) => {
	await open(page, '/?at=116.36,40.07,11');
	const session = await page.context().newCDPSession(page);
	const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...ys: number[]) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: ys.map((y, id) => ({ x: 150 + 40 * id, y, id }))
		});
	const pinch = async (from: number, to: number) => {
		const middle = 200;
		await fingers('touchStart', middle - from, middle + from);
		for (let part = 1; part <= 8; part++) {
			const half = from + (part / 8) * (to - from);
			await fingers('touchMove', middle - half, middle + half);
		}
		await fingers('touchEnd');
	};
	await pinch(30, 120);
	await expect.poll(async () => (await viewOf(page)).zoom).toBeGreaterThan(12);
	await expect(page).toHaveURL(/[?&]at=[\d.]+,[\d.]+,1[23]/);
	const near = await viewOf(page);
	expect(Math.abs(near.lon - 116.36)).toBeLessThan(0.1);
	await pinch(120, 30);
	await expect.poll(async () => (await viewOf(page)).zoom).toBeLessThan(near.zoom - 1);
	// No page was zoomed instead of the map, and no finger was taken for a tap.
	expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
	await expect(mapOf(page)).toHaveAttribute('data-selected', '');
	expect(new URL(page.url()).pathname).toBe('/');
});
