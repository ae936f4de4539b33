import { coloursOf, darkButtonOf, expect, hydrated, mapOf, mapReady, open, test } from './atlas';
import type { Page } from '@playwright/test';

const lightnessOf = async (page: Page) => (await coloursOf(page, mapOf(page))).lightness;
const textLightness = (page: Page) =>
	page.evaluate(() => {
		const [r = 0, g = 0, b = 0] = getComputedStyle(document.body)
			.color.match(/[\d.]+/g)!
			.map(Number);
		return (r + g + b) / 3;
	});

async function isLight(page: Page): Promise<void> {
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'false');
	await expect.poll(() => lightnessOf(page)).toBeGreaterThan(200);
	expect(await textLightness(page)).toBeLessThan(80);
}

async function isDark(page: Page): Promise<void> {
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(() => lightnessOf(page)).toBeLessThan(70);
	expect(await textLightness(page)).toBeGreaterThan(180);
}

test('a person chooses the dark theme, and it is remembered', async ({ page }) => {
	await open(page, '/');
	await isLight(page);
	await darkButtonOf(page).click();
	await isDark(page);
	await page.reload();
	await mapReady(page);
	await isDark(page);
	await darkButtonOf(page).click();
	await isLight(page);
});

test('without a choice the theme follows the system, with one it stays', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page, '/');
	await isDark(page);
	await page.emulateMedia({ colorScheme: 'light' });
	await isLight(page);

	await darkButtonOf(page).click();
	await isDark(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await darkButtonOf(page).click();
	await isLight(page);
});

test('the theme holds from page to page', async ({ page }) => {
	await page.goto('/about');
	await hydrated(page);
	await darkButtonOf(page).click();
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await page.goto('/data');
	await hydrated(page);
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(() => textLightness(page)).toBeGreaterThan(180);
});
