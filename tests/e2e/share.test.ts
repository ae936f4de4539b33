import QRCode from 'qrcode';
import type { Page } from '@playwright/test';
import { expect, hydrated, mapOf, mapReady, open, PHONE, test, tabTo } from './atlas';
import { findingsOn } from './axe';
import { words } from './words';

const { zh } = words;

const buttonOf = (page: Page) => page.getByRole('button', { name: zh.share_title, exact: true });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: zh.share_title });
const linkOf = (page: Page) => dialogOf(page).getByRole('textbox', { name: zh.share_link });
const codeOf = (page: Page) => dialogOf(page).getByRole('textbox', { name: zh.share_embed });
const qrOf = (page: Page) => dialogOf(page).getByRole('img', { name: zh.share_qr_name });

/** The dark modules of the code on screen, asked of the shape itself, row by row. */
function modulesOf(page: Page): Promise<string> {
	return qrOf(page).evaluate((svg: SVGSVGElement) => {
		const shape = svg.querySelector('path')!;
		const { width } = svg.viewBox.baseVal;
		const cells = Array.from({ length: width * width }, (_, i) =>
			shape.isPointInFill(new DOMPoint((i % width) + 0.5, Math.floor(i / width) + 0.5)) ? '1' : '0'
		);
		return cells.join('');
	});
}

/** The same of the library, with four modules of white on each side. */
function modulesFor(link: string): string {
	const { size, data } = QRCode.create(link, { errorCorrectionLevel: 'M' }).modules;
	const white = '0'.repeat(size + 8);
	const rows = Array.from(
		{ length: size },
		(_, y) =>
			`0000${[...data.slice(y * size, (y + 1) * size)].map((m) => (m ? 1 : 0)).join('')}0000`
	);
	return [white.repeat(4), ...rows, white.repeat(4)].join('');
}

test('the link and the QR code carry what is seen to another browser', async ({
	page,
	browser,
	baseURL
}) => {
	await open(page, '/sites/huitian?layers=parks,huitian&theme=dark');
	await expect(page).toHaveURL(/theme=dark/);
	await buttonOf(page).click();
	await expect(linkOf(page)).toHaveValue(/[?&]at=116\.\d+,40\.\d+,[\d.]+/);
	const link = await linkOf(page).inputValue();
	expect(link.startsWith(`${baseURL}/sites/huitian?`)).toBe(true);
	expect(await modulesOf(page)).toBe(modulesFor(link));

	const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
	const other = await context.newPage();
	await other.goto(link);
	await mapReady(other);
	for (const name of ['data-layers', 'data-selected', 'data-center', 'data-zoom'])
		await expect(mapOf(other)).toHaveAttribute(name, (await mapOf(page).getAttribute(name))!);
	await expect(other.getByRole('button', { name: zh.theme_to_dark })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await context.close();
});

test.describe('copying', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	test('keys alone open the dialog, copy the link and go back to the button', async ({ page }) => {
		await page.goto('/sites/hexin-park');
		await hydrated(page);
		await tabTo(page, buttonOf(page));
		await page.keyboard.press('Enter');
		await expect(dialogOf(page)).toBeVisible();
		await tabTo(page, dialogOf(page).getByRole('button', { name: zh.share_link_copy }), 6);
		await page.keyboard.press('Enter');
		await expect(dialogOf(page).getByText(zh.copy_done)).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			await linkOf(page).inputValue()
		);
		await page.keyboard.press('Escape');
		await expect(dialogOf(page)).toHaveCount(0);
		await expect(buttonOf(page)).toBeFocused();
	});
});

test("the system's menu is offered where there is one, with the same link", async ({ page }) => {
	await page.addInitScript(() => {
		navigator.share = async (data) => {
			document.title = `shared ${data?.url}`;
		};
	});
	await page.goto('/data');
	await hydrated(page);
	await buttonOf(page).click();
	const link = await linkOf(page).inputValue();
	await dialogOf(page).getByRole('button', { name: zh.share_system }).click();
	await expect(page).toHaveTitle(`shared ${link}`);
	// A page of text has no map to embed.
	await expect(codeOf(page)).toHaveCount(0);
});

test('without a system menu none is offered', async ({ page }) => {
	await page.addInitScript(() => {
		delete (Navigator.prototype as Partial<Navigator>).share;
	});
	await page.goto('/data');
	await hydrated(page);
	await buttonOf(page).click();
	await expect(linkOf(page)).toBeVisible();
	await expect(dialogOf(page).getByRole('button', { name: zh.share_system })).toHaveCount(0);
});

test.describe('where the dialog does not come', () => {
	test.use({ allowed: /Failed to load resource|ERR_FAILED/ });

	test('the page says so, and the next press tries again', async ({ page }) => {
		await page.goto('/about');
		await hydrated(page);
		await page.route('**/_app/immutable/**', (route) => route.abort());
		await buttonOf(page).click();
		await expect(page.getByText(zh.share_failed)).toBeVisible();
	});
});

for (const [size, viewport] of Object.entries({
	desktop: { width: 1280, height: 800 },
	phone: PHONE.viewport
}))
	test(`the dialog fits a ${size} and gives axe nothing to find, light and dark`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		await page.goto('/sites/hexin-park');
		await hydrated(page);
		await buttonOf(page).click();
		await expect(qrOf(page)).toBeVisible();
		const box = (await dialogOf(page).boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
		expect(box.y).toBeGreaterThanOrEqual(0);
		expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await findingsOn(page)).toEqual([]);
		}
	});

test('an embedded page shows the map, its credits and the way to the full page alone', async ({
	page
}) => {
	await open(page, '/?layers=parks&at=116.35,40.08,13&embed&point=116.35,40.08');
	const hint = page.getByText(zh.map_gesture_windows);
	const isSeen = await hint.evaluate((text) => text.checkVisibility({ opacityProperty: true }));
	expect(isSeen, 'how to move the map, before anyone tried').toBe(false);
	const map = (await mapOf(page).boundingBox())!;
	expect(map).toMatchObject({ x: 0, y: 0, ...page.viewportSize() });
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.getByRole('main')).toBeHidden();
	await expect(page.getByRole('region', { name: zh.place_card })).toHaveCount(0);
	await expect(mapOf(page).getByText(zh.attribution)).toBeVisible();

	// The wheel is the page's own; with Ctrl it is the map's. The map says so in words.
	await page.mouse.move(600, 400);
	await page.mouse.wheel(0, -400);
	await expect(hint).toBeVisible();
	await expect(hint.locator('..')).toHaveCSS('opacity', '1');
	await expect(mapOf(page)).toHaveAttribute('data-zoom', '13.00');

	const way = page.getByRole('link', { name: zh.embed_open });
	const [full] = await Promise.all([page.waitForEvent('popup'), way.click()]);
	await expect(full).toHaveURL('/?layers=parks&at=116.35,40.08,13&point=116.35,40.08');
	await expect(full.getByRole('main')).toBeVisible();
	await full.close();

	// Whoever has no pointer picks a place from the list; the frame stays a frame.
	await page.getByRole('button', { name: zh.skip_to_map }).press('Enter');
	const list = page.getByRole('listbox', { name: zh.map_in_view });
	await expect(list).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/sites\/[a-z0-9-]+\?(.*&)?embed(&|$)/);
	await expect(mapOf(page)).not.toHaveAttribute('data-selected', '');
	await expect(page.getByRole('main')).toBeHidden();
});

test('the code to embed makes a frame that never shows the panel', async ({ page, baseURL }) => {
	await open(page, '/sites/hexin-park');
	await buttonOf(page).click();
	const code = await codeOf(page).inputValue();
	await page.route('/host.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><meta charset=utf-8><title>host</title>${code}`
		})
	);
	await page.goto('/host.html');
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('region', { name: zh.map_name })).toHaveAttribute(
		'data-map-state',
		'ready'
	);
	await expect(frame.getByRole('region', { name: zh.map_name })).toHaveAttribute(
		'data-selected',
		'hexin-park'
	);
	await expect(frame.getByRole('main')).toBeHidden();
	expect(await page.locator('iframe').getAttribute('src')).toContain(`${baseURL}/sites/hexin-park`);
	expect(await page.locator('iframe').getAttribute('title')).toContain('贺新公园');
});
