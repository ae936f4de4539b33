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
import { isInView } from './view';
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
	await page.keyboard.press('End');
	await rests(page, zh.sheet_full, 0.92);
	await page.keyboard.press('Home');
	await rests(page, zh.sheet_peek, 0.16);
	// Who walks on with Tab comes to the search, which gets room above a phone's keyboard.
	await page.keyboard.press('Tab');
	await rests(page, zh.sheet_full, 0.92);
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
	// A finger that rests before it leaves throws nothing.
	await page.waitForTimeout(100);
	await touch('touchMove', to);
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

/** How far the content of the sheet is scrolled: its search stays, its heading goes along. */
const headingTop = async (page: Page) =>
	(await page.getByRole('heading', { level: 1 }).boundingBox())!.y;

test('a person drags the content: it moves the sheet first and scrolls then', async ({ page }) => {
	await open(page, '/');
	const list = 0.85 * SCREEN;
	await drag(page, list, list - 250);
	await rests(page, zh.sheet_full, 0.92);
	const before = await headingTop(page);
	await drag(page, list, list - 250);
	await expect.poll(() => headingTop(page)).toBeLessThan(before - 100);
	await rests(page, zh.sheet_full, 0.92);
	await drag(page, 0.3 * SCREEN, 0.9 * SCREEN);
	await expect.poll(() => headingTop(page)).toBeCloseTo(before, 0);
	await rests(page, zh.sheet_full, 0.92);
	await drag(page, 0.3 * SCREEN, 0.6 * SCREEN);
	await rests(page, zh.sheet_half, 0.46);
	await drag(page, 0.8 * SCREEN, 0.95 * SCREEN);
	await rests(page, zh.sheet_peek, 0.16);
});

test('a wheel over the sheet raises it before it scrolls', async ({ page }) => {
	await open(page, '/');
	await page.mouse.move(180, 0.8 * SCREEN);
	const before = await headingTop(page);
	await page.mouse.wheel(0, 120);
	await rests(page, zh.sheet_full, 0.92);
	const raised = await headingTop(page);
	expect(before - raised).toBeCloseTo(0.46 * SCREEN, 0);
	// The next gesture scrolls: it begins when the wheel has stood still.
	await expect
		.poll(async () => {
			await page.waitForTimeout(300);
			await page.mouse.wheel(0, 120);
			return headingTop(page);
		})
		.toBeLessThan(raised - 50);
	await rests(page, zh.sheet_full, 0.92);
});

test('the search is what shows at the lowest, and gets room when it is touched', async ({
	page
}) => {
	await open(page, '/');
	await handleOf(page).focus();
	await page.keyboard.press('Home');
	await rests(page, zh.sheet_peek, 0.16);
	const box = page.getByRole('combobox', { name: zh.search_label });
	const plain = page.getByRole('search').getByRole('searchbox').or(box);
	await expect(plain.first()).toBeInViewport({ ratio: 1 });
	await plain.first().tap();
	await rests(page, zh.sheet_full, 0.92);
	await box.fill('huitian');
	await page.getByRole('listbox', { name: zh.search_results }).getByRole('option').first().tap();
	// Both the place and what is said of it are in sight.
	await expect(mapOf(page)).toHaveAttribute('data-selected', 'huitian');
	await rests(page, zh.sheet_half, 0.46);
});

test('the chosen site stands above the sheet at every rest', async ({ page, request }) => {
	const site = await readSite(request, 'hexin-park');
	const covered = async () => heightOf(page);
	const isAbove = () =>
		expect.poll(async () => isInView(page, site.bbox!, await covered())).toBe(true);
	await open(page, `/sites/${site.id}`);
	await isAbove();
	await handleOf(page).focus();
	await page.keyboard.press('ArrowDown');
	await rests(page, zh.sheet_peek, 0.16);
	await isAbove();

	// Lower on the map than the half sheet would leave in sight.
	const canvas = { x: PHONE.viewport.width / 2, y: 0.3 * SCREEN };
	await page.mouse.move(canvas.x, canvas.y);
	await page.mouse.down();
	await page.mouse.move(canvas.x, canvas.y + 0.35 * SCREEN, { steps: 4 });
	await page.mouse.up();
	await expect.poll(async () => isInView(page, site.bbox!, 0.46 * SCREEN)).toBe(false);
	const zoom = await mapOf(page).getAttribute('data-zoom');
	await handleOf(page).focus();
	await page.keyboard.press('ArrowUp');
	await rests(page, zh.sheet_half, 0.46);
	await isAbove();
	await expect(mapOf(page)).toHaveAttribute('data-zoom', zoom!);

	// A full sheet hides the map; a tap on what is left of it brings the site back.
	const centre = await mapOf(page).getAttribute('data-center');
	await page.keyboard.press('ArrowUp');
	await rests(page, zh.sheet_full, 0.92);
	await page.touchscreen.tap(20, 20);
	await rests(page, zh.sheet_half, 0.46);
	await isAbove();
	await expect(mapOf(page)).toHaveAttribute('data-center', centre!);
});

test('every target is at least 44 pixels wide and high', async ({ page }) => {
	for (const path of ['/', '/sites/huitian']) {
		await open(page, path);
		await handleOf(page).focus();
		await page.keyboard.press('End');
		const small = await page
			.locator(
				'a[href], button, select, textarea, summary, [role=slider], input:not([type=hidden])'
			)
			.evaluateAll((controls) =>
				controls.flatMap((control) => {
					// A link within a sentence has the height of its line (WCAG 2.5.8).
					if (getComputedStyle(control).display === 'inline') return [];
					const target = control.closest('label') ?? control;
					const { width, height } = target.getBoundingClientRect();
					const isSeen = control.checkVisibility({ visibilityProperty: true }) && width > 2;
					const text = control.getAttribute('aria-label') ?? control.textContent?.trim();
					return isSeen && Math.min(width, height) < 44 ? [`${text}: ${width} x ${height}`] : [];
				})
			);
		expect(small, path).toEqual([]);
	}
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

test.describe('beside the map, where there is room', () => {
	for (const [name, width, height] of [
		['a phone held sideways', 740, 360],
		['a tablet upright', 768, 1024],
		['a tablet held sideways', 1024, 768]
	] as const)
		test(`on ${name} the panel takes no more than half`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await open(page, '/sites/hexin-park');
			await expect(handleOf(page)).toBeHidden();
			const map = (await mapOf(page).boundingBox())!;
			const panel = (await page.getByRole('main').boundingBox())!;
			expect(map.width).toBeGreaterThanOrEqual(width / 2);
			expect(map.height).toBe(height);
			expect(panel.x + panel.width).toBeLessThanOrEqual(map.x);
			for (const control of [zh.map_zoom_in, zh.map_zoom_out, zh.map_north])
				await expect(page.getByRole('button', { name: control })).toBeInViewport({ ratio: 1 });
		});
});

for (const [name, viewport] of [
	['a phone', PHONE.viewport],
	['a desktop', { width: 1280, height: 800 }]
] as const)
	test(`on ${name} nothing shifts while a page comes`, async ({ page }) => {
		await page.setViewportSize(viewport);
		for (const path of ['/', '/sites/huitian']) {
			await open(page, path);
			expect(
				await page.evaluate(() => PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
			).toBe(true);
			const shift = await page.evaluate(
				() =>
					new Promise<number>((resolve) => {
						// The entries of the past come together, an end marks that there are none.
						new PerformanceObserver((list) =>
							resolve(
								(list.getEntries() as (PerformanceEntry & { value: number })[]).reduce(
									(sum, { value }) => sum + value,
									0
								)
							)
						).observe({ type: 'layout-shift', buffered: true });
						setTimeout(() => resolve(0), 500);
					})
			);
			expect(shift, path).toBeLessThan(0.02);
		}
	});
