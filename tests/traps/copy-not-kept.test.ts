import { expect, hydrated, noticesOf } from '../e2e/atlas';
import { test } from '../e2e/host';
import { words } from '../e2e/words';
import type { Page } from '@playwright/test';

const { zh } = words;

// What the browser writes itself when a worker can't be had or installed.
test.use({ allowed: /status of 404|service.?worker|Quota/i });

const stateOf = (page: Page) => page.getByRole('status', { name: zh.offline_title });

async function goesOn(page: Page): Promise<void> {
	await page.getByRole('link', { name: '贺新公园' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('贺新公园');
	await expect(noticesOf(page)).toBeEmpty();
}

/** Asks for the copy, and reads why there is none. Nobody else is told, and the site goes on. */
async function askedAndTold(page: Page, reason: string): Promise<void> {
	await page.goto('/about');
	await hydrated(page);
	await page.getByRole('button', { name: zh.offline_save }).click();
	await expect(stateOf(page)).toContainText(reason);
	await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
	await goesOn(page);
}

test('without room for the copy the site says so to who asked', async ({ page, baseURL }) => {
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL!, quotaSize: 400_000 });
	await askedAndTold(page, zh.offline_state_full);
});

test('a part that is missing leaves no half copy', async ({ page, context }) => {
	await context.route('**/_app/immutable/offline/**', (route) =>
		route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' })
	);
	await askedAndTold(page, zh.offline_state_broken);
});

test('a browser without service workers has the site all the same', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
	});
	await page.goto('/about');
	await hydrated(page);
	await expect(stateOf(page)).toContainText(zh.offline_state_unsupported);
	await goesOn(page);
});
