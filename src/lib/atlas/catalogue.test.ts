import { describe, expect, it } from 'vitest';
import type { Feature, Polygon } from 'geojson';
import { ellipsoidArea } from '$lib/geo/measure';
import { createCatalogue, type Station } from './catalogue';
import type { DrawnSite } from './read';
import type { Figure, SiteProperties } from './schema';
import { properties, source } from './site.fixture';

const square = (west: number, size = 0.01): Polygon => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, 40],
			[west + size, 40],
			[west + size, 40.01],
			[west, 40.01],
			[west, 40]
		]
	]
});

const park = (id: string, geometry: Feature['geometry'] | null, more?: Partial<SiteProperties>) =>
	({ layer: 'parks', properties: properties(id, more), geometry }) satisfies DrawnSite;

const greenway: DrawnSite = {
	layer: 'greenway',
	properties: properties('greenway-42', { kind: 'greenway' }),
	geometry: {
		type: 'LineString',
		coordinates: [
			[116.005, 39.99],
			[116.005, 40.02]
		]
	}
};

const station = (name: string, lon: number): Station => ({
	name: { zh: name, en: name },
	geometry: { type: 'Point', coordinates: [lon, 40.005] }
});

const west = park('west', square(116));
const east = park('east', square(116.02));
const figure = {
	id: 'B01',
	site: 'west',
	group: 'parks',
	title_zh: '面积',
	title_en: 'Area',
	value: '100',
	value_en: '',
	unit_zh: '公顷',
	unit_en: 'ha',
	measure: 'area',
	si: 1_000_000,
	tolerance: null,
	as_of: '2021',
	phrase: '',
	source: 'S1',
	note_zh: '',
	note_en: '',
	later_of: ''
} satisfies Figure;

function recordsOf(sites: DrawnSite[], stations: Station[] = [station('near', 116.015)]) {
	return createCatalogue({ sites, figures: [figure], sources: [source] }, stations);
}

describe('createCatalogue', () => {
	it('gives the gap between a published and the measured area', () => {
		const record = recordsOf([west, east, greenway]).records.get('west')!;
		const area = ellipsoidArea(square(116));
		expect(record.published[0]?.gap).toBeCloseTo((area - 1_000_000) / 1_000_000, 9);
	});

	it('finds the nearest station, park and point of the greenway', () => {
		const record = recordsOf(
			[west, east, greenway],
			[station('far', 116.2), station('near', 116.015)]
		).records.get('west')!;
		expect(record.nearest.station?.name.en).toBe('near');
		expect(record.nearest.station?.metres).toBeCloseTo(427, 0);
		expect(record.nearest.park).toMatchObject({ id: 'east' });
		expect(record.nearest.park?.metres).toBeCloseTo(854, 0);
		expect(record.nearest.greenway?.metres).toBe(0);
	});

	it('counts the stations inside an area', () => {
		const record = recordsOf(
			[west, east, greenway],
			[station('a', 116.003), station('b', 116.007), station('c', 116.015)]
		).records.get('west')!;
		expect(record.stationsInside).toBe(2);
		expect(record.nearest.station?.metres).toBe(0);
	});

	it('tells overlaps from both sides, and no overlap where sites only touch', () => {
		const shifted = park('shifted', square(116.005));
		const touching = park('touching', square(116.01));
		const { records } = recordsOf([west, shifted, touching, greenway]);
		expect(records.get('west')!.overlaps.map(({ id }) => id)).toEqual(['shifted']);
		expect(records.get('west')!.overlaps[0]!.share).toBeCloseTo(0.5, 3);
		expect(
			records
				.get('shifted')!
				.overlaps.map(({ id }) => id)
				.sort()
		).toEqual(['touching', 'west']);
	});

	it('does not call a part or the whole of a site its nearest park', () => {
		const part = park('part', square(116, 0.005), { part_of: 'west' });
		const { records } = recordsOf([west, part, east, greenway]);
		expect(records.get('part')!.nearest.park?.id).toBe('east');
		expect(records.get('west')!.nearest.park?.id).toBe('east');
	});

	it('calls an area a group only where its parts fill it', () => {
		const small = park('small', square(116, 0.002), { part_of: 'west' });
		const large = park('large', square(116, 0.0099), { part_of: 'west' });
		const isGroup = (sites: DrawnSite[]) =>
			recordsOf(sites).summaries.find(({ id }) => id === 'west')!.isGroup;
		expect(isGroup([west, small, greenway])).toBe(false);
		expect(isGroup([west, large, greenway])).toBe(true);
	});

	it('keeps a place without a point, with nothing measured', () => {
		const record = recordsOf([west, park('lost', null), greenway]).records.get('lost')!;
		expect(record.geometryType).toBeNull();
		expect(record.measured.centroid).toBeNull();
		expect(record.nearest).toEqual({ station: null, park: null, greenway: null });
		expect(record.shape).toBeNull();
	});

	it('fails loudly on a source that nobody wrote down', () => {
		const orphan = park('orphan', square(116), { source: ['S9'] });
		expect(() => recordsOf([orphan, greenway])).toThrow('orphan: no source S9');
	});
});
