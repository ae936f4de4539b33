import geographiclib from 'geographiclib-geodesic';
import type { Page } from '@playwright/test';
import { expect, hydrated, noticesOf, open, PHONE, test, withoutWebGl } from './atlas';
import { openPanel, typePoint, typePolygon } from './measure';
import { imagesOf, lettersOf, pagesOf, pathsOf, pictureBoxOf, type Place } from './pdf';
import { drawn, pdfOf, sheetOf } from './print';
import { readSites } from './sites';
import { pathIn, words } from './words';

const { zh } = words;
const wgs84 = geographiclib.Geodesic.WGS84;

const stateOf = (page: Page) => page.getByRole('status', { name: zh.print_state });

const apart = ([ax, ay]: Place, [bx, by]: Place) => Math.hypot(bx - ax, by - ay);

/** The letters of a text that a PDF does not have as text. */
const missingFrom = (pdf: Buffer, text: string) => {
	const letters = lettersOf(pdf);
	return [...text].filter((letter) => letter.trim() && !letters.has(letter));
};

test('drawings come out true to scale in a PDF whose text is text', async ({ page }) => {
	test.slow();
	const corners = ['116.355,40.148', '116.367,40.148', '116.36,40.157'];
	const places = corners.map((corner) => corner.split(',').map(Number) as Place);
	await openPanel(page);
	await typePolygon(page, corners, '规划地块甲');
	const fonts: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('.woff')) fonts.push(request.url());
	});
	await page.getByRole('link', { name: zh.print_link_work }).click();
	await expect(page).toHaveURL(/\/print\?drawings&at=/);
	await page.getByLabel(zh.print_scale).selectOption('fit');
	await page.getByLabel(zh.print_scale).selectOption('10000');
	await expect(page).toHaveURL((url) => url.searchParams.get('scale') === '10000');
	await expect(sheetOf(page).getByText('规划地块甲')).toHaveCount(2);
	await drawn(page);
	expect(fonts).toEqual([]);

	const pdf = await pdfOf(page);
	const [sheet] = pagesOf(pdf);
	expect(sheet!.width).toBeCloseTo(210, 1);
	expect(sheet!.height).toBeCloseTo(297, 1);
	// The triangle as the PDF has it, each side measured against GeographicLib.
	const triangle = pathsOf(sheet!).find(
		(path) => path.length >= 3 && path.length <= 4 && apart(path[0]!, path[1]!) > 60
	)!;
	for (const i of [0, 1, 2]) {
		const [[lon1, lat1], [lon2, lat2]] = [places[i]!, places[(i + 1) % 3]!];
		const { s12: metres = NaN } = wgs84.Inverse(lat1, lon1, lat2, lon2);
		const millimetres = apart(triangle[i]!, triangle[(i + 1) % 3]!);
		expect(Math.abs(millimetres - metres / 10)).toBeLessThan(metres / 10 / 500);
	}
	// The bar of the scale: its parts make 50 mm for 500 m.
	const parts = pathsOf(sheet!).filter(
		([from, to]) => from && to && Math.abs(apart(from, to) - 10) < 1e-3
	);
	expect(parts.length).toBeGreaterThanOrEqual(5);
	const [image] = imagesOf(pdf);
	const box = pictureBoxOf(sheet!);
	expect((image!.width / box.width) * 25.4).toBeGreaterThanOrEqual(200);
	expect((image!.height / box.height) * 25.4).toBeGreaterThanOrEqual(200);
	expect(missingFrom(pdf, `规划地块甲${zh.disclaimer}1:10,000EPSG:4548`)).toEqual([]);
	expect(fonts.length).toBeGreaterThan(3);
	expect(fonts.length).toBeLessThan(50);

	await page.reload();
	await expect(sheetOf(page)).toHaveAttribute('data-scale', '10000');
	await expect(sheetOf(page).getByText('规划地块甲')).toHaveCount(2);
});

test('a site is printed from its page, through the browser on the paper that was chosen', async ({
	page,
	request
}) => {
	test.slow();
	const site = (await readSites(request)).find(({ id }) => id === 'hexin-park')!;
	await page.goto(`/sites/${site.id}?layers=parks,greenway`);
	await hydrated(page);
	await page.getByRole('link', { name: zh.print_link, exact: true }).click();
	// The switches of the map are those of the sheet.
	await expect(page).toHaveURL(/\/print\?(?=.*site=hexin-park)(?=.*layers=parks,greenway)/);
	await page.getByRole('radio', { name: 'A3' }).check();
	await page.getByRole('radio', { name: zh.print_landscape }).check();
	await page.getByRole('radio', { name: zh.print_grid_degrees }).check();
	await expect(page).toHaveURL(/paper=a3&orientation=landscape&(.*&)?grid=degrees/);
	await drawn(page);
	await expect(sheetOf(page).getByText(zh.layer_parks)).toBeVisible();

	const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
	const text = pdf.toString('latin1');
	const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
	expect(boxes).toHaveLength(1);
	const [width, height] = boxes[0]!.slice(1).map((points) => (Number(points) * 25.4) / 72);
	expect(Math.abs(width! - 420)).toBeLessThan(0.3);
	expect(Math.abs(height! - 297)).toBeLessThan(0.3);
	const image = imagesOf(pdf)[0]!;
	// The map of an A3 sheet is 309 mm wide.
	expect(image.width).toBeGreaterThan((309 / 25.4) * 200);
	expect(missingFrom(pdf, site.name.zh)).toEqual([]);
});

test('the sheet moves by buttons and keeps its scale; the address tells where it is', async ({
	page
}) => {
	await page.goto('/print?scale=25000&at=116.35,40.1,13&layers=parks');
	const sheet = sheetOf(page);
	await expect(sheet).toHaveAttribute('data-center', '116.35,40.1');
	await page.getByRole('button', { name: zh.print_move_east }).click();
	// An eighth of 182 mm at 1:25,000 are 569 m.
	const [lon, lat] = (await sheet.getAttribute('data-center'))!.split(',').map(Number);
	const { s12 = NaN } = wgs84.Inverse(40.1, 116.35, lat!, lon!);
	expect(Math.abs(s12 - (182 / 8) * 25)).toBeLessThan(2);
	await expect(sheet).toHaveAttribute('data-scale', '25000');
	await expect(page).toHaveURL((url) => url.searchParams.get('at')!.startsWith(`${lon},${lat},`));
	await page.getByRole('switch', { name: zh.layer_greenway }).check();
	await expect(page).toHaveURL((url) => url.searchParams.get('layers') === 'parks,greenway');
});

test('what can’t be followed is said in words', async ({ page }) => {
	await page.goto('/print?paper=a0&scale=7&site=nowhere');
	await expect(noticesOf(page)).toContainText('paper、scale、site');
	await page.goto('/print?drawings&at=2.35,48.85,14');
	await expect(stateOf(page)).toContainText(zh.print_no_drawings);
	await expect(stateOf(page)).toContainText(zh.print_grid_beyond);
});

test('without WebGL 2 the sheet has the lines of the sites, and says so', async ({ page }) => {
	await withoutWebGl(page);
	await page.goto('/print?site=huitian');
	await expect(sheetOf(page)).toHaveAttribute('data-print-state', 'no-webgl');
	await expect(stateOf(page)).toContainText(zh.print_no_webgl);
	const pdf = await pdfOf(page);
	expect(imagesOf(pdf)).toEqual([]);
	const corners = pathsOf(pagesOf(pdf)[0]!).map((path) => path.length);
	expect(Math.max(...corners)).toBeGreaterThan(50);
});

test('what an analysis found is printed with its method, and not promised after a reload', async ({
	page
}) => {
	await openPanel(page);
	await typePoint(page, '116.4,40.09');
	await page.getByText(zh.analyse_title, { exact: true }).click();
	await page.getByRole('button', { name: zh.analyse_buffer, exact: true }).click();
	const area = page.getByRole('region', { name: zh.analyse_found }).locator('data').first();
	const figure = (await area.textContent())!.split(' ')[0]!;
	await page.getByRole('link', { name: zh.print_link_report }).click();
	await expect(page).toHaveURL(/\/print\?report$/);
	const sheet = sheetOf(page);
	await expect(sheet.getByText(figure)).toBeVisible();
	await expect(sheet.getByText(zh.analyse_found)).toBeVisible();
	await expect(sheet.getByText('切割用 Turf')).toBeVisible();
	await page.reload();
	await expect(stateOf(page)).toContainText(zh.print_no_report);
});

test.describe('on a phone', () => {
	test.use(PHONE);

	test('the sheet comes before its settings and nothing is wider than the screen', async ({
		page
	}) => {
		await page.goto(pathIn('en', '/print?orientation=landscape'));
		const sheet = page.getByRole('region', { name: words.en.print_preview });
		const settings = page.getByRole('region', { name: words.en.print_settings, exact: true });
		await expect(settings).toBeVisible();
		expect((await sheet.boundingBox())!.y).toBeLessThan((await settings.boundingBox())!.y);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(360);
	});
});

test('the map comes back after printing', async ({ page }) => {
	await open(page, '/sites/hexin-park');
	await page.getByRole('link', { name: zh.print_link, exact: true }).click();
	await expect(sheetOf(page)).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('贺新公园');
	await expect(page.getByRole('region', { name: '地图' })).toHaveAttribute(
		'data-map-state',
		'ready'
	);
});
