import {
	expect,
	mapOf,
	mapReady,
	noticesOf,
	open,
	siteIsOpen,
	siteListOf,
	test
} from '../e2e/atlas';
import { openBench, rowsOf, toolOf, typePoint, untilSeen } from '../e2e/measure';
import { words } from '../e2e/words';
import type { Page } from '@playwright/test';
import type { Point } from '../e2e/sites';

const { zh } = words;

/** The drawing surface of the map. Each rebuilt map has a new one. */
const canvasOf = (page: Page) => page.getByRole('application', { name: zh.map_canvas });

type WithHandle = typeof globalThis & { lost?: WEBGL_lose_context | null };

async function loseContext(page: Page): Promise<void> {
	await canvasOf(page).evaluate((canvas) => {
		const context = (canvas as HTMLCanvasElement).getContext('webgl2');
		const handle = context?.getExtension('WEBGL_lose_context');
		if (!handle) throw new Error('the context cannot be lost');
		(globalThis as WithHandle).lost = handle;
		handle.loseContext();
	});
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'loading');
}

const restoreContext = (page: Page) =>
	page.evaluate(() => (globalThis as WithHandle).lost!.restoreContext());

interface Seen {
	said: (string | null)[];
	picture: string;
}

/** What is seen of the map, and what its region says. */
async function seenOn(page: Page): Promise<Seen> {
	await mapReady(page);
	await expect(noticesOf(page)).toBeEmpty();
	const map = mapOf(page);
	const names = ['data-layers', 'data-selected', 'data-center', 'data-zoom'];
	const said = await Promise.all(names.map((name) => map.getAttribute(name)));
	await page.mouse.move(0, 0);
	return { said, picture: (await map.screenshot()).toString('base64') };
}

/**
 * Of two maps that show the same at most one pixel in ten thousand differs: a map that was given
 * its names later has its letters elsewhere in their texture, and some edges come out a shade apart.
 */
async function expectSame(page: Page, one: Seen, other: Seen): Promise<void> {
	expect(one.said).toEqual(other.said);
	const share = await page.evaluate(
		async (pictures) => {
			const [a, b] = await Promise.all(
				pictures.map(async (base64) => {
					const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
					const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
					const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
					context.drawImage(bitmap, 0, 0);
					return new Uint32Array(
						context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer
					);
				})
			);
			return a!.length === b!.length
				? a!.filter((pixel, i) => pixel !== b![i]).length / a!.length
				: 1;
		},
		[one.picture, other.picture]
	);
	expect(share).toBeLessThan(1e-4);
}

async function switchLayersAndSelect(page: Page): Promise<void> {
	await page.getByRole('switch', { name: zh.layer_parks }).uncheck();
	await page.getByRole('switch', { name: zh.layer_places }).uncheck();
	await page.getByRole('button', { name: zh.theme_to_dark }).click();
	await siteListOf(page).getByRole('link', { name: '回天地区' }).click();
	await siteIsOpen(page, { id: 'huitian', name: { zh: '回天地区' } });
}

/** Where the point that is drawn last stands. */
const DRAWN: Point = [116.348, 40.151];

async function draw(page: Page): Promise<void> {
	await toolOf(page, zh.draw_tool_polygon).click();
	for (const corner of ['116.345,40.148', '116.355,40.148', '116.353,40.153']) {
		await page.getByLabel(zh.exact_coordinate).fill(corner);
		await page.getByRole('button', { name: zh.exact_add, exact: true }).click();
	}
	await page.getByRole('button', { name: zh.draw_finish, exact: true }).click();
	await typePoint(page, DRAWN.join());
	await expect(rowsOf(page)).toHaveCount(2);
	await toolOf(page, zh.draw_tool_select).click();
}

const VISITS = {
	'layers, theme and a site': {
		begin: (page: Page) => open(page, '/?at=116.36,40.07,11'),
		change: switchLayersAndSelect,
		until: (_: Page, drill: () => Promise<void>) => drill(),
		// Afresh: names that give way to one another remember where they stood before a flight.
		never: (page: Page) =>
			open(page, '/sites/huitian?layers=science-city,huitian,greenway&theme=dark')
	},
	drawings: {
		begin: (page: Page) => openBench(page),
		change: draw,
		until: (page: Page, drill: () => Promise<void>) => untilSeen(page, DRAWN, drill),
		never: async (page: Page) => {
			await openBench(page);
			await untilSeen(page, DRAWN, () => draw(page));
		}
	}
};

for (const [name, { begin, change, until, never }] of Object.entries(VISITS))
	test(`${name}, changed while the context is lost, give the same picture as without a loss`, async ({
		page,
		browser
	}) => {
		await begin(page);
		await until(page, async () => {
			await loseContext(page);
			await change(page);
			await restoreContext(page);
			await mapReady(page);
		});
		const restored = await seenOn(page);

		const other = await (await browser.newContext()).newPage();
		await never(other);
		await expectSame(other, restored, await seenOn(other));
		await other.context().close();
	});

test('a context that does not come back is asked for anew, with all as it was; then the pages go on without a map', async ({
	page
}) => {
	await page.clock.install();
	await open(page, '/sites/huitian?layers=huitian,greenway&at=116.36,40.07,12.25');
	const before = await seenOn(page);
	await loseContext(page);
	await page.clock.fastForward(5_000);
	await expectSame(page, await seenOn(page), before);

	// The next one is lost for good: the browser has no other to give.
	await loseContext(page);
	await page.evaluate(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await page.clock.fastForward(5_000);
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'unavailable');
	await expect(noticesOf(page)).toContainText(zh.notice_no_webgl);
	await page.getByRole('banner').getByRole('link', { name: zh.app_name, exact: true }).click();
	await siteListOf(page).getByRole('link', { name: '贺新公园' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('贺新公园');
	await expect(mapOf(page)).toHaveAttribute('data-selected', 'hexin-park');
});
