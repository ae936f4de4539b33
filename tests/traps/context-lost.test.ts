import { coloursOf, expect, mapOf, noticesOf, open, siteIsOpen, test } from '../e2e/atlas';
import { readSite } from '../e2e/sites';
import { words } from '../e2e/words';
import type { Page } from '@playwright/test';

/** The drawing surface of the map. Each rebuilt map has a new one. */
const canvasOf = (page: Page) => page.getByRole('application', { name: words.zh.map_canvas });

type WithHandle = typeof globalThis & { lost?: WEBGL_lose_context | null };

async function loseContext(page: Page): Promise<void> {
	await canvasOf(page).evaluate((canvas) => {
		const context = (canvas as HTMLCanvasElement).getContext('webgl2');
		const handle = context?.getExtension('WEBGL_lose_context');
		if (!handle) throw new Error('the context cannot be lost');
		(globalThis as WithHandle).lost = handle;
		handle.loseContext();
	});
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'loading');
}

const restoreContext = (page: Page) =>
	page.evaluate(() => (globalThis as WithHandle).lost!.restoreContext());

const LINK = '/sites/huitian?layers=huitian,greenway&at=116.36,40.07,12.25';

async function isAsBefore(page: Page, colours: number): Promise<void> {
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready', { timeout: 15_000 });
	await expect(mapOf(page)).toHaveAttribute('data-layers', 'huitian,greenway');
	await expect(mapOf(page)).toHaveAttribute('data-center', '116.36,40.07');
	await expect(mapOf(page)).toHaveAttribute('data-zoom', '12.25');
	await expect(mapOf(page)).toHaveAttribute('data-selected', 'huitian');
	// The picture is not blank: it has about as many colours as it had.
	const { count } = await coloursOf(page, mapOf(page));
	expect(count / colours).toBeGreaterThan(0.9);
	await expect(noticesOf(page)).toBeEmpty();
}

for (const restored of [true, false]) {
	const end = restored ? 'is restored' : 'does not come back';
	test(`a lost context that ${end} leaves selection, layers and view as they were`, async ({
		page,
		request
	}) => {
		await open(page, LINK);
		await siteIsOpen(page, await readSite(request, 'huitian'));
		const { count } = await coloursOf(page, mapOf(page));
		expect(count).toBeGreaterThan(200);
		await loseContext(page);
		if (restored) await restoreContext(page);
		await isAsBefore(page, count);
	});
}

test('what a person changes while the context is lost holds on the new map', async ({ page }) => {
	await open(page, '/?at=116.36,40.07,12');
	await loseContext(page);
	await page.getByRole('switch', { name: words.zh.layer_parks }).uncheck();
	await page.getByRole('button', { name: words.zh.theme_to_dark }).click();
	await restoreContext(page);
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
	await expect(mapOf(page)).toHaveAttribute('data-layers', 'science-city,huitian,greenway,places');
	expect((await coloursOf(page, mapOf(page))).lightness).toBeLessThan(70);
});
