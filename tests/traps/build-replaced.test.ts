import type { Page } from '@playwright/test';
import { expect, hydrated, noticesOf } from '../e2e/atlas';
import { kept, test } from '../e2e/host';
import { RENAMED } from '../e2e/next-build';
import { words } from '../e2e/words';

const { zh } = words;

// The page of an unknown address keeps its status; the browser writes it down.
test.use({ allowed: /status of 404/ });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const brand = (page: Page, name: string) =>
	page.getByRole('banner').getByRole('link', { name, exact: true });

/** A page all of whose parts are of one build: the page itself, its code and its data. */
async function isOfBuild(page: Page, name: string, park: string): Promise<void> {
	await expect(page).toHaveTitle(new RegExp(name));
	await expect(page.getByRole('link', { name: park })).toBeVisible();
	await hydrated(page);
	await expect(brand(page, name)).toBeVisible();
	const shapes = await page.evaluate(async () => (await fetch('/data/parks.geojson')).text());
	expect(shapes).toContain(park);
}

test('a new build is offered, waits, and then takes all tabs without mixing', async ({
	page,
	context,
	host
}) => {
	test.slow();
	const [app, newApp] = [zh.app_name, RENAMED[zh.app_name]!];
	const [park, newPark] = ['贺新公园', RENAMED['贺新公园']!];
	await page.goto('/about');
	await kept(page);
	const otherTab = await context.newPage();
	await otherTab.goto('/about');

	const next = await host.makeNextBuild();
	host.deploy(next);
	await page.reload();
	await expect(noticesOf(page)).toContainText(zh.offline_new_version);
	await isOfBuild(page, app, park);
	// Never opened before, by a link and afresh, while the host has only the new build.
	await page.getByRole('link', { name: park }).click();
	await expect(heading(page)).toHaveText(park);
	await page.goto('/no/such/page');
	await isOfBuild(page, app, park);
	await page.goto('/about');
	await isOfBuild(page, app, park);

	await page.getByRole('button', { name: zh.offline_reload }).click();
	await isOfBuild(page, newApp, newPark);
	await isOfBuild(otherTab, newApp, newPark);
	await host.stop();
	await context.setOffline(true);
	await page.goto('/sites/hexin-park');
	await expect(heading(page)).toHaveText(newPark);
	await page.goto('/about');
	await isOfBuild(page, newApp, newPark);
});
