import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FilterSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '$lib/atlas/layers';
import { AREA_HITS, NEAR_HITS } from './sites';
import { allLayers } from './all-layers';
import { createStyle, EMPTY, filtersOf, type Look } from './style';

const look: Look = {
	dark: false,
	language: 'zh',
	visible: LAYER_IDS,
	chosen: null,
	unitNames: ['霍营街道']
};
const data = { base: EMPTY, sites: EMPTY, labels: EMPTY, marks: EMPTY };
const styleOf = (more: object = {}) => createStyle({ ...data, ...more }, look, allLayers());
const style = styleOf();
const ids = style.layers.map(({ id }) => id);

describe('createStyle', () => {
	it('is a valid style, with and without streets', () => {
		expect(validateStyleMin(style)).toEqual([]);
		expect(validateStyleMin(styleOf({ streets: EMPTY }))).toEqual([]);
	});

	it('begins with the shapes of the sites alone', () => {
		const first = createStyle({ sites: EMPTY }, look);
		expect(validateStyleMin(first)).toEqual([]);
		expect(Object.keys(first.sources)).toEqual(['sites']);
		const types = new Set(first.layers.map(({ type }) => type));
		expect([...types].sort()).toEqual(['circle', 'fill', 'line']);
		expect(first.layers.map(({ id }) => id)).not.toContain('outline-schematic');
		for (const id of [...AREA_HITS, ...NEAR_HITS])
			expect(first.layers.map((layer) => layer.id)).toContain(id);
	});

	it('asks for nothing: no glyphs, no sprite, no address', () => {
		expect(style.glyphs).toBeUndefined();
		expect(style.sprite).toBeUndefined();
		expect(JSON.stringify(style)).not.toMatch(/https?:/);
	});

	it('draws the layers of the atlas in the order of the contract', () => {
		const fill = style.layers.find(({ id }) => id === 'site-fill');
		const key = fill?.type === 'fill' ? fill.layout?.['fill-sort-key'] : undefined;
		const ranks = (key as unknown[]).slice(2, -1);
		expect(ranks).toEqual(LAYER_IDS.flatMap((id, rank) => [id, rank]));
		const above = ['site-fill', 'outline', 'greenway-line', 'site-point'].map((id) =>
			ids.indexOf(id)
		);
		expect(above).toEqual([...above].sort((a, b) => a - b));
	});

	it('dashes what is schematic, and only that', () => {
		const dashed = style.layers.filter(
			(layer) => layer.type === 'line' && layer.paint?.['line-dasharray']
		);
		expect(dashed.map(({ id }) => id)).toEqual(['outline-schematic']);
	});

	it('draws streets below the roads and their names below all other names', () => {
		const all = styleOf({ streets: EMPTY }).layers.map(({ id }) => id);
		expect(all.indexOf('street')).toBeLessThan(all.indexOf('road-casing'));
		expect(all.indexOf('street-name')).toBe(all.indexOf('stream-name') - 1);
	});

	it('has every layer that filters and pointers name', () => {
		for (const id of [...Object.keys(filtersOf(look)), ...AREA_HITS, ...NEAR_HITS])
			expect(ids).toContain(id);
	});
});

describe('filtersOf', () => {
	const text = (filter: FilterSpecification | undefined) => JSON.stringify(filter);

	it('lets only visible layers through', () => {
		const filters = filtersOf({ ...look, visible: ['parks'] });
		expect(text(filters['site-fill'])).toContain('["parks"]');
		expect(text(filters['site-name'])).toContain('["parks"]');
	});

	it('names a town once: by the base map where the layer that has it is off', () => {
		expect(text(filtersOf(look)['town-name'])).toContain('霍营街道');
		expect(text(filtersOf({ ...look, visible: ['parks'] })['town-name'])).not.toContain('霍营街道');
	});
});
