import { bbox, booleanClockwise } from '@turf/turf';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { expect, test } from './atlas';
import { LAYERS, readSites } from './sites';
import { parseCsv, readTable } from './tables';
import type { APIRequestContext } from '@playwright/test';

/** The ids of the contract: more may come, none may go. */
const IDS = `future-science-city fsc-east fsc-west fsc-heart fsc-core shahe-university-town
	life-science-park huitian wenyu-river-park aobei-forest-park dongxiaokou-forest-park
	dongxiaokou-leisure-park hexin-park aobei-phase-1 aobei-phase-2 huoying-park
	banta-country-park shahe-wetland-park binhe-forest-park fsc-waterfront-park
	huilongguan-sports-park ming-tombs-reservoir apple-park olympic-forest-park-north greenway-42
	tiantongyuan-culture-centre tiantongyuan-gymnasium tiantong-zhongyuan
	energy-internet-institute low-carbon-institute spic-hydrogen tsinghua-changgung-hospital
	jishuitan-huilongguan tcm-western-hospital pku-changping`.split(/\s+/);

const PROPERTIES = 'id name_zh name_en kind status accuracy source licence'.split(' ');
const BOM = '\uFEFF';

async function readText(request: APIRequestContext, path: string, type: RegExp): Promise<string> {
	const response = await request.get(path);
	expect(response.status(), path).toBe(200);
	expect(response.headers()['content-type'], path).toMatch(type);
	return response.text();
}

/** All rings of an area: outer ones first in each polygon. */
function polygonsOf({ geometry }: Feature): Position[][][] {
	if (geometry?.type === 'Polygon') return [geometry.coordinates];
	if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
	return [];
}

function followsRfc7946(feature: Feature): void {
	expect(feature.type).toBe('Feature');
	expect(feature.id).toBe(feature.properties?.id);
	expect(Object.keys(feature.properties ?? {})).toEqual(expect.arrayContaining(PROPERTIES));
	expect(['ODbL-1.0', 'CC-BY-4.0']).toContain(feature.properties?.licence);
	for (const rings of polygonsOf(feature))
		for (const [index, ring] of rings.entries()) {
			expect(ring.length).toBeGreaterThanOrEqual(4);
			expect(ring.at(-1)).toEqual(ring[0]);
			// Outer rings run counter-clockwise, holes clockwise.
			expect(booleanClockwise(ring), `ring ${index}`).toBe(index > 0);
		}
	if (!feature.geometry) return;
	const [west = 0, south = 0, east = 0, north = 0] = bbox(feature);
	expect(west).toBeGreaterThan(115.8);
	expect(south).toBeGreaterThan(39.9);
	expect(east).toBeLessThan(116.7);
	expect(north).toBeLessThan(40.5);
}

const hasSevenDecimals = (text: string) => /-?\d+\.\d{7,}/.test(text);

for (const layer of LAYERS) {
	test(`/data/${layer}.geojson is sound GeoJSON with the sites of its layer`, async ({
		request
	}) => {
		const text = await readText(request, `/data/${layer}.geojson`, /^application\/geo\+json/);
		expect(hasSevenDecimals(text)).toBe(false);
		const collection = JSON.parse(text) as FeatureCollection;
		expect(collection.type).toBe('FeatureCollection');
		expect(collection).not.toHaveProperty('crs');
		for (const feature of collection.features)
			await test.step(String(feature.id), () => followsRfc7946(feature));

		const sites = (await readSites(request)).filter((site) => site.layer === layer);
		expect(collection.features.map(({ id }) => id)).toEqual(sites.map(({ id }) => id));
		for (const [index, site] of sites.entries()) {
			const { geometry } = collection.features[index]!;
			expect(geometry?.type ?? null, site.id).toBe(site.geometryType);
		}
	});
}

test('/data/sites.json has the keys of the contract and every id', async ({ request }) => {
	const text = await readText(request, '/data/sites.json', /^application\/json/);
	const sites = JSON.parse(text) as Awaited<ReturnType<typeof readSites>>;
	const ids = sites.map(({ id }) => id);
	expect(ids).toEqual(expect.arrayContaining(IDS));
	expect(new Set(ids).size).toBe(ids.length);
	const numberOrNull = (value: unknown) => value === null || Number.isFinite(value);
	for (const site of sites) {
		const where = site.id;
		expect(Object.keys(site).join(), where).toBe(
			'id,layer,kind,name,geometryType,bbox,measured,published,accuracy,url'
		);
		expect(LAYERS, where).toContain(site.layer);
		expect(Object.keys(site.name).join(), where).toBe('zh,en');
		const { centroid, ...measures } = site.measured;
		expect(Object.keys(site.measured).join(), where).toBe(
			'area_m2,perimeter_m,length_m,centroid,sphere_area_m2,sphere_length_m'
		);
		expect(Object.values(measures).every(numberOrNull), where).toBe(true);
		expect(centroid?.length ?? 2, where).toBe(2);
		expect(centroid === null, where).toBe(site.geometryType === null);
		expect(measures.area_m2 !== null, where).toBe(/Polygon$/.test(site.geometryType ?? ''));
		expect(measures.length_m !== null, where).toBe(/LineString$/.test(site.geometryType ?? ''));
		for (const figure of site.published)
			expect(Object.keys(figure).join(), where).toBe('id,value,unit,asOf,phrase,source,note');
		expect(Object.keys(site.accuracy).join(), where).toBe('kind,metres');
		expect(['traced', 'derived', 'schematic'], where).toContain(site.accuracy.kind);
		expect(site.url, where).toBe(`/sites/${site.id}`);
	}
});

test('every site has its page and its own GeoJSON, as in its layer', async ({ request }) => {
	const features = new Map<unknown, Feature>();
	for (const layer of LAYERS) {
		const collection: FeatureCollection = await (
			await request.get(`/data/${layer}.geojson`)
		).json();
		for (const feature of collection.features) features.set(feature.id, feature);
	}
	for (const { id, bbox: box, url } of await readSites(request)) {
		const text = await readText(request, `/sites/${id}.geojson`, /^application\/geo\+json/);
		const feature = JSON.parse(text) as Feature;
		expect(feature, id).toEqual(features.get(id));
		expect(box, id).toEqual(feature.geometry ? bbox(feature) : null);
		expect((await request.get(url)).status(), url).toBe(200);
	}
});

test('/data/sites.csv has one row a site, with the numbers of sites.json', async ({ request }) => {
	const text = await readText(request, '/data/sites.csv', /^text\/csv/);
	expect(text.startsWith(BOM)).toBe(true);
	const { header, rows } = parseCsv(text);
	expect(header.join()).toBe(
		'id,layer,kind,name_zh,name_en,status,status_date,accuracy,accuracy_m,' +
			'area_m2,perimeter_m,length_m,longitude,latitude,licence,url'
	);
	const cell = (value: number | null | undefined) => (value == null ? '' : String(value));
	const sites = await readSites(request);
	expect(rows).toHaveLength(sites.length);
	for (const [index, { id, name, measured }] of sites.entries())
		expect(rows[index]).toMatchObject({
			id,
			name_zh: name.zh,
			area_m2: cell(measured.area_m2),
			perimeter_m: cell(measured.perimeter_m),
			length_m: cell(measured.length_m),
			longitude: cell(measured.centroid?.[0]),
			latitude: cell(measured.centroid?.[1])
		});
});

test('/data/figures.csv has every figure of the repository', async ({ request }) => {
	const text = await readText(request, '/data/figures.csv', /^text\/csv/);
	expect(text.startsWith(BOM)).toBe(true);
	const { header, rows } = parseCsv(text);
	const own = readTable('figures');
	expect(header).toEqual(own.header);
	expect(rows.map(({ id }) => id)).toEqual(own.rows.map(({ id }) => id));
	// The published figures of a site are rows of this table.
	const byId = new Map(rows.map((row) => [row.id, row]));
	for (const site of await readSites(request))
		for (const figure of site.published)
			expect(byId.get(figure.id), figure.id).toMatchObject({
				site: site.id,
				value: figure.value,
				phrase: figure.phrase,
				as_of: figure.asOf
			});
});

test('a site or a layer that does not exist has no data', async ({ request }) => {
	for (const path of ['/sites/nonsense.geojson', '/data/nonsense.geojson', '/sites/nonsense'])
		expect((await request.get(path)).status(), path).toBe(404);
});
