import { area, booleanPointInPolygon, point } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import {
	expect,
	gate,
	mapOf,
	open,
	PHONE,
	siteIsOpen,
	siteListOf,
	sitesInViewOf,
	tabTo,
	test
} from './atlas';
import { atSite, readSite, readSites, type OpenSite } from './sites';
import { extentOf, isInView, pixelOf } from './view';
import { words } from './words';
import type { APIRequestContext, Page } from '@playwright/test';

/** The map has flown to the site: it is seen whole, and large. */
async function isSeenWhole(page: Page, site: OpenSite, covered = 0): Promise<void> {
	const box = site.bbox!;
	await expect
		.poll(async () => (await isInView(page, box, covered)) && (await extentOf(page, box)) > 150)
		.toBe(true);
}

/** Ids of all areas that contain a position, from the smallest. */
async function areasAt(request: APIRequestContext, at: [number, number]): Promise<string[]> {
	const areas: Feature<Polygon | MultiPolygon>[] = [];
	for (const layer of ['science-city', 'huitian', 'parks']) {
		const response = await request.get(`/data/${layer}.geojson`);
		const { features } = (await response.json()) as FeatureCollection;
		for (const feature of features)
			if (feature.geometry.type.endsWith('Polygon'))
				areas.push(feature as Feature<Polygon | MultiPolygon>);
	}
	return areas
		.filter((one) => booleanPointInPolygon(point(at), one))
		.sort((a, b) => area(a) - area(b))
		.map((one) => String(one.id));
}

test('a person clicks a reservoir on the map and reads its page', async ({ page, request }) => {
	const site = await readSite(request, 'ming-tombs-reservoir');
	await open(page, `/?${atSite(site, 16)}`);
	await expect(mapOf(page)).toHaveAttribute('data-selected', '');

	await mapOf(page).click();
	await siteIsOpen(page, site);
	await isSeenWhole(page, site);
});

test('a person clicks the same place again and gets the area below', async ({ page, request }) => {
	const sites = await readSites(request);
	const park = sites.find(({ id }) => id === 'hexin-park')!;
	const place = park.measured.centroid!;
	const below = await areasAt(request, place);
	expect(below.length).toBeGreaterThanOrEqual(3);
	// Without the greenway and the points, areas alone decide what is picked.
	await open(page, `/?layers=science-city,huitian,parks&${atSite(park, 17)}`);

	for (const id of [...below, below[0]!]) {
		const site = sites.find((one) => one.id === id)!;
		const seenBefore = await sitesInViewOf(page).getByRole('option').allTextContents();
		await mapOf(page).click({ position: await pixelOf(page, place) });
		await siteIsOpen(page, site);
		await isSeenWhole(page, site);
		// The list of sites in view changes once the map has drawn the new view.
		await expect
			.poll(() => sitesInViewOf(page).getByRole('option').allTextContents())
			.not.toEqual(seenBefore);
	}
});

test('a person opens a site from the list, and the map flies to it', async ({ page, request }) => {
	const site = await readSite(request, 'apple-park');
	await open(page, '/');
	await siteListOf(page).getByRole('link', { name: site.name.zh }).click();
	await siteIsOpen(page, site);
	// The list was scrolled; the site's page begins at its top.
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
	await isSeenWhole(page, site);
});

test('a site is lit and framed at once, and its page follows on a slow line', async ({
	page,
	request
}) => {
	const site = await readSite(request, 'apple-park');
	const held = gate();
	await page.route('**/sites/apple-park/__data.json*', async (route) => {
		await held.opened;
		await route.continue();
	});
	await open(page, '/');
	await siteListOf(page).getByRole('link', { name: site.name.zh }).click();
	await expect(mapOf(page)).toHaveAttribute('data-selected', site.id);
	await isSeenWhole(page, site);
	await expect(page.getByRole('heading', { level: 1, name: site.name.zh })).toHaveCount(0);

	held.open();
	await siteIsOpen(page, site);
	await isSeenWhole(page, site);
});

test('a person opens a site on the map with the keyboard alone', async ({ page, request }) => {
	const sites = await readSites(request);
	await open(page, '/');
	const list = sitesInViewOf(page);
	await tabTo(page, list);
	await expect(page.getByText(words.zh.map_in_view_hint)).toBeInViewport();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	const id = await list.inputValue();
	const site = sites.find((one) => one.id === id)!;
	// Pointing is not yet choosing.
	await expect(mapOf(page)).toHaveAttribute('data-selected', '');

	await page.keyboard.press('Enter');
	await siteIsOpen(page, site);
	await isSeenWhole(page, site);
});

test('a person moves and zooms the map with the keyboard', async ({ page }) => {
	await open(page, '/');
	const canvas = page.getByRole('application', { name: words.zh.map_canvas });
	await tabTo(page, canvas);
	const [centre, zoom] = await Promise.all(
		['data-center', 'data-zoom'].map((name) => mapOf(page).getAttribute(name))
	);
	await page.keyboard.press('ArrowRight');
	await expect(mapOf(page)).not.toHaveAttribute('data-center', centre!);
	await page.keyboard.press('Equal');
	await expect
		.poll(async () => Number(await mapOf(page).getAttribute('data-zoom')))
		.toBeCloseTo(Number(zoom) + 1, 1);
});

test.describe('on a phone', () => {
	test.use(PHONE);

	test('a person taps a park and sees all of it above the sheet', async ({ page, request }) => {
		const site = await readSite(request, 'hexin-park');
		await open(page, `/?layers=parks&${atSite(site, 16)}`);
		// The middle of the map lies under the sheet's edge: the park is tapped above it.
		const map = (await mapOf(page).boundingBox())!;
		const handle = page.getByRole('button', { name: /^面板高度/ });
		const middle = await pixelOf(page, site.measured.centroid!);
		await mapOf(page).tap({ position: { x: middle.x, y: middle.y - 40 } });
		await siteIsOpen(page, site);
		const top = (await handle.boundingBox())!.y;
		await isSeenWhole(page, site, map.y + map.height - top);
	});
});

test('the list of the map keeps the focus while no site is in view', async ({ page }) => {
	await open(page, '/?at=116.37,40.03,13');
	const list = sitesInViewOf(page);
	await list.focus();
	await expect(list.getByRole('option').first()).toBeAttached();
	const { x, y, width, height } = (await mapOf(page).boundingBox())!;
	await page.mouse.move(x + width - 100, y + height - 100);
	const zoomUntil = (delta: number, isThere: (options: number) => boolean) =>
		expect
			.poll(async () => {
				await page.mouse.wheel(0, delta);
				return isThere(await list.getByRole('option').count());
			})
			.toBe(true);
	await zoomUntil(-900, (options) => options === 0);
	await expect(list).toBeFocused();
	await zoomUntil(900, (options) => options > 0);
	await expect(list).toBeFocused();
});
