import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '$lib/atlas/layers';
import { BASE_COLOURS, LAYER_COLOURS, type Shade } from './palette';

const css = readFileSync('src/app.css', 'utf8');
const THEMES = ['light', 'dark'] as const;

/** Relative luminance of a colour `#rrggbb`, as WCAG 2 defines it. */
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const share = parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

describe('palette', () => {
	it.each(LAYER_IDS)('the legend shows %s in the colours of the map', (layer) => {
		const { light, dark } = LAYER_COLOURS[layer];
		expect(css).toContain(`--layer-${layer}: light-dark(${light}, ${dark});`);
	});

	it.each(THEMES.flatMap((theme) => LAYER_IDS.map((layer) => [theme, layer] as const)))(
		'in the %s theme, %s stands out 3:1 from the ground',
		(theme, layer) => {
			for (const ground of ['land', 'outside', 'wood', 'hills'] as const)
				expect(
					contrast(LAYER_COLOURS[layer][theme], BASE_COLOURS[ground][theme]),
					ground
				).toBeGreaterThanOrEqual(3);
		}
	);

	const names: [string, Shade][] = [
		...LAYER_IDS.map((layer): [string, Shade] => [layer, LAYER_COLOURS[layer]]),
		...(['waterText', 'roadText', 'placeText', 'townText', 'neighbourText'] as const).map(
			(name): [string, Shade] => [name, BASE_COLOURS[name]]
		)
	];
	it.each(THEMES.flatMap((theme) => names.map(([name, shade]) => [theme, name, shade] as const)))(
		'in the %s theme, names in %s stand out 4.5:1 from their halo',
		(theme, _, shade) => {
			expect(contrast(shade[theme], BASE_COLOURS.halo[theme])).toBeGreaterThanOrEqual(4.5);
		}
	);
});
