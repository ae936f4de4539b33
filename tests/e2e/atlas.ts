import { expect, test as base, type Page } from '@playwright/test';

/**
 * A page that fails the test on any console error, page error or request that leaves the site.
 * Tests that provoke failures name what they expect with `allowed`.
 */
export const test = base.extend<{ allowed: RegExp[] }>({
	allowed: [[], { option: true }],
	page: async ({ page, allowed, baseURL }, use) => {
		const complaints: string[] = [];
		const complain = (text: string) => {
			if (!allowed.some((pattern) => pattern.test(text))) complaints.push(text);
		};
		page.on('console', (message) => {
			if (message.type() === 'error') complain(`console: ${message.text()}`);
		});
		page.on('pageerror', (error) => complain(`page error: ${error.message}`));
		await page.route(
			(url) => url.origin !== baseURL && !/^(data|blob):/.test(url.protocol),
			(route) => {
				complain(`foreign request: ${route.request().url()}`);
				return route.abort();
			}
		);
		await use(page);
		expect(complaints).toEqual([]);
	}
});

export { expect };

/** The map: the region that carries the contract's data attributes. */
export const mapOf = (page: Page) => page.getByRole('region', { name: /^(地图|Map)$/ });

/** Opens a page and waits until its map has drawn itself. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await mapReady(page);
}

export async function mapReady(page: Page): Promise<void> {
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
}
