import { AxeBuilder } from '@axe-core/playwright';
import { expect, hydrated, mapReady, PHONE, test } from './atlas';
import { LOCALES, pathIn } from './words';
import type { Page } from '@playwright/test';

const WITH_MAP = [
	'/',
	'/figures',
	'/measure',
	'/compare?ids=huitian,hexin-park',
	'/sites/huitian',
	'/sites/greenway-42'
];
const WITHOUT_MAP = ['/about', '/data', '/print?site=hexin-park', '/sites/nonsense'];
const SIZES = { desktop: { width: 1280, height: 800 }, phone: PHONE.viewport };

test.use({ allowed: /status of 404/ });

/** Serious and critical findings of axe, one a line. */
async function findingsOn(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`);
}

for (const path of [...WITH_MAP, ...WITHOUT_MAP])
	for (const locale of LOCALES)
		test(`axe finds nothing serious on ${pathIn(locale, path)}`, async ({ page }) => {
			// Four looks at each page, and the longest has 77 rows.
			test.slow();
			await page.goto(pathIn(locale, path));
			await (WITH_MAP.includes(path) ? mapReady(page) : hydrated(page));
			for (const [size, viewport] of Object.entries(SIZES))
				for (const colorScheme of ['light', 'dark'] as const)
					await test.step(`${size}, ${colorScheme}`, async () => {
						await page.setViewportSize(viewport);
						await page.emulateMedia({ colorScheme });
						expect.soft(await findingsOn(page)).toEqual([]);
					});
		});
