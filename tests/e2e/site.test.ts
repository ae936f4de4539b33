import { area, featureCollection, intersect } from '@turf/turf';
import type { Feature, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { expect, hydrated, linkedSites, test } from './atlas';
import { readSite, type OpenSite } from './sites';
import { readTable, type Row } from './tables';
import { words } from './words';
import type { APIRequestContext, Locator, Page } from '@playwright/test';

const zh = words.zh;
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The machine-readable numbers (`<data value>`) in a part of the page, in SI units. */
const numbersIn = (part: Locator): Promise<number[]> =>
	part.evaluate((element) =>
		[...element.getElementsByTagName('data')].map(({ value }) => Number(value))
	);

/** The terms of a part of the page, each with its definition. */
async function termsIn(part: Locator) {
	const terms = part.getByRole('term');
	const definitions = part.getByRole('definition');
	const names = await terms.allTextContents();
	expect(await definitions.count()).toBe(names.length);
	const found = new Map<string, Locator>();
	for (const [index, name] of names.entries()) found.set(name.trim(), definitions.nth(index));
	return found;
}

async function openSite(page: Page, request: APIRequestContext, id: string): Promise<OpenSite> {
	const site = await readSite(request, id);
	await page.goto(`/sites/${id}`);
	await hydrated(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.name.zh);
	return site;
}

/** What the map measures stands in the panel as in `/data/sites.json`. */
async function measuresAgree(page: Page, { measured }: OpenSite): Promise<void> {
	const part = section(page, zh.measured_title);
	const expected: [term: string, value: number | null, times: number][] = [
		[zh.measured_area, measured.area_m2, 3],
		[zh.measured_perimeter, measured.perimeter_m, 1],
		[zh.measured_length, measured.length_m, 1]
	];
	const terms = await termsIn(part);
	for (const [term, value, times] of expected) {
		if (value === null) expect(terms.has(term), term).toBe(false);
		else expect(await numbersIn(terms.get(term)!)).toEqual(Array(times).fill(value));
	}
	const [lon, lat] = measured.centroid!.map((degrees) => degrees.toFixed(4));
	await expect(terms.get(zh.measured_centroid)!).toHaveText(`东经${lon}° 北纬${lat}°`);

	await part.getByText(zh.measured_details).click();
	const details = await termsIn(part.getByRole('group'));
	if (measured.sphere_area_m2 !== null)
		expect(await numbersIn(details.get(zh.measured_sphere_area)!)).toContain(
			measured.sphere_area_m2
		);
	expect(await numbersIn(details.get(zh.measured_sphere_length)!)).toEqual([
		measured.sphere_length_m
	]);
	await expect(details.get(zh.measured_sphere_length)!).toBeVisible();
}

/** What the repository itself has written down about figures and their sources. */
const figures = new Map(readTable('figures').rows.map((row) => [row.id, row]));
const sources = new Map(readTable('sources').rows.map((row) => [row.key, row]));

async function figureAgrees(shown: Locator, figure: OpenSite['published'][number], site: OpenSite) {
	const { si, measure, title_zh } = figures.get(figure.id) as Row;
	await expect(shown.getByRole('heading')).toHaveText(title_zh!);
	await expect(shown).toContainText(figure.value);
	await expect(shown).toContainText(figure.unit);
	await expect(shown.getByRole('time')).toHaveText(figure.asOf);
	await expect(shown).toContainText(sources.get(figure.source)!.title!);
	if (figure.phrase) await expect(shown.getByRole('blockquote')).toHaveText(figure.phrase);
	if (figure.note) await expect(shown).toContainText(figure.note);

	const measured = measure === 'area' ? site.measured.area_m2 : site.measured.length_m;
	const comparable = Boolean(measure && si) && measured !== null;
	expect((await shown.textContent())!.includes(zh.published_gap)).toBe(comparable);
	const numbers = await numbersIn(shown);
	if (si) expect(numbers[0]).toBe(Number(si));
	if (!comparable) return;
	const gap = (measured! - Number(si)) / Number(si);
	expect(numbers[1]).toBeCloseTo(gap, 9);
	const percent = Math.abs(gap * 100);
	await expect(shown).toContainText(`${percent.toFixed(percent < 0.995 ? 2 : 1)}%`);
}

async function publishedAgree(page: Page, site: OpenSite): Promise<void> {
	const shown = section(page, zh.published_title).getByRole('article');
	await expect(shown).toHaveCount(site.published.length);
	for (const [index, figure] of site.published.entries())
		await test.step(`figure ${figure.id}`, () => figureAgrees(shown.nth(index), figure, site));
}

async function downloadIsValid(page: Page, site: OpenSite): Promise<void> {
	const downloading = page.waitForEvent('download');
	await section(page, zh.downloads_title)
		.getByRole('link', { name: zh.download_geojson, exact: true })
		.click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe(`${site.id}.geojson`);
	const feature = JSON.parse(readFileSync(await download.path(), 'utf8')) as Feature;
	expect(feature).toMatchObject({ type: 'Feature', id: site.id });
	expect(feature.geometry?.type ?? null).toBe(site.geometryType);
}

for (const id of ['hexin-park', 'huitian', 'fsc-east', 'greenway-42']) {
	test(`a person reads measures and figures of ${id} and downloads it`, async ({
		page,
		request
	}) => {
		const site = await openSite(page, request, id);
		await measuresAgree(page, site);
		await publishedAgree(page, site);
		await expect(
			page.getByRole('img', { name: zh.shape_title.replace('{name}', site.name.zh) })
		).toBeVisible();
		await expect(section(page, zh.boundary_title)).toContainText(
			zh[`accuracy_${site.accuracy.kind as 'traced' | 'derived' | 'schematic'}`]
		);
		await downloadIsValid(page, site);
	});
}

test('a person sees both published values of the east zone, each with its gap', async ({
	page,
	request
}) => {
	const { measured } = await openSite(page, request, 'fsc-east');
	const shown = section(page, zh.published_title).getByRole('article');
	for (const value of [44.3, 43.5]) {
		const [si, gap] = await numbersIn(shown.filter({ hasText: `${value} 平方公里` }).first());
		expect(si).toBe(value * 1_000_000);
		expect(gap).toBeCloseTo(measured.area_m2! / (value * 1_000_000) - 1, 9);
	}
});

test('a person finds the nearest station, park and point of the greenway', async ({
	page,
	request
}) => {
	await openSite(page, request, 'olympic-forest-park-north');
	const terms = await termsIn(section(page, zh.nearby_title));
	for (const term of [zh.nearby_station, zh.nearby_park, zh.nearby_greenway]) {
		const [metres] = await numbersIn(terms.get(term)!);
		expect(metres, term).toBeGreaterThanOrEqual(0);
		expect(metres, term).toBeLessThan(10_000);
	}
	const park = terms.get(zh.nearby_park)!.getByRole('link');
	const name = (await park.textContent())!;
	await park.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('a person sees which parts of the science city Huitian overlaps, and by how much', async ({
	page,
	request
}) => {
	await openSite(page, request, 'huitian');
	const overlaps = section(page, zh.overlaps_title);
	expect(await linkedSites(overlaps)).toEqual(
		expect.arrayContaining(['future-science-city', 'fsc-west', 'fsc-heart'])
	);
	const west = await readSite(request, 'fsc-west');
	const [shown = NaN] = await numbersIn(
		overlaps.getByRole('listitem').filter({ hasText: west.name.zh })
	);
	const shape = async (id: string): Promise<Feature<Polygon>> =>
		(await request.get(`/sites/${id}.geojson`)).json();
	const common = intersect(featureCollection([await shape('huitian'), await shape('fsc-west')]));
	// Turf measures on a sphere, which is a tenth of a per cent off here.
	expect(shown / area(common!)).toBeCloseTo(1, 2);
});

test('a place whose position is not known says so and still has its page', async ({
	page,
	request
}) => {
	const site = await openSite(page, request, 'tiantongyuan-gymnasium');
	expect(site.geometryType).toBe(null);
	await expect(section(page, zh.measured_title)).toContainText(zh.measured_none);
	await expect(section(page, zh.boundary_title)).toContainText(zh.accuracy_unplaced);
	await expect(section(page, zh.nearby_title)).toBeHidden();
	await publishedAgree(page, site);
	await downloadIsValid(page, site);
});
