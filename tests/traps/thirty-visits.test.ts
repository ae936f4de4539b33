import { expect, mapOf, test } from '../e2e/atlas';
import { words } from '../e2e/words';
import type { CDPSession, Page } from '@playwright/test';

const { zh } = words;

// Small, so that a map costs little to draw.
test.use({ viewport: { width: 800, height: 400 } });

const kinds = ['listeners', 'nodes', 'heap'] as const;

type WithContexts = typeof globalThis & { contexts: WeakRef<WebGL2RenderingContext>[] };

/** Remembers every WebGL context that the page asks for, and keeps none. */
const rememberContexts = (page: Page) =>
	page.addInitScript(() => {
		const contexts: WithContexts['contexts'] = [];
		(globalThis as WithContexts).contexts = contexts;
		const original = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...wanted) {
			const context = Reflect.apply(original, this, wanted);
			if (context instanceof WebGL2RenderingContext) contexts.push(new WeakRef(context));
			return context;
		} as typeof original;
	});

const liveContexts = (page: Page) =>
	page.evaluate(
		() =>
			(globalThis as WithContexts).contexts.filter((one) => one.deref()?.isContextLost() === false)
				.length
	);

/** Listeners, nodes and bytes of the page after what can be collected has been. */
async function burdenNow(session: CDPSession) {
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
	return {
		listeners: valueOf('JSEventListeners'),
		nodes: valueOf('Nodes'),
		heap: valueOf('JSHeapUsedSize')
	};
}

/** The least of a second and more: the page just left goes some frames after the next is shown. */
async function burdenOf(page: Page, session: CDPSession) {
	const least = await burdenNow(session);
	for (let readings = 1; readings < 10; readings++) {
		await page.waitForTimeout(100);
		const now = await burdenNow(session);
		for (const key of kinds) least[key] = Math.min(least[key], now[key]);
	}
	return least;
}

test('thirty visits to the map and away leave one context at most, and nothing that grows', async ({
	page
}) => {
	test.slow();
	await rememberContexts(page);
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	await page.goto('/about');
	const banner = page.getByRole('banner');
	const visit = async () => {
		await banner.getByRole('link', { name: zh.app_name, exact: true }).click();
		await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
		expect(await liveContexts(page)).toBe(1);
		await banner.getByRole('link', { name: zh.nav_about, exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.about_title);
		expect(await liveContexts(page)).toBe(0);
	};
	// What is loaded once, and what the browser compiles of it, is there after ten.
	for (let visits = 0; visits < 10; visits++) await visit();
	const early = await burdenOf(page, session);
	for (let visits = 10; visits < 30; visits++) await visit();
	const late = await burdenOf(page, session);
	for (const key of kinds) expect(late[key] / early[key], key).toBeLessThan(1.1);
});
