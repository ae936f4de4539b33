import { booleanPointInPolygon } from '@turf/turf';
import gcoord from 'gcoord';
import type { Feature, Polygon } from 'geojson';
import type { Locator, Page } from '@playwright/test';
import { expect, mapReady, PHONE, siteIsOpen } from './atlas';
import { kept, test } from './host';
import { readSite, type OpenSite, type Point } from './sites';
import { fill, words } from './words';

const { zh } = words;

test.use(PHONE);

const PARK = { id: 'hexin-park', name: { zh: '贺新公园' } };
const GREENWAY = { id: 'greenway-42', name: { zh: '昌平42公里绿道' } };

async function searchFor(page: Page, text: string): Promise<void> {
	await page.getByRole('combobox', { name: zh.search_label }).fill(text);
	const results = page.getByRole('listbox', { name: zh.search_results });
	await results.getByRole('option').first().tap();
}

/** What the page of the park tells: its area as measured, and metres to the nearest station. */
async function readsThePark(page: Page, park: OpenSite): Promise<void> {
	const measured = page.getByRole('region', { name: zh.measured_title });
	await expect(measured.getByText(/^\d+(\.\d+)? 公顷$/).first()).toHaveAttribute(
		'value',
		String(park.measured.area_m2)
	);
	const nearby = page.getByRole('region', { name: zh.nearby_title });
	await expect(nearby.getByRole('definition').first()).toContainText(/站?.+\d+(\.\d+)? (公里|米)/);
}

/** The link to Amap leads into the park, once Amap's datum is taken back. */
async function amapLeadsInto(page: Page, shape: Feature<Polygon>): Promise<void> {
	const link = page.getByRole('link', { name: zh.go_amap, exact: true });
	const { searchParams } = new URL((await link.getAttribute('href'))!);
	const gcj = searchParams.get('to')!.split(',').slice(0, 2).map(Number) as Point;
	expect(booleanPointInPolygon(gcj, shape)).toBe(false);
	expect(booleanPointInPolygon(gcoord.transform(gcj, gcoord.GCJ02, gcoord.WGS84), shape)).toBe(
		true
	);
}

/** Drags the end of a stretch with a finger to about a kilometre, and sets the rest by keys. */
async function dragTo(page: Page, handle: Locator, from: number, to: number): Promise<void> {
	await handle.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await handle.boundingBox())!;
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', km?: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints:
				km === undefined ? [] : [{ x: x + 12 + ((width - 24) * km) / 41.57, y: y + height / 2 }]
		});
	await touch('touchStart', from);
	await touch('touchMove', (from + to) / 2);
	await touch('touchMove', to);
	await touch('touchEnd');
	await session.detach();
	const kmOf = async () =>
		Number(/[\d.]+/.exec((await handle.getAttribute('aria-valuetext')) ?? '')?.[0]);
	expect(Math.abs((await kmOf()) - to)).toBeLessThan(1);
	for (let presses = 0; (await kmOf()) !== to; presses++) {
		expect(presses).toBeLessThan(10);
		await handle.press((await kmOf()) < to ? 'ArrowRight' : 'ArrowLeft');
	}
}

/** From the first page to the link that a friend gets. */
async function walk(page: Page, park: OpenSite, shape: Feature<Polygon>): Promise<string> {
	await page.goto('/');
	await searchFor(page, 'hexin');
	await siteIsOpen(page, PARK);
	await readsThePark(page, park);
	await amapLeadsInto(page, shape);

	await searchFor(page, '8公里');
	await siteIsOpen(page, GREENWAY);
	await page.getByRole('button', { name: zh.ruler_stretch, exact: true }).tap();
	const end = page.getByRole('slider', { name: zh.ruler_stretch_to, exact: true });
	await expect(end).toHaveAttribute('aria-valuetext', fill(zh.ruler_at, { km: '13.0' }));
	await dragTo(page, end, 13, 15);
	await expect(page).toHaveURL(/[?&]from=8&to=15(&|$)/);
	await mapReady(page);

	await page.getByRole('button', { name: zh.share_title, exact: true }).tap();
	return page.getByRole('textbox', { name: zh.share_link }).inputValue();
}

async function friendSees(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await mapReady(page);
	await expect(page.getByRole('region', { name: zh.ruler_title })).toContainText(
		fill(zh.ruler_stretch_range, { from: '8.0', to: '15.0' })
	);
}

test('on a phone: find a park, its size and its station, go there, ride km 8 to 15, tell a friend; and again in airplane mode', async ({
	page,
	context,
	browser,
	host,
	request
}) => {
	test.slow();
	const park = await readSite(request, PARK.id);
	const shape = await (await request.get(`/sites/${PARK.id}.geojson`)).json();
	await test.step('with a network', async () => {
		const link = await walk(page, park, shape);
		const other = await browser.newContext({ ...PHONE, locale: 'zh-CN' });
		await friendSees(await other.newPage(), link);
		await other.close();
	});
	await test.step('in airplane mode', async () => {
		await kept(page);
		await host.stop();
		await context.setOffline(true);
		const link = await walk(page, park, shape);
		await friendSees(await context.newPage(), link);
	});
});
