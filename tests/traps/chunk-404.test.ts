import { expect, mapOf, mapReady, noticesOf, open, settingsOf, test } from '../e2e/atlas';
import { openPanel, rowsOf, typePoint } from '../e2e/measure';
import { words } from '../e2e/words';
import type { Page } from '@playwright/test';

const { zh } = words;

// The browser itself writes the missing file into the console, and so does Kit for a page's code.
test.use({ allowed: /status of 404|dynamically imported module|Refused to apply style|preload/ });

/** From now on the host has none of the code that it has not given yet. */
const loseCode = (page: Page) =>
	page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));

const says = (page: Page, text: string) => expect(noticesOf(page)).toContainText(text);

test('a part whose code is gone says so, and comes when it is back', async ({ page }) => {
	await open(page, '/');
	await loseCode(page);
	await page.getByRole('combobox', { name: zh.search_label }).click();
	await says(page, zh.search_notice);
	await settingsOf(page).click();
	await says(page, zh.settings_failed);
	await page.getByRole('button', { name: zh.share_title }).first().click();
	await says(page, zh.share_failed);
	await page.getByRole('button', { name: zh.list_distance_sort }).click();
	await says(page, zh.list_distance_failed);
	await mapOf(page).click({ button: 'right' });
	await says(page, zh.place_failed);
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');

	// A page of which the code is gone has an end in words, too, and a way back.
	const measure = page.getByRole('banner').getByRole('link', { name: zh.nav_measure, exact: true });
	const heading = page.getByRole('heading', { level: 1 });
	await measure.click();
	await expect(heading).toHaveText(zh.error_title);
	await page.getByRole('main').getByRole('link', { name: zh.site_back }).click();
	await expect(heading).toHaveText(zh.app_name);
	await mapReady(page);

	await page.unroute('**/_app/immutable/**');
	await settingsOf(page).click();
	await expect(page.getByRole('dialog', { name: zh.settings_title })).toBeVisible();
	await page.keyboard.press('Escape');
	await measure.click();
	await expect(heading).toHaveText(zh.measure_title);
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
});

test('a part of the workbench whose code is gone says so, and the drawings stay', async ({
	page
}) => {
	await openPanel(page);
	await typePoint(page, '116.35,40.15');
	await mapReady(page);
	await loseCode(page);
	for (const [part, text] of [
		[zh.analyse_title, zh.measure_part_failed],
		[zh.coordinates_title, zh.measure_part_failed]
	] as const) {
		await page.getByText(part, { exact: true }).click();
		await says(page, text);
		await noticesOf(page).getByRole('button', { name: zh.notice_dismiss }).click();
	}
	await page.getByRole('button', { name: zh.link_make }).click();
	await says(page, zh.link_failed);
	await expect(rowsOf(page)).toHaveCount(1);
});
