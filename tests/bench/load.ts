import type { Browser, Page } from '@playwright/test';
import type { Exchange, ShapedServer } from './shaped-server';

/** One load of a page with a cold cache. Times are milliseconds since navigation began. */
export interface Load {
	idle: number;
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
}

/** Runs in the page before its own scripts: the time at which its map says it is idle. */
function watchIdle(): void {
	const attributes = ['data-idle', 'data-map-state'];
	const idle = new Promise<number>((resolve, reject) => {
		const observer = new MutationObserver((records) => {
			for (const { target } of records) {
				const { idle, mapState } = (target as HTMLElement).dataset;
				if (mapState === 'unavailable') reject(new Error('the page has no map'));
				if (idle !== undefined || mapState === 'ready') {
					resolve(performance.now());
					observer.disconnect();
				}
			}
		});
		observer.observe(document, { subtree: true, attributes: true, attributeFilter: attributes });
	});
	(window as unknown as BenchWindow).benchIdle = idle;
}

async function firstIdle(page: Page, url: string) {
	const limit = setTimeout(() => void page.close(), IDLE_LIMIT_MS);
	try {
		await page.goto(url, { waitUntil: 'commit' });
		return await page.evaluate(async () => {
			const idle = await (window as unknown as BenchWindow).benchIdle;
			return { idle, origin: performance.timeOrigin };
		});
	} catch (cause) {
		throw new Error(`no first idle of ${url} within ${IDLE_LIMIT_MS / 1000} s`, { cause });
	} finally {
		clearTimeout(limit);
	}
}

async function inFreshContext<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
	const context = await browser.newContext({
		viewport: VIEWPORT,
		locale: 'zh-CN',
		reducedMotion: 'reduce'
	});
	try {
		const page = await context.newPage();
		await page.addInitScript(watchIdle);
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
	const { idle, origin } = await inFreshContext(browser, (page) =>
		firstIdle(page, server.origin + address)
	);
	const exchanges = server.takeExchanges().map((exchange) => ({
		...exchange,
		asked: exchange.asked - origin,
		firstByte: exchange.firstByte - origin,
		lastByte: exchange.lastByte - origin
	}));
	const failed = exchanges.find(({ status }) => status >= 400);
	if (failed) throw new Error(`${address} asked for ${failed.path}: ${failed.status}`);
	return { idle, exchanges: exchanges.filter(({ asked }) => asked <= idle) };
}

/** Size and view of the app's map, for the bare page to take over. */
export function frameOf(browser: Browser, server: ShapedServer, address: string): Promise<Frame> {
	return inFreshContext(browser, async (page) => {
		await firstIdle(page, server.origin + address);
		return page.locator('[data-map-state]').evaluate((region: HTMLElement) => {
			const [lon, lat, zoom] = (region.dataset.center ?? '').split(',').map(Number);
			const { clientWidth: width, clientHeight: height } = region;
			return { width, height, lon: lon!, lat: lat!, zoom: zoom ?? Number(region.dataset.zoom) };
		});
	});
}
