import gcoord from 'gcoord';
import geographiclib from 'geographiclib-geodesic';
import type { Locator, Page } from '@playwright/test';
import { expect, hydrated, mapOf, mapReady, open, PHONE, siteIsOpen, test } from './atlas';
import { findingsOn } from './axe';
import { readSite, type Point } from './sites';
import { fill, LOCALES, pathIn, words } from './words';

const { zh } = words;

/** Geodesic metres, by the library that the site measures with. */
function metres(a: Point, b: Point): number {
	return geographiclib.Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12 ?? NaN;
}

const goThereOf = (page: Page, locale: 'zh' | 'en' = 'zh') =>
	page.getByRole('region', { name: words[locale].go_title, exact: true });
const cardOf = (page: Page) => page.getByRole('region', { name: zh.place_card });
const linkIn = (part: Locator, name: string) => part.getByRole('link', { name, exact: true });
const coordinatesIn = (part: Locator) => part.getByRole('textbox', { name: zh.go_coordinates });

/** The address of a link, as it stands there. */
const addressOf = async (link: Locator) => (await link.getAttribute('href'))!;

async function pairOf(link: Locator, pattern: RegExp): Promise<Point> {
	const [, a, b] = pattern.exec(decodeURIComponent(await addressOf(link))) ?? [];
	return [Number(a), Number(b)];
}

const swapped = ([lat, lon]: Point): Point => [lon, lat];

/** Each link leads to the point on its service's datum, shifted once, and the others not at all. */
async function leadsTo(part: Locator, raw: Point, at: typeof words.zh | typeof words.en = zh) {
	const gcj = gcoord.transform<Point>([...raw], gcoord.WGS84, gcoord.GCJ02);
	const bd = gcoord.transform<Point>([...raw], gcoord.WGS84, gcoord.BD09);
	const amap = await pairOf(linkIn(part, at.go_amap), /[?&]to=([\d.]+),([\d.]+)/);
	const baidu = await pairOf(linkIn(part, at.go_baidu), /latlng:([\d.]+),([\d.]+)/);
	const tencent = await pairOf(linkIn(part, at.go_tencent), /tocoord=([\d.]+),([\d.]+)/);
	const apple = await pairOf(linkIn(part, at.go_apple), /daddr=([\d.]+),([\d.]+)/);
	const shifted: [Point, Point][] = [
		[amap, gcj],
		[swapped(baidu), bd],
		[swapped(tencent), gcj],
		[swapped(apple), gcj]
	];
	for (const [is, should] of shifted) {
		expect(metres(is, should)).toBeLessThan(1);
		expect(metres(is, raw)).toBeGreaterThan(400);
	}
	const geo = await pairOf(linkIn(part, at.go_geo), /^geo:([\d.]+),([\d.]+)/);
	expect(metres(swapped(geo), raw)).toBeLessThan(1);
}

for (const locale of LOCALES)
	test(`${locale}: from a site's page other maps lead to it`, async ({ page, request }) => {
		const { measured } = await readSite(request, 'pku-changping');
		await page.goto(pathIn(locale, '/sites/pku-changping'));
		await hydrated(page);
		await leadsTo(goThereOf(page, locale), measured.centroid!, words[locale]);
	});

test('ways to go are chosen by keys; a map without such a link is left out and named', async ({
	page
}) => {
	await page.goto('/sites/hexin-park');
	await hydrated(page);
	const part = goThereOf(page);
	await expect(part).toContainText(zh.go_to_inside);
	const amap = linkIn(part, zh.go_amap);
	await expect(amap).toHaveAttribute('href', /mode=walk&/);
	await expect(amap).toHaveAttribute('rel', /noopener.*noreferrer/);
	expect(new URL(await addressOf(amap)).searchParams.get('to')).toContain('贺新公园');

	await part.getByRole('radio', { name: zh.go_walking }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(part.getByRole('radio', { name: zh.go_cycling })).toBeChecked();
	await expect(amap).toHaveAttribute('href', /mode=ride&/);
	await expect(part.getByRole('link')).toHaveText([zh.go_amap, zh.go_geo]);
	const services = [zh.go_baidu, zh.go_tencent, zh.go_apple].join(zh.list_separator);
	await expect(part).toContainText(fill(zh.go_missing, { services, mode: zh.go_cycling }));

	await page.keyboard.press('ArrowRight');
	await expect(amap).toHaveAttribute('href', /mode=bus&/);
	await expect(part.getByRole('link')).toHaveCount(5);
});

test('the greenway is reached at either end; a site without a position offers nothing', async ({
	page,
	request
}) => {
	const line = await (await request.get('/sites/greenway-42.geojson')).json();
	const ends: Point[] = [line.geometry.coordinates[0], line.geometry.coordinates.at(-1)];
	const [south, north] = ends.sort((a, b) => a[1] - b[1]) as [Point, Point];
	await page.goto('/sites/greenway-42');
	await hydrated(page);
	const part = goThereOf(page);
	await expect(part).toContainText(zh.go_to_south);
	await leadsTo(part, south);
	await part.getByText(zh.go_north, { exact: true }).click();
	await expect(part).toContainText(zh.go_to_north);
	await leadsTo(part, north);

	await page.goto('/sites/tiantongyuan-gymnasium');
	await expect(goThereOf(page)).toContainText(zh.go_none);
	await expect(goThereOf(page).getByRole('link')).toHaveCount(0);
});

test.describe('copying', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	test('coordinates are copied as they stand there, unshifted', async ({ page, request }) => {
		const { measured } = await readSite(request, 'pku-changping');
		await page.goto('/sites/pku-changping');
		await hydrated(page);
		const part = goThereOf(page);
		await part.getByRole('button', { name: zh.go_copy }).click();
		await expect(part.getByRole('status')).toHaveText(zh.copy_done);
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toMatch(/^\d+\.\d{6}, \d+\.\d{6}$/);
		expect(copied).toBe(await coordinatesIn(part).inputValue());
		expect(metres(copied.split(', ').map(Number) as Point, measured.centroid!)).toBeLessThan(1);
	});
});

test('where the clipboard is forbidden the text is selected and the page says so', async ({
	page
}) => {
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
	});
	await page.goto('/sites/hexin-park');
	await hydrated(page);
	const part = goThereOf(page);
	await part.getByRole('button', { name: zh.go_copy }).click();
	await expect(part.getByRole('status')).toHaveText(zh.copy_failed);
	await expect(coordinatesIn(part)).toBeFocused();
	expect(await page.evaluate(() => getSelection()?.toString())).toBe(
		await coordinatesIn(part).inputValue()
	);
});

test('a found station has a card with ways to it, kept by the address, until it is closed', async ({
	page
}) => {
	await open(page, '/');
	await page.getByRole('search').getByRole('combobox').fill('朱辛庄');
	await page.getByRole('option', { name: '朱辛庄' }).first().click();
	await expect(cardOf(page).getByRole('heading')).toHaveText('朱辛庄');
	const raw = (await coordinatesIn(cardOf(page)).inputValue()).split(', ').map(Number) as Point;
	await leadsTo(cardOf(page), raw);
	await expect(page).toHaveURL(/[?&]point=116\.\d+,40\.\d+/);
	expect(await findingsOn(page)).toEqual([]);

	await page.reload();
	await mapReady(page);
	await expect(cardOf(page).getByRole('heading')).toHaveText(zh.place_point);
	await leadsTo(cardOf(page), raw);
	await cardOf(page).getByRole('button', { name: zh.place_close }).press('Enter');
	await expect(cardOf(page)).toHaveCount(0);
	await expect(page).not.toHaveURL(/point=/);
});

test('a right click, or Enter in the middle of the map, marks a point', async ({ page }) => {
	await open(page, '/?at=116.35,40.08,13');
	const box = (await mapOf(page).boundingBox())!;
	const middle = { x: box.width / 2, y: box.height / 2 };
	await mapOf(page).click({ button: 'right', position: { x: middle.x + 60, y: middle.y } });
	const east = (await coordinatesIn(cardOf(page)).inputValue()).split(', ').map(Number);
	expect(east[0]).toBeGreaterThan(116.35);
	expect(metres(east as Point, [116.35, 40.08])).toBeLessThan(1500);

	await mapOf(page).getByRole('application').focus();
	await page.keyboard.press('Enter');
	await expect(coordinatesIn(cardOf(page))).toHaveValue('116.350000, 40.080000');
	await leadsTo(cardOf(page), [116.35, 40.08]);
});

test('opening a site leaves the marked point behind', async ({ page }) => {
	await open(page, '/?point=116.35,40.08');
	await expect(cardOf(page)).toBeVisible();
	await page.getByRole('main').getByRole('link', { name: '贺新公园' }).first().click();
	await siteIsOpen(page, { id: 'hexin-park', name: { zh: '贺新公园' } });
	await expect(cardOf(page)).toHaveCount(0);
	await page.goBack();
	await expect(cardOf(page)).toBeVisible();
});

test.describe('on a phone', () => {
	test.use(PHONE);

	test('a finger that rests marks the point; card, credits and sheet do not cover each other', async ({
		page
	}) => {
		await open(page, '/?at=116.35,40.08,13');
		const session = await page.context().newCDPSession(page);
		const at = { x: 150, y: 150 };
		await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
		await expect(cardOf(page)).toBeVisible();
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });

		const card = (await cardOf(page).boundingBox())!;
		const sheet = (await page.getByRole('button', { name: /^面板高度/ }).boundingBox())!;
		const credits = (await mapOf(page).getByText(zh.attribution).boundingBox())!;
		expect(card.y).toBeGreaterThanOrEqual(0);
		expect(card.y + card.height).toBeLessThanOrEqual(sheet.y);
		expect(card.y + card.height <= credits.y || card.y >= credits.y + credits.height).toBe(true);
		for (const target of [
			linkIn(cardOf(page), zh.go_amap),
			cardOf(page).getByRole('button', { name: zh.place_close })
		])
			expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
		await expect(page).toHaveURL((url) => url.pathname === '/');
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the links on foot stand in the page', async ({ page, request }) => {
		const { measured } = await readSite(request, 'pku-changping');
		await page.goto('/sites/pku-changping');
		const part = goThereOf(page);
		await leadsTo(part, measured.centroid!);
		await expect(part.getByRole('radio').first()).toBeHidden();
		await expect(part.getByRole('button')).toBeHidden();
	});
});
