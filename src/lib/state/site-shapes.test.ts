import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { greenwayLine, isAreaShape, siteShapes } from './site-shapes';
import { Snapping } from './snapping.svelte';

const square = [
	[116.3, 40.1],
	[116.31, 40.1],
	[116.31, 40.11],
	[116.3, 40.11],
	[116.3, 40.1]
];

/** A site as the map has it: its area, and the outline that is drawn round it. */
const sites: FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { id: 'park', layer: 'parks', zh: '公园', en: 'Park' },
			geometry: { type: 'Polygon', coordinates: [square] }
		},
		{
			type: 'Feature',
			properties: { layer: 'parks', dashed: true },
			geometry: { type: 'LineString', coordinates: square }
		}
	]
};

test('an outline is no site of its own', () => {
	expect(siteShapes(sites).map(({ id }) => id)).toEqual(['park']);
});

test('the greenway is known by its id, once its line is there', () => {
	const line = { type: 'LineString' as const, coordinates: square.slice(0, 2) };
	const [park] = siteShapes(sites);
	const greenway = { ...park!, id: 'greenway-42', geometry: line };
	const inParts = { type: 'MultiLineString' as const, coordinates: [line.coordinates] };
	expect(greenwayLine([park!, greenway])).toBe(line);
	expect(greenwayLine([{ ...greenway, geometry: inParts }])).toBe(inParts);
	expect(greenwayLine([park!])).toBeNull();
	expect(greenwayLine([{ ...park!, id: 'greenway-42' }])).toBeNull();
});

test('areas are told from lines and points', () => {
	const shapes = [
		{ geometry: { type: 'Polygon' as const, coordinates: [square] } },
		{ geometry: { type: 'MultiPolygon' as const, coordinates: [[square]] } },
		{ geometry: { type: 'LineString' as const, coordinates: square } },
		{ geometry: { type: 'Point' as const, coordinates: square[0]! } }
	];
	expect(shapes.map(isAreaShape)).toEqual([true, true, false, false]);
});

test('a snap is named after the site, not after its outline', () => {
	const snapping = new Snapping(() => []);
	snapping.sites = { ...sites, features: sites.features.toReversed() };
	snapping.layers = ['parks'];
	const snap = snapping.near([116.30001, 40.10001], 5)!;
	expect(snap).toMatchObject({ kind: 'vertex', position: [116.3, 40.1] });
	expect(snapping.nameOf(snap, 'zh')).toBe('公园');
	expect(snapping.nameOf(snap, 'en')).toBe('Park');

	// What lies in a larger site is named before it.
	const town = { ...sites.features[0]!, properties: { id: 'town', layer: 'huitian', zh: '城' } };
	const ring = square.map(([lon, lat]) => [lon! > 116.3 ? 116.4 : 116.3, lat!]);
	const around = { ...town, geometry: { type: 'Polygon' as const, coordinates: [ring] } };
	snapping.sites = { ...sites, features: [around, ...sites.features] };
	snapping.layers = ['parks', 'huitian'];
	expect(snapping.near([116.30001, 40.10001], 5)).toMatchObject({ key: 'site:park' });
	snapping.layers = [];
	expect(snapping.near([116.30001, 40.10001], 5)).toBeNull();
});
