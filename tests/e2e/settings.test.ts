import {
	chooseSetting,
	closeSettings,
	darkButtonOf,
	expect,
	hydrated,
	noticesOf,
	PHONE,
	settingOf,
	settingsOf,
	siteListOf,
	test
} from './atlas';
import { readSite } from './sites';
import { words } from './words';
import type { Page } from '@playwright/test';

const { zh, en } = words;

const rootSize = (page: Page) =>
	page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

test('a person chooses the unit of area, and finds it again', async ({ page, request }) => {
	const site = await readSite(request, 'hexin-park');
	const m2 = site.measured.area_m2!;
	const texts = {
		[zh.units_mu]: `${Math.round((m2 * 15) / 10_000).toLocaleString('zh-CN')} 亩`,
		[zh.units_km2]: `${(m2 / 1e6).toFixed(4)} 平方公里`,
		[zh.units_ha]: `${(m2 / 10_000).toFixed(2)} 公顷`
	};
	await page.goto('/');
	await hydrated(page);
	const link = siteListOf(page).getByRole('link', { name: site.name.zh });
	for (const [unit, text] of Object.entries(texts)) {
		await chooseSetting(page, zh.units_label, unit);
		await expect(link, unit).toContainText(text);
	}
	await chooseSetting(page, zh.units_label, zh.units_km2);
	await page.goto('/sites/hexin-park');
	await hydrated(page);
	await expect(page.getByRole('main')).toContainText(texts[zh.units_km2]!);
	await chooseSetting(page, zh.units_label, zh.units_metric);
	await page.goto('/');
	await expect(link).toContainText(texts[zh.units_ha]!);
});

test('larger text is there before the first paint of the next page', async ({ page }) => {
	await page.goto('/about');
	await hydrated(page);
	const standard = await rootSize(page);
	await chooseSetting(page, zh.text_size_label, zh.text_size_large);
	expect(await rootSize(page)).toBeCloseTo(1.15 * standard, 3);
	await chooseSetting(page, zh.text_size_label, zh.text_size_largest);
	expect(await rootSize(page)).toBeCloseTo(1.3 * standard, 3);

	// The code of the page never comes: what the size then is, was set before the first paint.
	await page.route('**/_app/immutable/entry/**', (route) => route.fulfill({ body: '' }));
	await page.goto('/data');
	expect(await rootSize(page)).toBeCloseTo(1.3 * standard, 3);
});

test('the theme goes back to what the system says', async ({ page }) => {
	await page.goto('/about');
	await hydrated(page);
	await darkButtonOf(page).click();
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await settingsOf(page).click();
	await expect(settingOf(page, zh.theme_label, zh.theme_to_dark)).toBeChecked();
	await chooseSetting(page, zh.theme_label, zh.theme_system);
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'false');
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await page.reload();
	await hydrated(page);
	await page.emulateMedia({ colorScheme: 'light' });
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'false');
});

test('the keyboard alone opens, sets and leaves the settings', async ({ page }) => {
	await page.goto('/about');
	await hydrated(page);
	await settingsOf(page).focus();
	await page.keyboard.press('Enter');
	await expect(settingOf(page, zh.units_label, zh.units_metric)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(settingOf(page, zh.units_label, zh.units_mu)).toBeChecked();
	await page.keyboard.press('Escape');
	await expect(settingsOf(page)).toBeFocused();
	await expect(settingsOf(page)).toHaveAttribute('aria-expanded', 'false');
});

test('who chose English is offered it on a Chinese page, and may decline', async ({ page }) => {
	await page.goto('/about');
	await hydrated(page);
	await expect(noticesOf(page)).toBeEmpty();
	await page.getByRole('link', { name: zh.language_other, exact: true }).click();
	await expect(page).toHaveURL((url) => url.pathname === '/en/about');

	await page.goto('/data?from=a-friend');
	await expect(noticesOf(page)).toContainText(en.language_offer);
	// The address decides: nobody is taken away from the page that a link shows.
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.data_title);
	await noticesOf(page).getByRole('link', { name: en.language_offer_link }).click();
	await expect(page).toHaveURL('/en/data?from=a-friend');
	await hydrated(page);
	await expect(noticesOf(page)).toBeEmpty();

	await page.goto('/about');
	await noticesOf(page).getByRole('button', { name: zh.notice_dismiss }).click();
	await page.reload();
	await hydrated(page);
	await expect(noticesOf(page)).toBeEmpty();
});

test.describe('on a phone with the largest text', () => {
	test.use(PHONE);

	for (const path of ['/', '/sites/huitian', '/en', '/en/data'])
		test(`${path} keeps its width, and the settings fit`, async ({ page }) => {
			await page.addInitScript(() => localStorage.setItem('atlas:text-size', 'largest'));
			await page.goto(path);
			await hydrated(page);
			const main = await page.getByRole('main').evaluate((element) => ({
				content: Math.max(element.scrollWidth, document.documentElement.scrollWidth),
				width: document.documentElement.clientWidth
			}));
			expect(main.width).toBe(PHONE.viewport.width);
			expect(main.content).toBeLessThanOrEqual(main.width);
			await settingsOf(page).click();
			const dialog = page.getByRole('dialog', { name: /^(设置|Settings)$/ });
			await expect(dialog).toBeInViewport({ ratio: 1 });
			const wide = await dialog.evaluate(
				({ scrollWidth, clientWidth }) => scrollWidth - clientWidth
			);
			expect(wide).toBe(0);
			await closeSettings(page);
		});
});
