import type { Browser, Page } from '@playwright/test';
import type { Exchange, ShapedServer } from './shaped-server';

/** One load of a page with a cold cache. Times are milliseconds since navigation began. */
export interface Load {
	idle: number;
	/** When all of the map was drawn, base map and names included; the bare page has no more. */
	complete: number;
	/** First and largest contentful paint up to then. */
	firstPaint: number;
	largestPaint: number;
	/** What was asked for before the first idle. */
	exchanges: Exchange[];
}

/** The map of the app: its size in CSS pixels and its view. */
export interface Frame {
	width: number;
	height: number;
	lon: number;
	lat: number;
	zoom: number;
}

const IDLE_LIMIT_MS = 60_000;
const VIEWPORT = { width: 1280, height: 800 };

interface BenchWindow {
	benchIdle: Promise<number>;
	benchComplete: Promise<number>;
	benchLargestPaint: number;
}

/** Runs in the page before its own scripts: when its map is idle, and when it is complete. */
function watchMap(): void {
	const bench = window as unknown as BenchWindow;
	const attributes = ['data-idle', 'data-map-state', 'data-map-detail'];
	const once = (isThere: (data: DOMStringMap) => boolean) =>
		new Promise<number>((resolve, reject) => {
			const observer = new MutationObserver((records) => {
				for (const { target } of records) {
					const { dataset } = target as HTMLElement;
					if (dataset.mapState === 'unavailable') reject(new Error('the page has no map'));
					if (isThere(dataset)) {
						resolve(performance.now());
						observer.disconnect();
					}
				}
			});
			observer.observe(document, { subtree: true, attributes: true, attributeFilter: attributes });
		});
	bench.benchIdle = once(({ idle, mapState }) => idle !== undefined || mapState === 'ready');
	bench.benchComplete = once(({ idle, mapDetail }) => idle !== undefined || mapDetail === 'full');
	new PerformanceObserver((list) => {
		bench.benchLargestPaint = list.getEntries().at(-1)!.startTime;
	}).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** The times of a load, and the epoch that they count from. */
async function timesOf(page: Page, url: string) {
	const limit = setTimeout(() => void page.close(), IDLE_LIMIT_MS);
	try {
		await page.goto(url, { waitUntil: 'commit' });
		return await page.evaluate(async () => {
			const bench = window as unknown as BenchWindow;
			const idle = await bench.benchIdle;
			const complete = await bench.benchComplete;
			const [paint] = performance.getEntriesByName('first-contentful-paint');
			return {
				idle,
				complete,
				firstPaint: paint?.startTime ?? NaN,
				largestPaint: bench.benchLargestPaint,
				origin: performance.timeOrigin
			};
		});
	} catch (cause) {
		throw new Error(`no complete map of ${url} within ${IDLE_LIMIT_MS / 1000} s`, { cause });
	} finally {
		clearTimeout(limit);
	}
}

/** Works with a page of a cold cache, on a desktop's screen, that watches its map. */
export async function inFreshContext<T>(
	browser: Browser,
	work: (page: Page) => Promise<T>
): Promise<T> {
	const context = await browser.newContext({
		viewport: VIEWPORT,
		locale: 'zh-CN',
		reducedMotion: 'reduce'
	});
	try {
		const page = await context.newPage();
		// tsx marks the functions of what it compiles; in the page there is nobody to take the mark.
		await page.addInitScript({ content: 'globalThis.__name = (f) => f' });
		await page.addInitScript(watchMap);
		return await work(page);
	} finally {
		await context.close();
	}
}

/** Loads a page once in a fresh context, up to the first idle of its map. */
export async function loadOnce(
	browser: Browser,
	server: ShapedServer,
	address: string
): Promise<Load> {
	server.takeExchanges();
	const { origin, ...times } = await inFreshContext(browser, (page) =>
		timesOf(page, server.origin + address)
	);
	const exchanges = server.takeExchanges().map((exchange) => ({
		...exchange,
		asked: exchange.asked - origin,
		firstByte: exchange.firstByte - origin,
		lastByte: exchange.lastByte - origin
	}));
	const failed = exchanges.find(({ status }) => status >= 400);
	if (failed) throw new Error(`${address} asked for ${failed.path}: ${failed.status}`);
	return { ...times, exchanges: exchanges.filter(({ asked }) => asked <= times.idle) };
}

/** Size and view of the app's map, for the bare page to take over. */
export function frameOf(browser: Browser, server: ShapedServer, address: string): Promise<Frame> {
	return inFreshContext(browser, async (page) => {
		await timesOf(page, server.origin + address);
		return page.locator('[data-map-state]').evaluate((region: HTMLElement) => {
			const [lon, lat, zoom] = (region.dataset.center ?? '').split(',').map(Number);
			const { clientWidth: width, clientHeight: height } = region;
			return { width, height, lon: lon!, lat: lat!, zoom: zoom ?? Number(region.dataset.zoom) };
		});
	});
}
