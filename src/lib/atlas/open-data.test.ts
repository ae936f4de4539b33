import Papa from 'papaparse';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { catalogue, geodata } from './geodata.server';
import { LAYER_IDS } from './layers';
import { figuresCsv, openLayer, openSite, sitesCsv } from './open-data';

const measure = v.nullable(v.pipe(v.number(), v.minValue(0)));
const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

/** An object of `/data/sites.json`, as the contract has it, and nothing more. */
const contractSite = v.strictObject({
	id: v.string(),
	layer: v.picklist(LAYER_IDS),
	kind: v.string(),
	name: v.strictObject({ zh: v.string(), en: v.string() }),
	geometryType: v.nullable(
		v.picklist(['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'])
	),
	bbox: v.nullable(v.tuple([degrees, degrees, degrees, degrees])),
	measured: v.strictObject({
		area_m2: measure,
		perimeter_m: measure,
		length_m: measure,
		centroid: v.nullable(v.tuple([degrees, degrees])),
		sphere_area_m2: measure,
		sphere_length_m: measure
	}),
	published: v.array(
		v.strictObject({
			id: v.string(),
			value: v.string(),
			unit: v.string(),
			asOf: v.string(),
			phrase: v.string(),
			source: v.string(),
			note: v.string()
		})
	),
	accuracy: v.strictObject({
		kind: v.picklist(['traced', 'derived', 'schematic']),
		metres: v.nullable(v.number())
	}),
	url: v.string()
});

const rows = (csv: string) =>
	Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });

describe('sites.json', () => {
	const sites = [...catalogue.records.values()].map(openSite);

	it('has the form of the contract', () => {
		for (const site of sites) expect(v.parse(contractSite, site).id).toBe(site.id);
	});

	it('has every site once', () => {
		expect(new Set(sites.map(({ id }) => id)).size).toBe(geodata.sites.length);
	});

	it('measures areas by area, lines by length, points by neither', () => {
		for (const { geometryType, measured } of sites) {
			const isArea = geometryType?.endsWith('Polygon') ?? false;
			const isLine = geometryType?.endsWith('LineString') ?? false;
			expect(measured.area_m2 !== null).toBe(isArea);
			expect(measured.perimeter_m !== null).toBe(isArea);
			expect(measured.length_m !== null).toBe(isLine);
			expect(measured.centroid !== null).toBe(geometryType !== null);
		}
	});
});

describe('layers', () => {
	it.each(LAYER_IDS)('%s carries the properties of the contract', (layer) => {
		const { features } = openLayer(geodata.sites, layer);
		expect(features.length).toBeGreaterThan(0);
		for (const { id, properties } of features) {
			expect(properties?.id).toBe(id);
			for (const key of ['name_zh', 'name_en', 'kind', 'status', 'accuracy', 'source', 'licence'])
				expect(properties?.[key], `${id} ${key}`).toBeTruthy();
		}
	});

	it('hold every site once', () => {
		const ids = LAYER_IDS.flatMap((layer) => openLayer(geodata.sites, layer).features);
		expect(new Set(ids.map(({ id }) => id)).size).toBe(geodata.sites.length);
	});
});

describe('tables', () => {
	it('start with the mark that spreadsheets need', () => {
		expect(sitesCsv(catalogue).startsWith('\uFEFF')).toBe(true);
		expect(figuresCsv(geodata.figures).startsWith('\uFEFF')).toBe(true);
	});

	it('have a row for each site and each figure', () => {
		expect(rows(sitesCsv(catalogue)).data).toHaveLength(geodata.sites.length);
		expect(rows(figuresCsv(geodata.figures)).data).toHaveLength(geodata.figures.length);
	});

	it('give the same area as sites.json', () => {
		const park = rows(sitesCsv(catalogue)).data.find(({ id }) => id === 'hexin-park');
		expect(Number(park?.area_m2)).toBe(catalogue.records.get('hexin-park')?.measured.area_m2);
	});

	it('escape what a spreadsheet would run', () => {
		const [figure] = geodata.figures;
		const csv = figuresCsv([{ ...figure!, note_zh: '=1+1' }]);
		expect(rows(csv).data[0]?.note_zh).toBe("'=1+1");
	});
});
