import { coloursOf, expect, gate, mapOf, mapReady, PHONE, test } from './atlas';
import { readSites, type Box } from './sites';
import { pixelOf } from './view';
import { words } from './words';
import type { Page } from '@playwright/test';

const { zh } = words;

/** The still picture of the atlas, and the file that it shows: the light one or the dark. */
const pictureOf = (page: Page, { map_picture } = zh) =>
	mapOf(page).getByRole('img', { name: map_picture });
const expectFile = (page: Page, file: RegExp, language?: typeof zh) =>
	expect
		.poll(() =>
			pictureOf(page, language).evaluate(({ currentSrc }: HTMLImageElement) => currentSrc)
		)
		.toMatch(file);

/** The extent of the atlas on the still picture: its middle third, in pixels of the map's region. */
async function extentOnPicture(page: Page) {
	const map = (await mapOf(page).boundingBox())!;
	const { x, y, width, height } = (await pictureOf(page).boundingBox())!;
	return {
		left: x - map.x + width / 3,
		top: y - map.y + height / 3,
		width: width / 3,
		height: height / 3
	};
}

const atlasBox = (boxes: Box[]): Box => [
	Math.min(...boxes.map(([west]) => west)),
	Math.min(...boxes.map(([, south]) => south)),
	Math.max(...boxes.map(([, , east]) => east)),
	Math.max(...boxes.map(([, , , north]) => north))
];

for (const [name, use] of [
	['desktop', {}],
	['phone', PHONE]
] as const)
	test.describe(`on a ${name}`, () => {
		test.use(use);

		test('the picture that stands in for the map lies where the map will', async ({
			page,
			request
		}) => {
			// The base map is held back: until it is there, the picture stands.
			const held = gate();
			await page.route('**/data/base/base.geojson', async (route) => {
				await held.opened;
				await route.continue();
			});
			await page.goto('/');
			await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
			await expect(pictureOf(page)).toBeVisible();

			const areas = (await readSites(request)).filter(
				({ layer, bbox }) => bbox && layer !== 'places'
			);
			const [west, south, east, north] = atlasBox(areas.map(({ bbox }) => bbox!));
			const upperLeft = await pixelOf(page, [west, north]);
			const lowerRight = await pixelOf(page, [east, south]);
			const { left, top, width, height } = await extentOnPicture(page);
			// The picture is fitted into its frame as the map is: by the smaller scale, in the middle.
			const [wide, high] = [lowerRight.x - upperLeft.x, lowerRight.y - upperLeft.y];
			expect(Math.min(width / wide, height / high)).toBeCloseTo(1, 2);
			expect(Math.abs(left + width / 2 - (upperLeft.x + lowerRight.x) / 2)).toBeLessThan(2);
			expect(Math.abs(top + height / 2 - (upperLeft.y + lowerRight.y) / 2)).toBeLessThan(2);

			held.open();
			await mapReady(page);
			await expect(pictureOf(page)).toHaveCount(0);
		});
	});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	// On a site's page the map begins with the site: the picture of the whole stands where no map comes.
	for (const address of ['/', '/sites/huitian'])
		test(`the picture of the whole atlas stands in the place of the map of ${address}`, async ({
			page
		}) => {
			await page.goto(address);
			await expect(pictureOf(page)).toBeVisible();
			await expect
				.poll(() => pictureOf(page).evaluate((image: HTMLImageElement) => image.naturalWidth))
				.toBeGreaterThan(0);
			await expect(mapOf(page)).toContainText('OpenStreetMap');
		});
});

test('where there is no WebGL the picture stays, in the theme of the page', async ({ page }) => {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await page.goto('/en/sites/huitian?theme=dark');
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'unavailable');
	await expectFile(page, /en-dark\.svg$/, words.en);
	await expect(pictureOf(page, words.en)).toBeVisible();
	await expect(mapOf(page)).toContainText(words.en.map_unavailable);
});

for (const [system, chosen] of [
	['light', null],
	['dark', null],
	['light', 'dark'],
	['dark', 'light']
] as const)
	test.describe(`on a ${system} system, with ${chosen ?? 'no'} theme chosen`, () => {
		test.use({ colorScheme: system });

		test('the picture is in the theme of the page, and asked for before the code', async ({
			page
		}) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(new URL(request.url()).pathname));
			await page.route('**/data/base/base.geojson', () => {});
			if (chosen) await page.addInitScript(`localStorage.setItem('atlas:theme', '${chosen}')`);
			await page.goto('/');
			await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
			await expectFile(page, new RegExp(`zh-${chosen ?? system}\\.svg$`));
			await expect(pictureOf(page)).toBeVisible();

			const pictures = asked.filter((path) => path.startsWith('/picture/'));
			expect(new Set(pictures)).toEqual(
				new Set([system, chosen ?? system].map((theme) => `/picture/zh-${theme}.svg`))
			);
			const firstCode = asked.findIndex((path) => path.endsWith('.js') && path !== '/theme.js');
			expect(asked.indexOf(`/picture/zh-${system}.svg`)).toBeLessThan(firstCode);
		});
	});

test('a person who moves the map before it is complete sees the map, not the picture', async ({
	page
}) => {
	await page.route('**/data/base/base.geojson', () => {});
	await page.goto('/');
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
	await expect(pictureOf(page)).toBeVisible();
	await page.getByRole('application', { name: zh.map_canvas }).press('ArrowRight');
	await expect(pictureOf(page)).toHaveCount(0);
	expect((await coloursOf(page, mapOf(page))).count).toBeGreaterThan(20);
});
