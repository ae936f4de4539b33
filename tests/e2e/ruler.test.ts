import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Feature, LineString } from 'geojson';
import { cutAlong, locate, pointAlong } from '../../src/lib/geo/along';
import { ellipsoidDistance, ellipsoidLength } from '../../src/lib/geo/measure';
import { expect, mapOf, mapReady, noticesOf, open, PHONE, test } from './atlas';
import { fill, words } from './words';

const { zh } = words;
const PAGE = '/sites/greenway-42';

const rulerOf = (page: Page) => page.getByRole('region', { name: zh.ruler_title });
const sliderOf = (page: Page) => page.getByRole('slider', { name: zh.ruler_slider });
const at = (km: string) => fill(zh.ruler_at, { km });

async function lineOf(page: Page): Promise<LineString> {
	const { geometry }: Feature<LineString> = await (
		await page.request.get(`${PAGE}.geojson`)
	).json();
	return geometry;
}

/** The pixel of the page at which a place stands, by the map's published centre and zoom. */
async function pixelOf(page: Page, [lon = NaN, lat = NaN]: number[]) {
	const map = mapOf(page);
	const [x, y] = (await map.getAttribute('data-center'))!.split(',').map(Number) as [
		number,
		number
	];
	const scale = (512 * 2 ** Number(await map.getAttribute('data-zoom'))) / 360;
	const north = (degrees: number) =>
		(Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) * 180) / Math.PI;
	const box = (await map.boundingBox())!;
	return {
		x: box.x + box.width / 2 + (lon - x) * scale,
		y: box.y + box.height / 2 - (north(lat) - north(y)) * scale
	};
}

/** Presses keys on a slider and reads what it says after each. */
async function press(slider: Locator, steps: [key: string, km: string][]): Promise<void> {
	await slider.focus();
	for (const [key, km] of steps) {
		await slider.press(key);
		await expect(slider, key).toHaveAttribute('aria-valuetext', at(km));
	}
}

test('a person moves along the greenway by keyboard, and the link follows', async ({ page }) => {
	await open(page, PAGE);
	const length = ellipsoidLength(await lineOf(page));
	const end = (length / 1000).toFixed(1);
	await press(sliderOf(page), [
		['ArrowRight', '0.1'],
		['PageUp', '1.1'],
		['ArrowUp', '1.2'],
		['ArrowLeft', '1.1'],
		['PageDown', '0.1'],
		['End', end],
		['ArrowLeft', '41.5'],
		['Home', '0.0'],
		['PageUp', '1.0']
	]);
	await expect(rulerOf(page)).toContainText(
		`${at('1.0')}；距南端1.0公里，距北端${(length / 1000 - 1).toFixed(1)}公里；下一个：`
	);
	await expect(page).toHaveURL(/[?&]km=1(&|$)/);
	await page.getByRole('link', { name: zh.site_back }).click();
	await expect(page).toHaveURL((url) => !url.searchParams.has('km'));
	await page.goBack();
	await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', at('1.0'));
	await expect(page).toHaveURL(/[?&]km=1(&|$)/);
	await page.goForward();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.app_name);
	await expect(page).toHaveURL((url) => !url.searchParams.has('km'));
});

test('a person points, drags and clicks on the strip', async ({ page }) => {
	await open(page, PAGE);
	const slider = sliderOf(page);
	await slider.scrollIntoViewIfNeeded();
	const box = (await slider.boundingBox())!;
	const x = (share: number) => box.x + 12 + (box.width - 24) * share;
	await page.mouse.move(x(0.5), box.y + 30);
	await expect(rulerOf(page)).toContainText(/第20\.[6-9]公里；/);
	await expect(slider).toHaveAttribute('aria-valuetext', at('0.0'));
	await page.mouse.down();
	await page.mouse.move(x(0.25), box.y + 30, { steps: 4 });
	await page.mouse.up();
	await expect(slider).toHaveAttribute('aria-valuetext', /第10\.[2-6]公里/);
	await expect(page).toHaveURL(/[?&]km=10\.[2-6]/);
});

test('pointing at the greenway on the map moves the strip; a click keeps the place', async ({
	page
}) => {
	await open(page, `${PAGE}?at=116.26264,40.2,13`);
	const line = await lineOf(page);
	const place = pointAlong(line, 32_000);
	const pixel = await pixelOf(page, place);
	const slider = sliderOf(page);
	// The geometry is fetched at the first pointing; the pointer must still be there.
	await page.mouse.move(pixel.x - 1, pixel.y);
	await page.mouse.move(pixel.x, pixel.y);
	await expect(slider).toHaveAttribute('aria-valuetext', /第(31\.9|32\.[01])公里/);
	const box = (await mapOf(page).boundingBox())!;
	await page.mouse.move(box.x + box.width - 200, box.y + box.height - 100);
	await expect(slider).toHaveAttribute('aria-valuetext', at('0.0'));
	await page.mouse.move(pixel.x, pixel.y);
	await page.mouse.down();
	await page.mouse.up();
	await expect(page).toHaveURL(/[?&]km=3[12](\.\d+)?(&|$)/);
	await page.mouse.move(box.x + box.width - 200, box.y + box.height - 100);
	await expect(slider).toHaveAttribute('aria-valuetext', /第(31\.9|32\.[01])公里/);
});

test('a link restores the point and the section, and so does a reload', async ({ page }) => {
	await open(page, `${PAGE}?km=17.5&from=8&to=15`);
	const line = await lineOf(page);
	for (const visit of ['first', 'reloaded']) {
		await test.step(visit, async () => {
			await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', at('17.5'));
			await expect(rulerOf(page)).toContainText('第8.0公里至第15.0公里');
			const shown = rulerOf(page).getByRole('definition').first().getByText('7.00 公里');
			const metres = Number(await shown.getAttribute('value'));
			expect(metres).toBeCloseTo(ellipsoidLength(cutAlong(line, 8000, 15_000)), 3);
			await expect(rulerOf(page)).toContainText('约1小时24分钟');
			await expect(rulerOf(page)).toContainText('约28分钟');
			await expect(page).toHaveURL(`${PAGE}?km=17.5&from=8&to=15`);
		});
		if (visit === 'first') await page.reload();
		await mapReady(page);
	}
});

test('a broken place in a link is named, and the page stands', async ({ page }) => {
	await open(page, `${PAGE}?km=99&from=8`);
	const names = ['km', 'to'].join(zh.list_separator);
	await expect(noticesOf(page)).toContainText(fill(zh.notice_query, { names }));
	await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', at('0.0'));
});

test('reversed, the ruler counts from the north end and the place stays', async ({ page }) => {
	await open(page, `${PAGE}?km=17.5`);
	const length = ellipsoidLength(await lineOf(page)) / 1000;
	const reverse = page.getByRole('button', { name: zh.ruler_reverse, exact: true });
	await reverse.click();
	await expect(reverse).toHaveAttribute('aria-pressed', 'true');
	const km = (length - 17.5).toFixed(1);
	await expect(sliderOf(page)).toHaveAttribute(
		'aria-valuetext',
		fill(zh.ruler_at_reversed, { km })
	);
	await expect(rulerOf(page)).toContainText(`距南端17.5公里，距北端${km}公里`);
	await sliderOf(page).press('Home');
	await expect(rulerOf(page)).toContainText('距北端0.0公里');
	const first = page.getByRole('list', { name: zh.ruler_tape }).getByRole('listitem').first();
	await expect(first).toContainText('苹果主题公园');
});

test('a person measures a stretch with two handles that never pass each other', async ({
	page
}) => {
	await open(page, `${PAGE}?km=8.4`);
	await page.getByRole('button', { name: zh.ruler_stretch, exact: true }).click();
	const [from, to] = [zh.ruler_stretch_from, zh.ruler_stretch_to].map((name) =>
		page.getByRole('slider', { name, exact: true })
	) as [Locator, Locator];
	await expect(from).toHaveAttribute('aria-valuetext', at('8.0'));
	await expect(to).toHaveAttribute('aria-valuetext', at('13.0'));
	await press(to, [
		['PageUp', '14.0'],
		['ArrowRight', '14.1']
	]);
	await expect(page).toHaveURL(/[?&]from=8&to=14\.1(&|$)/);
	await press(from, [['End', '14.0']]);
	await expect(rulerOf(page)).toContainText('100 米');
	await page.getByRole('button', { name: zh.ruler_stretch_clear }).click();
	await expect(page).toHaveURL((url) => !url.searchParams.has('from'));
	await expect(from).toBeHidden();
});

test('the tape names parks, waters, roads and stations, and leads there', async ({ page }) => {
	await open(page, PAGE);
	const tape = page.getByRole('list', { name: zh.ruler_tape });
	for (const name of ['贺新公园', '温榆河', '定泗路', '霍营东地铁站', '13号线', '半塔郊野公园'])
		await expect(tape.getByRole('button', { name }).first()).toBeAttached();
	const road = tape.getByRole('button', { name: fill(zh.ruler_thing_road, { name: '定泗路' }) });
	const metres = Number(await road.locator('data').getAttribute('value'));
	await road.click();
	await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', at((metres / 1000).toFixed(1)));
	const line = await lineOf(page);
	expect(metres).toBeGreaterThan(0);
	expect(metres).toBeLessThan(ellipsoidLength(line));
});

/** A position so many metres east of a place on the line, roughly at right angles to it. */
function beside(line: LineString, along: number, metres: number): number[] {
	const [lon = NaN, lat = NaN] = pointAlong(line, along);
	return [lon + metres / (111_320 * Math.cos((lat * Math.PI) / 180)), lat];
}

async function standAt(context: BrowserContext, [longitude = NaN, latitude = NaN]: number[]) {
	await context.grantPermissions(['geolocation']);
	await context.setGeolocation({ longitude, latitude, accuracy: 8 });
}

const answerOf = (page: Page) => page.getByRole('status', { name: zh.ruler_locate });
const askWhere = (page: Page) =>
	page.getByRole('button', { name: zh.ruler_locate, exact: true }).click();

test('30 m beside the line a person is told the kilometre, and no address keeps it', async ({
	page,
	context
}) => {
	await open(page, PAGE);
	const line = await lineOf(page);
	const position = beside(line, 34_500, 30);
	const { along, metres } = locate(line, position);
	expect(metres).toBeGreaterThan(20);
	await standAt(context, position);
	await askWhere(page);
	const left = ((ellipsoidLength(line) - along) / 1000).toFixed(1);
	await expect(answerOf(page)).toContainText(
		fill(zh.ruler_locate_on, { km: (along / 1000).toFixed(1), left })
	);
	const told = Number(await sliderOf(page).inputValue());
	expect(Math.abs(told - 34_500)).toBeLessThan(20);
	expect(new URL(page.url()).search).not.toContain('km');
});

test('3 km off the line a person is told how far and where its nearest point is', async ({
	page,
	context
}) => {
	await open(page, PAGE);
	const line = await lineOf(page);
	const position = beside(line, 34_000, 3000);
	const nearest = locate(line, position);
	expect(ellipsoidDistance(position, nearest.point)).toBeGreaterThan(2500);
	await standAt(context, position);
	await askWhere(page);
	const distance = `${(nearest.metres / 1000).toFixed(2)} 公里`;
	const km = (nearest.along / 1000).toFixed(1);
	await expect(answerOf(page)).toContainText(fill(zh.ruler_locate_off, { distance, km }));
});

test('without permission the page says so', async ({ page, context }) => {
	await context.clearPermissions();
	await open(page, PAGE);
	await askWhere(page);
	await expect(answerOf(page)).toHaveText(zh.ruler_locate_denied);
});

test('GPX and KML in both directions are well-formed, with a waypoint each kilometre', async ({
	page
}) => {
	await page.goto(PAGE);
	const line = await lineOf(page);
	const length = ellipsoidLength(line);
	for (const [format, direction, reversed] of [
		['GPX', zh.ruler_file_north, false],
		['GPX', zh.ruler_file_south, true],
		['KML', zh.ruler_file_north, false],
		['KML', zh.ruler_file_south, true]
	] as const) {
		const link = page.getByRole('link', { name: fill(zh.ruler_file, { format, direction }) });
		const text = await (await page.request.get((await link.getAttribute('href'))!)).text();
		const { error, points } = await page.evaluate((xml) => {
			const parsed = new DOMParser().parseFromString(xml, 'application/xml');
			const waypoints = [...parsed.getElementsByTagName('wpt')].map((point) => [
				Number(point.getAttribute('lon')),
				Number(point.getAttribute('lat'))
			]);
			const placemarks = [...parsed.getElementsByTagName('Point')].map((point) =>
				point.textContent!.trim().split(',').map(Number)
			);
			return {
				error: parsed.querySelector('parsererror')?.textContent ?? null,
				points: [...waypoints, ...placemarks]
			};
		}, text);
		expect(error).toBe(null);
		expect(points).toHaveLength(42);
		for (const [km, point] of points.entries()) {
			const { along } = locate(line, point);
			expect(Math.abs((reversed ? length - along : along) - km * 1000)).toBeLessThan(1);
		}
		expect(text).toContain('ODbL');
		expect(text).toContain('OpenStreetMap contributors');
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the tape reads as a list with kilometres, and the files are there', async ({ page }) => {
		await page.goto(PAGE);
		const tape = page.getByRole('list', { name: zh.ruler_tape });
		await expect(tape.getByText('过温榆河')).toBeVisible();
		await expect(
			tape.getByRole('button', { name: fill(zh.ruler_tape_km, { km: 41 }) })
		).toHaveCount(1);
		await expect(page.getByRole('link', { name: /^GPX/ })).toHaveCount(2);
	});
});

test.describe('on a phone', () => {
	test.use(PHONE);

	test('the ruler fits the screen and answers a tap', async ({ page }) => {
		await open(page, PAGE);
		const slider = sliderOf(page);
		await slider.scrollIntoViewIfNeeded();
		const box = (await slider.boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(360);
		expect(box.height).toBeGreaterThanOrEqual(44);
		await page.touchscreen.tap(box.x + box.width / 2, box.y + 20);
		await expect(slider).toHaveAttribute('aria-valuetext', /第20\.\d公里/);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow).toBeLessThanOrEqual(0);
	});
});
