import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { LAYER_IDS, type LayerId } from '$lib/atlas/layers';
import { createStyle, EMPTY, hitLayersOf, styleLayersOf } from './style';

const byLayer = Object.fromEntries(LAYER_IDS.map((id) => [id, EMPTY])) as Record<
	LayerId,
	typeof EMPTY
>;
const style = createStyle(
	{ base: EMPTY, streets: EMPTY, labels: EMPTY, layers: byLayer, outlines: byLayer },
	false,
	'zh'
);
const ids = style.layers.map(({ id }) => id);

describe('createStyle', () => {
	it('is a valid style', () => {
		expect(validateStyleMin(style)).toEqual([]);
	});

	it('asks for nothing: no glyphs, no sprite, no address', () => {
		expect(style.glyphs).toBeUndefined();
		expect(style.sprite).toBeUndefined();
		expect(JSON.stringify(style)).not.toMatch(/https?:/);
	});

	it('draws the layers of the atlas in the order of the contract', () => {
		for (const part of ['fill', 'line']) {
			const order = LAYER_IDS.map((layer) => ids.indexOf(`${layer}-${part}`)).filter((i) => i >= 0);
			expect(order).toEqual([...order].sort((a, b) => a - b));
		}
		expect(ids.indexOf('greenway-line')).toBeGreaterThan(ids.indexOf('parks-line'));
		expect(ids.indexOf('places-point')).toBeGreaterThan(ids.indexOf('greenway-line'));
	});

	it('dashes what is schematic, and only that', () => {
		const dashed = style.layers.filter(
			(layer) => layer.type === 'line' && layer.paint?.['line-dasharray']
		);
		expect(dashed.map(({ id }) => id)).toEqual([
			'science-city-schematic',
			'huitian-schematic',
			'parks-schematic'
		]);
	});

	it.each(LAYER_IDS)('has every style layer that the switch of %s names', (layer) => {
		expect(styleLayersOf(layer).filter((id) => !ids.includes(id))).toEqual([]);
		expect(hitLayersOf(layer).length).toBeGreaterThan(0);
	});
});
