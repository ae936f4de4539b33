import type { Browser, Locator, Page } from '@playwright/test';
import { words } from '../e2e/words';
import budgets from './budgets.json' with { type: 'json' };
import { inFreshContext } from './load';

/** How long one kind of act takes until it shows, in milliseconds, one number a repetition. */
export interface Latency {
	name: string;
	times: number[];
	/** The median that is allowed; `null` where there is no budget. */
	budget: number | null;
}

interface BenchWindow {
	benchShown: Promise<number>;
}

const { zh } = words;
const REPETITIONS = 12;
const PAN_STEPS = 60;

const mapOf = (page: Page) => page.getByRole('region', { name: zh.map_name });

/**
 * Measures in the page from an event (capture phase, so before any of our handlers) to the change
 * of the page that shows its effect: what we make a person wait for before the next frame.
 */
async function untilShown(
	page: Page,
	event: string,
	watched: { attribute?: string },
	act: () => Promise<void>
): Promise<number> {
	await page.evaluate(
		([event, watched]) => {
			const shown = new Promise<number>((resolve, reject) => {
				let start = NaN;
				setTimeout(() => reject(new Error(`nothing changed after ${event}`)), 10_000);
				addEventListener(event, () => (start = performance.now()), { capture: true, once: true });
				const observer = new MutationObserver(() => {
					if (Number.isNaN(start)) return;
					observer.disconnect();
					resolve(performance.now() - start);
				});
				observer.observe(document.body, {
					subtree: true,
					...(watched.attribute
						? { attributes: true, attributeFilter: [watched.attribute] }
						: { childList: true, characterData: true })
				});
			});
			(window as unknown as BenchWindow).benchShown = shown;
		},
		[event, watched] as const
	);
	await act();
	return page.evaluate(() => (window as unknown as BenchWindow).benchShown);
}

async function repeated(work: (i: number) => Promise<number>): Promise<number[]> {
	const times: number[] = [];
	for (let i = 0; i < REPETITIONS; i++) times.push(await work(i));
	// The first of each kind loads and compiles; a person pays for it once.
	return times.slice(1);
}

const clickOf = (target: Locator) => () => target.click();

async function selection(page: Page): Promise<number[]> {
	const list = page.getByRole('region', { name: zh.sites_title });
	return repeated(async (i) => {
		const time = await untilShown(
			page,
			'click',
			{ attribute: 'data-selected' },
			clickOf(list.getByRole('link').nth(i))
		);
		// The site is lit before its page has come; there is no way back until it has.
		await page.waitForURL('**/sites/*');
		await page.goBack();
		await list.waitFor();
		return time;
	});
}

const layerSwitch = (page: Page) =>
	repeated(() =>
		untilShown(
			page,
			'click',
			{ attribute: 'data-layers' },
			clickOf(page.getByRole('switch', { name: zh.layer_parks }))
		)
	);

async function hover(page: Page): Promise<number[]> {
	const box = (await mapOf(page).boundingBox())!;
	const y = box.y + box.height * 0.6;
	return repeated(async (i) => {
		// From nothing (the map's edge) onto the science city, a few pixels further each time.
		await page.mouse.move(box.x + 3, box.y + box.height - 3);
		return untilShown(page, 'mousemove', {}, () =>
			page.mouse.move(box.x + box.width * 0.45 + i, y)
		);
	});
}

async function search(page: Page): Promise<number[]> {
	const box = page.getByRole('search').getByRole('combobox');
	await page.keyboard.press('/');
	await box.waitFor();
	await box.fill('昌平');
	await page
		.getByRole('listbox', { name: zh.search_results })
		.getByRole('option')
		.first()
		.waitFor();
	// Each finds something else, so that each changes the list.
	const queries = ['回天', 'shahe', '公园', 'km 12', 'bjdx', 'wenyu', '科学', 'km 30'];
	const times = await repeated((i) =>
		untilShown(page, 'input', {}, () => box.fill(queries[i % queries.length]!))
	);
	await page.keyboard.press('Escape');
	return times;
}

/** The times between frames while the map is dragged over all its layers. */
async function pan(page: Page): Promise<number[]> {
	const box = (await mapOf(page).boundingBox())!;
	await page.evaluate(() => {
		const frames: number[] = [];
		(window as unknown as { benchFrames: number[] }).benchFrames = frames;
		const tick = (now: number) => {
			frames.push(now);
			requestAnimationFrame(tick);
		};
		requestAnimationFrame(tick);
	});
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (let i = 0; i < PAN_STEPS; i++)
		await page.mouse.move(x + 200 * Math.sin(i / 8), y + 150 * Math.sin(i / 5));
	await page.mouse.up();
	return page.evaluate(() => {
		const { benchFrames } = window as unknown as { benchFrames: number[] };
		return benchFrames.slice(1).map((now, i) => now - benchFrames[i]!);
	});
}

/** Measures what a person does on a home page that has drawn itself. */
export function measureLatencies(browser: Browser, origin: string): Promise<Latency[]> {
	return inFreshContext(browser, async (page) => {
		await page.goto(`${origin}/`);
		await page.locator('[data-map-detail="full"]').waitFor();
		return [
			{ name: 'hover: name shown', times: await hover(page), budget: null },
			{ name: 'layer switched', times: await layerSwitch(page), budget: null },
			{ name: 'pan: time of a frame', times: await pan(page), budget: null },
			{ name: 'search: results shown', times: await search(page), budget: budgets.searchMs },
			{ name: 'selection shown', times: await selection(page), budget: budgets.selectionMs }
		];
	});
}
