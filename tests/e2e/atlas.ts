import {
	expect,
	test as base,
	type BrowserContext,
	type Locator,
	type Page
} from '@playwright/test';
import { words } from './words';

/**
 * Tells of what no page of a context may do: write an error into the console, throw, break the
 * policy of the site, or ask another host for something. The browser of the tests finds no host but
 * its own: a route for all requests would tell as much, and cost each of them a way through here.
 */
async function watch(context: BrowserContext, complain: (text: string) => void): Promise<void> {
	context.on('console', (message) => {
		if (message.type() === 'error') complain(`console: ${message.text()}`);
	});
	context.on('requestfailed', (request) => {
		if (/NAME_NOT_RESOLVED/.test(request.failure()?.errorText ?? ''))
			complain(`foreign request: ${request.url()}`);
	});
	context.on('weberror', (error) => complain(`page error: ${error.error().message}`));
	await Promise.all([
		context.exposeBinding('tellOfViolation', (_, text: string) =>
			complain(`policy violation: ${text}`)
		),
		context.addInitScript(() =>
			document.addEventListener(
				'securitypolicyviolation',
				({ violatedDirective, blockedURI, sample }) =>
					(globalThis as unknown as { tellOfViolation: (text: string) => void }).tellOfViolation(
						`${violatedDirective} ${blockedURI} ${sample}`
					)
			)
		)
	]);
}

/** What no test may allow. */
const NEVER = /^policy violation|^foreign request|Content.Security.Policy/;

/**
 * A test fails on any console error, page error, violation of the policy or request that leaves
 * the site, on whichever page and in whichever context, and on any cookie. Tests that provoke
 * failures name what they expect with `allowed`, one pattern for all of it; a foreign request or a
 * violation can't be allowed.
 */
export const test = base.extend<{ allowed: RegExp; complaints: string[] }>({
	allowed: [/(?!)/, { option: true }],
	complaints: [
		async ({ browser, allowed }, use) => {
			const complaints: string[] = [];
			const complain = (text: string) => {
				if (NEVER.test(text) || !allowed.test(text)) complaints.push(text);
			};
			// Commands reach the browser in their order: a context is watched before it has a page.
			const greet = (context: BrowserContext) => void watch(context, complain);
			browser.on('context', greet);
			await use(complaints);
			browser.off('context', greet);
			expect(complaints).toEqual([]);
		},
		{ auto: true }
	],
	page: async ({ page, context, complaints }, use) => {
		await use(page);
		for (const { name } of await context.cookies()) complaints.push(`cookie: ${name}`);
		// Here, and not later: while there is a page, a failure gets its picture.
		expect(complaints.splice(0)).toEqual([]);
	}
});

export { expect };

/** Holds back what a test wants late, until it is opened. */
export function gate(): { opened: Promise<void>; open: () => void } {
	let open = () => {};
	const opened = new Promise<void>((resolve) => (open = resolve));
	return { opened, open };
}

/** A small phone in an upright hand. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** The map: the region that carries the contract's data attributes. */
export const mapOf = (page: Page) => page.getByRole('region', { name: /^(地图|Map)$/ });

/** What went wrong or was ignored, in words. */
export const noticesOf = (page: Page) => page.getByRole('status', { name: /^(提示|Notices)$/ });

/** The list of all sites, with its filter and its order. */
export const siteListOf = (page: Page) =>
	page.getByRole('region', { name: /^(全部地点|All places)$/ });

/** What a pointer finds on the map, as a list for people without one. */
export const sitesInViewOf = (page: Page) =>
	page.getByRole('listbox', { name: /^(图上可见的地点|Places on the map)$/ });

export const darkButtonOf = (page: Page) => page.getByRole('button', { name: /^(深色|Dark)$/ });

/** The button that opens a person's settings. */
export const settingsOf = (page: Page) =>
	page.getByRole('button', {
		name: new RegExp(`^(${words.zh.settings_title}|${words.en.settings_title})$`)
	});

/** One choice in the open settings. */
export const settingOf = (page: Page, group: string, choice: string) =>
	page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice, exact: true });

/** Opens the settings if need be, makes a choice, and closes them again. */
export async function chooseSetting(page: Page, group: string, choice: string): Promise<void> {
	const button = settingsOf(page);
	if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
	await settingOf(page, group, choice).check();
	await closeSettings(page);
}

export async function closeSettings(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await expect(settingsOf(page)).toHaveAttribute('aria-expanded', 'false');
}

/** Opens a page and waits until its map has drawn itself. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await mapReady(page);
}

/** Waits until the map takes orders and has drawn all of itself, the base map and names included. */
export async function mapReady(page: Page): Promise<void> {
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
	await expect(mapOf(page)).toHaveAttribute('data-map-detail', 'full');
}

/** Waits until a page without a map is interactive. */
export async function hydrated(page: Page): Promise<void> {
	await page.waitForFunction(() => 'hydrated' in document.documentElement.dataset);
}

/** Waits until the open page is the site's, and the map shows it as selected. */
export async function siteIsOpen(page: Page, site: { id: string; name: { zh: string } }) {
	await expect(page).toHaveURL((url) => url.pathname === `/sites/${site.id}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.name.zh);
	await expect(mapOf(page)).toHaveAttribute('data-selected', site.id);
}

/** Presses Tab until the control has the focus. */
export async function tabTo(page: Page, control: Locator, limit = 150): Promise<void> {
	for (let presses = 0; presses < limit; presses++) {
		await page.keyboard.press('Tab');
		if (await control.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`${limit} times Tab did not reach ${control}`);
}

/** Makes a browser of the page that has no WebGL, before the page is opened. */
export const withoutWebGl = (page: Page) =>
	page.addInitScript(() => {
		const original = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
			if (/^(webgl|experimental)/.test(kind)) return null;
			return Reflect.apply(original, this, [kind]);
		} as typeof original;
	});

/** The ids of the sites that a list links to, in its order. */
export function linkedSites(list: Locator): Promise<string[]> {
	return list.getByRole('link').evaluateAll((links) =>
		links.flatMap((link) => {
			const match = /\/sites\/([a-z0-9-]+)$/.exec((link as HTMLAnchorElement).pathname);
			return match ? [match[1]!] : [];
		})
	);
}

/**
 * What a picture of the screen is made of: how many colours, how light on average (0 to 255), and
 * how many pixels each colour (0xrrggbb) has.
 */
export async function coloursOf(page: Page, target: Locator) {
	const picture = await target.screenshot();
	return page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
		const context = canvas.getContext('2d')!;
		context.drawImage(bitmap, 0, 0);
		const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
		const seen = new Map<number, number>();
		let sum = 0;
		for (let i = 0; i < data.length; i += 4) {
			const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3);
			const colour = (r << 16) | (g << 8) | b;
			seen.set(colour, (seen.get(colour) ?? 0) + 1);
			sum += (r + g + b) / 3;
		}
		return { count: seen.size, lightness: sum / (data.length / 4), pixels: [...seen] };
	}, picture.toString('base64'));
}
