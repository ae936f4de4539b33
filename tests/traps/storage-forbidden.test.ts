import { darkButtonOf, expect, mapReady, noticesOf, open, test, unitsButtonOf } from '../e2e/atlas';
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

test('where storage is forbidden the theme changes and is not remembered', async ({ page }) => {
	await open(page, '/');
	await expect(noticesOf(page)).toBeEmpty();
	await darkButtonOf(page).click();
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await expect(noticesOf(page)).toContainText(zh.notice_storage);

	await noticesOf(page).getByRole('button', { name: zh.notice_dismiss }).click();
	await unitsButtonOf(page).click();
	await expect(unitsButtonOf(page)).toContainText(zh.units_mu);
	await expect(noticesOf(page)).toContainText(zh.notice_storage);

	await page.reload();
	await mapReady(page);
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'false');
});

test('where storage is forbidden a text page says so, too', async ({ page }) => {
	await page.goto('/about');
	await darkButtonOf(page).click();
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await expect(noticesOf(page)).toContainText(zh.notice_storage);
});
