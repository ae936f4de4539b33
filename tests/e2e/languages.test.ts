import { expect, test } from './atlas';
import { fill, LOCALES, pathIn, words, type Locale } from './words';
import type { APIRequestContext, Page } from '@playwright/test';

const TAGS = { zh: 'zh-CN', en: 'en' } as const;
const NAMES = { zh: words.zh.app_name, en: words.en.app_name };

/** One page of every kind, with its heading. Its title is the heading and the atlas's name. */
const HEADINGS: Record<string, Record<Locale, string>> = {
	'/': NAMES,
	'/sites/huitian': { zh: '回天地区', en: 'Huitian Area' },
	'/sites/greenway-42': { zh: '昌平42公里绿道', en: 'Changping 42 km Greenway' },
	'/figures': {
		zh: fill(words.zh.figures_title, { count: 77 }),
		en: fill(words.en.figures_title, { count: 77 })
	},
	'/data': { zh: words.zh.data_title, en: words.en.data_title },
	'/about': { zh: words.zh.about_title, en: words.en.about_title }
};

function titleOf(path: string, locale: Locale): string {
	if (path === '/') return words[locale].home_title;
	return `${HEADINGS[path]![locale]} · ${NAMES[locale]}`;
}

/** What the page tells a search engine: address, alternates and description. */
function headOf(page: Page) {
	return page.evaluate(() => {
		const links = [...document.head.getElementsByTagName('link')];
		const metas = [...document.head.getElementsByTagName('meta')];
		const meta = (key: string) =>
			metas.find((one) => one.name === key || one.getAttribute('property') === key)?.content ?? '';
		const path = (link?: HTMLLinkElement) => (link ? new URL(link.href).pathname : null);
		const alternates = links.filter((link) => link.rel === 'alternate');
		return {
			canonical: path(links.find((link) => link.rel === 'canonical')),
			alternates: Object.fromEntries(alternates.map((link) => [link.hreflang, path(link)])),
			description: meta('description'),
			cardTitle: meta('og:title'),
			cardDescription: meta('og:description'),
			cardPicture: meta('og:image')
		};
	});
}

async function isPageIn(page: Page, path: string, locale: Locale): Promise<void> {
	await expect(page).toHaveURL((url) => url.pathname === pathIn(locale, path));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADINGS[path]![locale]);
	await expect(page).toHaveTitle(titleOf(path, locale));
	expect(await page.evaluate(() => document.documentElement.lang)).toBe(TAGS[locale]);

	const head = await headOf(page);
	expect(head.canonical).toBe(pathIn(locale, path));
	expect(head.alternates).toEqual({
		'zh-CN': path,
		en: pathIn('en', path),
		'x-default': path
	});
	const isChinese = /[\u4e00-\u9fff]{4}/.test(head.description);
	expect(isChinese, head.description).toBe(locale === 'zh');
	expect(head.cardTitle).toBe(titleOf(path, locale));
	expect(head.cardDescription).toBe(head.description);
	expect((await page.request.get(new URL(head.cardPicture).pathname)).status()).toBe(200);
}

for (const path of Object.keys(HEADINGS)) {
	test(`a person reads ${path} in Chinese, in English and in Chinese again`, async ({ page }) => {
		await page.goto(path);
		await isPageIn(page, path, 'zh');
		await page.getByRole('link', { name: words.zh.language_other, exact: true }).click();
		await isPageIn(page, path, 'en');
		await page.getByRole('link', { name: words.en.language_other, exact: true }).click();
		await isPageIn(page, path, 'zh');
	});
}

test('links on an English page lead to English pages', async ({ page }) => {
	await page.goto('/en/sites/huitian');
	const inner = await page
		.getByRole('main')
		.getByRole('link')
		.evaluateAll((links) =>
			links
				.filter((link) => (link as HTMLAnchorElement).origin === location.origin)
				.map((link) => (link as HTMLAnchorElement).pathname)
		);
	expect(inner.length).toBeGreaterThan(5);
	const files = inner.filter((path) => path.endsWith('.geojson'));
	expect(inner.filter((path) => !/^\/en(\/|$)/.test(path))).toEqual(files);
});

/** Addresses in the head of a page as it is served, before any script runs. */
async function servedAddresses(request: APIRequestContext, path: string): Promise<string[]> {
	const html = await (await request.get(path)).text();
	const tags = html.match(/<(?:link|meta)[^>]*(?:alternate|canonical|og:url|og:image)[^>]*>/g);
	return (tags ?? []).map((tag) => /(?:href|content)="([^"]+)"/.exec(tag)?.[1] ?? '');
}

for (const locale of LOCALES) {
	test(`the ${locale} pages as served name no host that does not exist`, async ({ request }) => {
		const addresses = await servedAddresses(request, pathIn(locale, '/about'));
		expect(addresses.length).toBeGreaterThanOrEqual(6);
		expect(addresses.filter((address) => address.includes('sveltekit-prerender'))).toEqual([]);
	});
}
