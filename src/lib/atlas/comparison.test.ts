import { describe, expect, it } from 'vitest';
import type { Polygon } from 'geojson';
import { ellipsoidArea } from '$lib/geo/measure';
import { rectangle } from '$lib/geo/shapes.fixture';
import { createCatalogue, type Station } from './catalogue';
import { compareSites, REACHES, type ComparisonRow, type RowGroup } from './comparison';
import { createComparison } from './comparison-data';
import type { DrawnSite } from './read';
import { properties, source } from './site.fixture';

const site = (
	id: string,
	layer: DrawnSite['layer'],
	geometry: DrawnSite['geometry']
): DrawnSite => ({ layer, geometry, properties: properties(id) });

const station = (name: string, lon: number): Station => ({
	name: { zh: name, en: name },
	geometry: { type: 'Point', coordinates: [lon, 40.005] }
});

/** Two rectangles of 0.02° by 0.01° that share a half of each, and a greenway through the first. */
const [west, east] = [rectangle(116, 40, 116.02, 40.01), rectangle(116.01, 40, 116.03, 40.01)];
const shared: Polygon = rectangle(116.01, 40, 116.02, 40.01);
const sites = [
	site('west', 'parks', west),
	site('east', 'parks', east),
	site('point', 'places', { type: 'Point', coordinates: [116.05, 40.005] }),
	site('unplaced', 'places', null),
	site('greenway-42', 'greenway', {
		type: 'LineString',
		coordinates: [
			[115.99, 40.005],
			[116.01, 40.005]
		]
	})
];
const stations = [station('inside', 116.015), station('near', 116.04), station('far', 116.2)];
const catalogue = createCatalogue({ sites, figures: [], sources: [source] }, stations);
const comparison = createComparison(catalogue, sites, stations);

const pick = (...ids: string[]) => ids.map((id) => comparison.sites.find((one) => one.id === id)!);
const rowsOf = (groups: RowGroup[]) => groups.flatMap(({ rows }) => rows);
const compare = (ids: string[], reach: (typeof REACHES)[number] = 1000) =>
	rowsOf(compareSites(comparison, pick(...ids), reach));
const row = (rows: ComparisonRow[], id: ComparisonRow['id'], other?: string) =>
	rows.find((one) => one.id === id && one.other?.id === other)!;

describe('compareSites', () => {
	it('finds a known overlap, and its share of each, within 0.1 %', () => {
		const rows = compare(['west', 'east']);
		const area = ellipsoidArea(shared);
		const [none, found] = row(rows, 'overlap', 'west').values;
		expect(none).toBeNull();
		expect(Math.abs(Number(found) / area - 1)).toBeLessThan(0.001);
		expect(row(rows, 'overlap', 'east').values).toEqual([found, null]);
		expect(row(rows, 'share', 'west').values[1]).toBeCloseTo(0.5, 4);
		expect(row(rows, 'share', 'east').values[0]).toBeCloseTo(0.5, 4);
	});

	it('changes nothing but the columns with the order of the sites', () => {
		const ids = ['west', 'east', 'point', 'greenway-42'];
		const forward = compare(ids, 5000);
		const backward = compare([...ids].reverse(), 5000);
		const turned = backward.map((one) => ({
			...one,
			values: [...one.values].reverse(),
			...(one.things && { things: [...one.things].reverse() })
		}));
		expect(turned).toEqual(forward);
	});

	it('measures the greenway inside, and says 0 where it does not come', () => {
		const [inWest, inEast, atPoint] = row(compare(['west', 'east', 'point']), 'greenway').values;
		// GeographicLib: 0.01° of the parallel 40.005° N.
		expect(inWest).toBeCloseTo(853.9, 0);
		expect(inEast).toBe(0);
		expect(atPoint).toBeNull();
	});

	it('counts stations and parks within the chosen distance from the edge', () => {
		const counts = REACHES.map((reach) => row(compare(['west', 'east'], reach), 'stations').values);
		// From 116.03° to 116.04° are 854 m, from 116.02° 1,708 m.
		expect(counts).toEqual([
			[1, 1],
			[1, 2],
			[2, 2],
			[2, 2]
		]);
		const parks = row(compare(['west', 'point'], 2000), 'parks');
		expect(parks.things?.[0]).toEqual([{ name: { zh: 'east地', en: 'east' }, metres: 0 }]);
		expect(parks.things?.[1]?.map(({ name }) => name.en)).toEqual(['east']);
	});

	it('leaves out rows that apply to none, and says nothing of a site without a place', () => {
		const rows = compare(['point', 'unplaced']);
		expect(rows.map(({ id }) => id)).toEqual(['kind', 'status', 'parks', 'stations']);
		expect(row(rows, 'stations').values).toEqual([1, null]);
	});
});
