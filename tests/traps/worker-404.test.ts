import { expect, hydrated, mapOf, noticesOf, siteListOf, test } from '../e2e/atlas';
import { words } from '../e2e/words';

const { zh } = words;

// The browser itself writes the missing file into the console.
test.use({ allowed: /status of 404|[Ww]orker/ });

test('when the map cannot start its worker, the page says so and stays usable', async ({
	page
}) => {
	let asked = 0;
	await page.clock.install();
	await page.route(/maplibre-gl-worker/, (route) => {
		asked += 1;
		return route.fulfill({ status: 404, body: 'Not found' });
	});
	await page.goto('/');
	await hydrated(page);
	await expect.poll(() => asked).toBeGreaterThan(0);
	await expect(noticesOf(page)).toBeEmpty();
	await page.clock.fastForward(25_000);
	await expect(noticesOf(page)).toContainText(zh.notice_map_slow);
	await expect(mapOf(page)).not.toHaveAttribute('data-map-state', 'ready');

	await page.getByRole('switch', { name: zh.layer_parks }).uncheck();
	await expect(page).toHaveURL(/layers=science-city,huitian,greenway,places/);
	await siteListOf(page).getByRole('link', { name: '贺新公园' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('贺新公园');
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.app_name);
});
