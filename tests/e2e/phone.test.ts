import {
	coloursOf,
	expect,
	hydrated,
	mapOf,
	open,
	PHONE,
	siteIsOpen,
	siteListOf,
	test
} from './atlas';
import { readSite } from './sites';
import { fill, words } from './words';
import type { Page } from '@playwright/test';

test.use(PHONE);

const { zh } = words;
const { height: SCREEN } = PHONE.viewport;
const nameAt = (rest: string) => fill(zh.sheet_handle, { rest });
const handleOf = (page: Page) => page.getByRole('button', { name: /^面板高度/ });
const heightOf = async (page: Page) => SCREEN - (await handleOf(page).boundingBox())!.y;

/** The sheet rests where its handle says, at about this share of the screen. */
async function rests(page: Page, rest: string, share: number): Promise<void> {
	await expect(handleOf(page)).toHaveAccessibleName(nameAt(rest));
	const height = Math.round(share * SCREEN);
	await expect.poll(() => heightOf(page)).toBeGreaterThan(height - 0.06 * SCREEN);
	expect(await heightOf(page)).toBeLessThan(height + 0.06 * SCREEN);
}

test('a person raises and lowers the sheet with the keyboard', async ({ page }) => {
	await page.goto('/');
	await hydrated(page);
	await rests(page, zh.sheet_half, 0.46);
	await handleOf(page).focus();
	await page.keyboard.press('ArrowUp');
	await rests(page, zh.sheet_full, 0.92);
	await page.keyboard.press('ArrowUp');
	await rests(page, zh.sheet_full, 0.92);
	await page.keyboard.press('ArrowDown');
	await rests(page, zh.sheet_half, 0.46);
	await page.keyboard.press('ArrowDown');
	await rests(page, zh.sheet_peek, 0.16);
	await page.keyboard.press('Enter');
	await rests(page, zh.sheet_half, 0.46);
});

/** One finger, from one height of the screen to another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: y === undefined ? [] : [{ x: PHONE.viewport.width / 2, y }]
		});
	await touch('touchStart', from);
	for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', from + part * (to - from));
	await touch('touchEnd');
	await session.detach();
}

test('a person taps the handle of the sheet', async ({ page }) => {
	await page.goto('/');
	await hydrated(page);
	await handleOf(page).tap();
	await rests(page, zh.sheet_full, 0.92);
	await handleOf(page).tap();
	await rests(page, zh.sheet_peek, 0.16);
	await handleOf(page).tap();
	await rests(page, zh.sheet_half, 0.46);
});

test('a person drags the sheet up and down', async ({ page }) => {
	await page.goto('/');
	await hydrated(page);
	const grip = async () => {
		const { y, height } = (await handleOf(page).boundingBox())!;
		return y + height / 2;
	};
	await drag(page, await grip(), 0.15 * SCREEN);
	await rests(page, zh.sheet_full, 0.92);
	await drag(page, await grip(), 0.5 * SCREEN);
	await rests(page, zh.sheet_half, 0.46);
	await drag(page, await grip(), 0.95 * SCREEN);
	await rests(page, zh.sheet_peek, 0.16);
});

test('a person sees the map above the sheet and its controls beside it', async ({ page }) => {
	await open(page, '/');
	const top = (await handleOf(page).boundingBox())!.y;
	expect(top).toBeGreaterThan(300);
	const map = (await mapOf(page).boundingBox())!;
	expect(map).toMatchObject({ x: 0, y: 0, width: PHONE.viewport.width });
	expect((await coloursOf(page, mapOf(page))).count).toBeGreaterThan(200);
	for (const name of [zh.map_zoom_in, zh.map_zoom_out, zh.map_north]) {
		const button = (await page.getByRole('button', { name }).boundingBox())!;
		expect(button.y + button.height, name).toBeLessThan(top);
		expect(Math.min(button.width, button.height), name).toBeGreaterThanOrEqual(44);
	}
	// Who drew the map and how long a kilometre is must be readable, not lie under the sheet.
	for (const text of [zh.attribution, /^[\d.]+\s(公里|米)$/]) {
		const line = (await mapOf(page).getByText(text).boundingBox())!;
		expect.soft(line.y + line.height, String(text)).toBeLessThanOrEqual(top);
	}
});

test('a person reaches the last site of the list and opens it', async ({ page, request }) => {
	const site = await readSite(request, 'greenway-42');
	await open(page, '/');
	await handleOf(page).tap();
	await rests(page, zh.sheet_full, 0.92);
	const links = siteListOf(page).getByRole('link');
	await links.last().scrollIntoViewIfNeeded();
	await expect(links.last()).toBeInViewport({ ratio: 1 });
	await siteListOf(page).getByRole('link', { name: site.name.zh }).tap();
	await siteIsOpen(page, site);
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
});

for (const path of [
	'/',
	'/figures',
	'/en/figures',
	'/sites/huitian',
	'/about',
	'/data',
	'/en/sites/greenway-42',
	'/en/data'
])
	test(`nothing on ${path} scrolls sideways`, async ({ page }) => {
		await page.goto(path);
		await hydrated(page);
		const { content, screen } = await page.evaluate(() => ({
			content: document.documentElement.scrollWidth,
			screen: document.documentElement.clientWidth
		}));
		expect(screen).toBe(PHONE.viewport.width);
		expect(content).toBeLessThanOrEqual(screen);
		const main = await page.getByRole('main').evaluate((element) => ({
			content: element.scrollWidth,
			width: element.clientWidth
		}));
		expect(main.content).toBeLessThanOrEqual(main.width);
	});
