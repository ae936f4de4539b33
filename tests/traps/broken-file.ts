import { expect, mapOf, noticesOf, open, siteListOf, sitesInViewOf, test } from '../e2e/atlas';
import { LAYERS, readSites, type Layer } from '../e2e/sites';
import { fill, words } from '../e2e/words';
import type { Page, Route } from '@playwright/test';

const { zh } = words;

/** The files of the map, by the name under which a notice speaks of them. */
const FILES: Record<'base' | Layer, { file: string; name: string }> = {
	base: { file: '/data/base/base.geojson', name: zh.file_base },
	'science-city': { file: '/data/science-city.geojson', name: zh.layer_science_city },
	huitian: { file: '/data/huitian.geojson', name: zh.layer_huitian },
	parks: { file: '/data/parks.geojson', name: zh.layer_parks },
	greenway: { file: '/data/greenway.geojson', name: zh.layer_greenway },
	places: { file: '/data/places.geojson', name: zh.layer_places }
};

/** Between the two each file fails once, and stands once while others fail. */
const HALVES = [
	['base', 'huitian', 'greenway'],
	['science-city', 'parks', 'places']
] as const;

/** The layers of which the map shows a site. */
async function layersOnMap(page: Page, sites: { name: { zh: string }; layer: Layer }[]) {
	const seen = await sitesInViewOf(page).getByRole('option').allTextContents();
	const layers = sites.filter(({ name }) => seen.includes(name.zh)).map(({ layer }) => layer);
	return LAYERS.filter((layer) => layers.includes(layer));
}

/**
 * Each file of the map fails in the same way, three of them on a visit: a notice names each, what
 * did not fail is drawn, and sites of both kinds can be chosen.
 */
export function testEachFile(
	failure: string,
	answer: (route: Route) => Promise<void> | void
): void {
	for (const broken of HALVES)
		test(`${broken.join(', ')} ${failure}: notices name them, the rest is drawn`, async ({
			page,
			request
		}) => {
			const sites = await readSites(request);
			for (const id of broken) await page.route(`**${FILES[id].file}`, answer);
			await open(page, '/');
			for (const [id, { name }] of Object.entries(FILES)) {
				const notice = expect(noticesOf(page), id);
				const text = fill(zh.notice_file_failed, { file: name });
				if ((broken as readonly string[]).includes(id)) await notice.toContainText(text);
				else await notice.not.toContainText(text);
			}
			const whole = LAYERS.filter((layer) => !(broken as readonly string[]).includes(layer));
			await expect.poll(() => layersOnMap(page, sites)).toEqual(whole);

			for (const [name, id] of [
				['昌平42公里绿道', 'greenway-42'],
				['贺新公园', 'hexin-park']
			] as const) {
				await siteListOf(page).getByRole('link', { name }).click();
				await expect(mapOf(page)).toHaveAttribute('data-selected', id);
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
				await page.goBack();
			}
		});
}
