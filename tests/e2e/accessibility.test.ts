import { expect, hydrated, mapReady, PHONE, test } from './atlas';
import { findingsOn } from './axe';
import { LOCALES, pathIn } from './words';

const WITH_MAP = [
	'/',
	'/figures',
	'/measure',
	'/compare?ids=huitian,hexin-park',
	'/sites/huitian',
	'/sites/greenway-42?km=17.5&from=8&to=15',
	'/sites/hexin-park?embed'
];
const WITHOUT_MAP = ['/about', '/data', '/print?site=hexin-park', '/sites/nonsense'];

test.use({ allowed: /status of 404/ });

for (const path of [...WITH_MAP, ...WITHOUT_MAP])
	for (const locale of LOCALES)
		test(`axe finds nothing on ${pathIn(locale, path)}`, async ({ page }) => {
			// The longest page has 77 rows.
			test.slow();
			await page.goto(pathIn(locale, path));
			await (WITH_MAP.includes(path) ? mapReady(page) : hydrated(page));
			expect.soft(await findingsOn(page), 'desktop').toEqual([]);
			// A theme changes colours and nothing else.
			await page.emulateMedia({ colorScheme: 'dark' });
			expect.soft(await findingsOn(page, ['color-contrast']), 'dark').toEqual([]);
			await page.setViewportSize(PHONE.viewport);
			expect.soft(await findingsOn(page), 'phone').toEqual([]);
		});
