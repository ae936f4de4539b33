import { expect, mapOf, noticesOf, open, siteListOf, sitesInViewOf, test } from '../e2e/atlas';
import { LAYERS, readSites } from '../e2e/sites';
import { fill, words } from '../e2e/words';
import type { Route } from '@playwright/test';

const { zh } = words;

/** The files of the map, by the name under which a notice speaks of them. */
const FILES = [
	{ file: '/data/base/base.geojson', name: zh.file_base },
	{ file: '/data/science-city.geojson', name: zh.layer_science_city },
	{ file: '/data/huitian.geojson', name: zh.layer_huitian },
	{ file: '/data/parks.geojson', name: zh.layer_parks },
	{ file: '/data/greenway.geojson', name: zh.layer_greenway },
	{ file: '/data/places.geojson', name: zh.layer_places }
];

/** Each file of the map in turn fails alike: a notice names it, and the others are drawn. */
export function testEachFile(failure: string, answer: (route: Route) => Promise<void>): void {
	for (const { file, name } of FILES)
		test(`${file} ${failure}: a notice names it, the rest is drawn`, async ({ page, request }) => {
			const sites = await readSites(request);
			await page.route(`**${file}`, answer);
			await open(page, '/');
			await expect(noticesOf(page)).toContainText(fill(zh.notice_file_failed, { file: name }));

			const broken = LAYERS.find((layer) => file === `/data/${layer}.geojson`);
			const drawn = async () => {
				const seen = await sitesInViewOf(page).getByRole('option').allTextContents();
				const layers = sites.filter(({ name }) => seen.includes(name.zh)).map(({ layer }) => layer);
				return LAYERS.filter((layer) => layers.includes(layer));
			};
			await expect.poll(drawn).toEqual(LAYERS.filter((layer) => layer !== broken));

			await siteListOf(page).getByRole('link', { name: '昌平42公里绿道' }).click();
			await expect(mapOf(page)).toHaveAttribute('data-selected', 'greenway-42');
		});
}
