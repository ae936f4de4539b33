import type { Browser, Page } from '@playwright/test';
import {
	editOf,
	given,
	pick,
	rowsOf,
	screenOf,
	toolOf,
	typePoint,
	type GivenFile
} from '../e2e/measure';
import { mapReady } from '../e2e/atlas';
import type { Point } from '../e2e/sites';
import { words } from '../e2e/words';
import budgets from './budgets.json' with { type: 'json' };
import type { Latency } from './latency';
import { inFreshContext } from './load';

const { zh } = words;
const CENTRE: Point = [116.35, 40.15];
const VERTICES = 500;
const DRAG_STEPS = 60;
const REPORTS = 8;
const ROWS = 6;
const ZONES = ['fsc-east', 'fsc-west', 'shahe-university-town', 'life-science-park'];
/** As long as nothing long happens for this time, an act is over. */
const QUIET_MS = 1500;

interface BenchWindow {
	benchTasks: number[];
	benchMoves: { all: number; own: number }[];
}

const geojson = (name: string, features: object[]) =>
	given(`${name}.geojson`, JSON.stringify({ type: 'FeatureCollection', features }));

const polygon = (ring: Point[]) => ({
	type: 'Feature',
	properties: {},
	geometry: { type: 'Polygon', coordinates: [ring] }
});

/** A round area of so many vertices, the first of them in the east. */
function round(vertices: number): Point[] {
	const ring = Array.from({ length: vertices }, (_, i): Point => {
		const turn = (2 * Math.PI * i) / vertices;
		return [CENTRE[0] + 0.006 * Math.cos(turn), CENTRE[1] + 0.0045 * Math.sin(turn)];
	});
	return [...ring, ring[0]!];
}

const grid = <T>(count: number, columns: number, of: (column: number, row: number) => T): T[] =>
	Array.from({ length: count }, (_, i) => of(i % columns, Math.floor(i / columns)));

/** Plots of six corners, over all of Changping's plain. */
const plots = () =>
	geojson(
		'plots',
		grid(5000, 72, (column, row) => {
			const [x, y] = [116.2 + column * 0.004, 40.06 + row * 0.0025];
			const corners: Point[] = [
				[x, y],
				[x + 0.0015, y - 0.0001],
				[x + 0.003, y],
				[x + 0.003, y + 0.0018],
				[x + 0.0012, y + 0.0019],
				[x, y + 0.0018],
				[x, y]
			];
			return polygon(corners);
		})
	);

const points = () => {
	const rows = grid(100_000, 400, (column, row) =>
		[`p${column}-${row}`, 116.1 + column * 0.001, 40.04 + row * 0.001].join()
	);
	return given('points.csv', ['name,lon,lat', ...rows].join('\n'));
};

/** Works on a workbench of its own, with these files in it. */
function onBench<T>(
	browser: Browser,
	origin: string,
	files: GivenFile[],
	work: (page: Page) => Promise<T>
): Promise<T> {
	return inFreshContext(browser, async (page) => {
		await page.addInitScript(() => {
			const bench = window as unknown as BenchWindow;
			bench.benchTasks = [];
			new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) bench.benchTasks.push(duration);
			}).observe({ type: 'longtask' });
		});
		await page.goto(`${origin}/measure?at=${CENTRE.join()},15`);
		await mapReady(page);
		await longestTask(page, async () => {
			await pick(page, files);
			await rowsOf(page).first().waitFor();
		});
		return work(page);
	});
}

/** The longest task of the main thread while something is done and until it is quiet again, in ms. */
async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
	await page.evaluate(() => ((window as unknown as BenchWindow).benchTasks = []));
	await act();
	return page.evaluate(
		(quiet) =>
			new Promise<number>((resolve) => {
				let last = performance.now();
				let calm = last;
				const look = () => {
					const now = performance.now();
					if (now - last > 100) calm = now;
					last = now;
					if (now - calm < quiet) setTimeout(look, 20);
					else resolve(Math.max(0, ...(window as unknown as BenchWindow).benchTasks));
				};
				look();
			}),
		QUIET_MS
	);
}

/**
 * What the page does for each move of a pointer that drags a vertex, from the first listener to the
 * last; drawing the frame comes after. `own` is what Svelte does in between, in microtasks: the
 * measures, the table, the labels; the rest is terra-draw's.
 */
async function dragMoves(page: Page): Promise<BenchWindow['benchMoves']> {
	await rowsOf(page).first().getByRole('checkbox').check();
	const { x, y } = await screenOf(page, round(VERTICES)[0]!);
	await page.evaluate(() => {
		const bench = window as unknown as BenchWindow;
		bench.benchMoves = [];
		let [start, own] = [0, 0];
		const queue = queueMicrotask;
		window.queueMicrotask = (work) =>
			queue(() => {
				const began = performance.now();
				work();
				own += performance.now() - began;
			});
		const begin = () => ([start, own] = [performance.now(), 0]);
		addEventListener('pointermove', begin, { capture: true });
		// The mouse event follows the pointer's at once; microtasks run between listeners.
		addEventListener('mousemove', () =>
			bench.benchMoves.push({ all: performance.now() - start, own })
		);
	});
	await page.mouse.move(x, y, { steps: 4 });
	await page.mouse.down();
	await page.evaluate(() => ((window as unknown as BenchWindow).benchMoves = []));
	for (let i = 1; i <= DRAG_STEPS; i++) await page.mouse.move(x + i, y + 20 * Math.sin(i / 6));
	const moves = await page.evaluate(() => (window as unknown as BenchWindow).benchMoves);
	await page.mouse.up();
	const seen = moves.filter(({ own }) => own > 0);
	if (seen.length < DRAG_STEPS / 2) throw new Error('the drag was not seen');
	return seen;
}

/** Reports of what four zones share with all 31 areas, from the press to the table. */
async function overlapReports(page: Page): Promise<number[]> {
	await page.getByRole('checkbox', { name: zh.table_select_all }).check();
	await page.getByText(zh.analyse_title, { exact: true }).click();
	const button = page.getByRole('button', { name: zh.analyse_overlap, exact: true });
	const times: number[] = [];
	for (let i = 0; i < REPORTS; i++)
		times.push(
			await button.evaluate(
				(element: HTMLElement) =>
					new Promise<number>((resolve) => {
						const panel = element.closest('details')!;
						const start = performance.now();
						let isBusy = false;
						const observer = new MutationObserver(() => {
							const busy = panel.querySelector('progress') !== null;
							if (isBusy && !busy) {
								observer.disconnect();
								resolve(performance.now() - start);
							}
							isBusy = busy;
						});
						observer.observe(panel, { childList: true, subtree: true });
						element.click();
					})
			)
		);
	return times;
}

async function rowsChosen(page: Page): Promise<number[]> {
	const times: number[] = [];
	for (let i = 0; i < ROWS; i++)
		times.push(
			await longestTask(page, () => rowsOf(page).nth(i).getByRole('checkbox').setChecked(true))
		);
	return times;
}

async function pan(page: Page): Promise<number[]> {
	const { x, y } = await screenOf(page, CENTRE);
	const times: number[] = [];
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (let i = 1; i <= 10; i++) {
		const start = performance.now();
		await page.mouse.move(x + 12 * i, y + 7 * i);
		times.push(performance.now() - start);
	}
	await page.mouse.up();
	return times;
}

/** Measures the workbench at its limits: a large drawing, many zones, many points, many plots. */
export async function measureWorkbench(browser: Browser, origin: string): Promise<Latency[]> {
	const zones = (await (await fetch(`${origin}/data/science-city.geojson`)).json()) as {
		features: { id: string }[];
	};
	const four = geojson(
		'zones',
		zones.features.filter(({ id }) => ZONES.includes(id))
	);
	const large = geojson('large', [polygon(round(VERTICES))]);
	const moves = await onBench(browser, origin, [large], dragMoves);
	const reports = await onBench(browser, origin, [four], overlapReports);
	const many = await onBench(browser, origin, [points()], async (page) => ({
		rows: await rowsChosen(page),
		placed: await longestTask(page, async () => {
			await typePoint(page, CENTRE.join());
			await toolOf(page, zh.draw_tool_select).click();
		}),
		undone: await longestTask(page, () => editOf(page, zh.draw_undo).click())
	}));
	const polygons = await onBench(browser, origin, [plots()], async (page) => ({
		pan: await pan(page),
		rows: await rowsChosen(page)
	}));
	return [
		{
			name: 'drag, 500 vertices: measures, table, labels',
			times: moves.map(({ own }) => own),
			budget: budgets.measureFrameMs
		},
		{
			name: "drag, 500 vertices: a move with terra-draw's part",
			times: moves.map(({ all }) => all),
			budget: null
		},
		{ name: 'overlap report of four zones', times: reports, budget: budgets.overlapMs },
		{ name: '100,000 points: row chosen, longest task', times: many.rows, budget: null },
		{ name: '100,000 points: point placed, longest task', times: [many.placed], budget: null },
		{ name: '100,000 points: undone, longest task', times: [many.undone], budget: null },
		{ name: '5,000 polygons: a step of a pan', times: polygons.pan, budget: null },
		{ name: '5,000 polygons: row chosen, longest task', times: polygons.rows, budget: null }
	];
}
