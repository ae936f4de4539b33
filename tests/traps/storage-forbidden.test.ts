import {
	chooseSetting,
	darkButtonOf,
	expect,
	hydrated,
	mapReady,
	noticesOf,
	open,
	siteListOf,
	test
} from '../e2e/atlas';
import { words } from '../e2e/words';

const { zh } = words;

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('Access is denied', 'SecurityError');
			}
		});
	});
});

test('where storage is forbidden settings change and are not remembered', async ({ page }) => {
	await open(page, '/');
	await expect(noticesOf(page)).toBeEmpty();
	await darkButtonOf(page).click();
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await expect(noticesOf(page)).toContainText(zh.notice_storage);

	const inMu = siteListOf(page).getByText(/^[\d.]+ 万亩$/);
	for (const [group, choice] of [
		[zh.units_label, zh.units_mu],
		[zh.text_size_label, zh.text_size_large]
	] as const) {
		await noticesOf(page).getByRole('button', { name: zh.notice_dismiss }).click();
		await chooseSetting(page, group, choice);
		await expect(noticesOf(page)).toContainText(zh.notice_storage);
	}
	await expect(inMu.first()).toBeVisible();
	const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
	expect(await size()).toBe('18.4px');

	await page.reload();
	await mapReady(page);
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'false');
	expect(await size()).toBe('16px');
	await expect(inMu).toHaveCount(0);
});

test('where storage is forbidden a text page says so, too', async ({ page }) => {
	await page.goto('/about');
	await hydrated(page);
	await darkButtonOf(page).click();
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await expect(noticesOf(page)).toContainText(zh.notice_storage);
});
