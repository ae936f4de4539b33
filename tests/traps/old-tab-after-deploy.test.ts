import { expect, hydrated } from '../e2e/atlas';
import { test } from '../e2e/host';
import { RENAMED } from '../e2e/next-build';
import { words } from '../e2e/words';

const { zh } = words;

// The tab asks for code and styles that are gone, and the browser writes that into the console.
test.use({
	serviceWorkers: 'block',
	allowed: /status of 404|dynamically imported module|Refused to apply style/
});

test('a tab from before a deploy goes on with the new build, whole', async ({ page, host }) => {
	await page.goto('/about');
	await hydrated(page);
	const next = await host.makeNextBuild();
	host.deploy(next);
	// The code of this page has not been loaded yet, and its name is gone from the host.
	await page.getByRole('link', { name: zh.nav_data, exact: true }).click();
	await expect(page).toHaveURL(/\/data$/);
	await expect(page).toHaveTitle(new RegExp(RENAMED[zh.app_name]!));
	await hydrated(page);
	await page.getByRole('link', { name: zh.nav_about, exact: true }).click();
	await expect(page.getByRole('link', { name: RENAMED['贺新公园'] })).toBeVisible();
});
