import {
	blend,
	converter,
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	formatHex,
	wcagContrast,
	type Rgb
} from 'culori';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYER_IDS, type LayerId } from '$lib/atlas/layers';
import { DRAWING_COLOURS } from '$lib/state/drawing-colours';
import { BASE_COLOURS, FILL_OPACITY, LAYER_COLOURS, type Shade } from './palette';

const css = readFileSync('src/app.css', 'utf8');
const toRgb = converter('rgb');
const THEMES = ['light', 'dark'] as const;

/** What the sites lie on. */
const GROUNDS = ['land', 'outside', 'wood', 'hills', 'water'] as const;
const ROADS = ['motorway', 'road', 'street'] as const;
/** Layers whose outlines cross areas of others; the greenway and points stand on a halo. */
const OUTLINED = ['science-city', 'huitian', 'parks'] as const;
const HALOED = ['greenway', 'places'] as const;

/** How a ground looks through the fill of a layer. */
function through(layer: keyof typeof FILL_OPACITY, theme: keyof Shade, ground: string): string {
	return formatHex(blend([ground, { ...colourOf(layer, theme), alpha: FILL_OPACITY[layer] }]));
}

function colourOf(layer: LayerId, theme: keyof Shade): Rgb {
	const colour = toRgb(LAYER_COLOURS[layer][theme]);
	if (!colour) throw new Error(`no colour: ${LAYER_COLOURS[layer][theme]}`);
	return colour;
}

/** Pairs of a list, each once. */
const pairsOf = <T>(list: readonly T[]) =>
	list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));

/** The pair of themes that a custom property of the pages stands for. */
function propertyOf(name: string): Shade {
	const [, light, dark] =
		new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(css) ?? [];
	if (!light || !dark) throw new Error(`no such property: ${name}`);
	return { light, dark };
}

it.each(LAYER_IDS)('the legend shows %s in the colours of the map', (layer) => {
	const { light, dark } = LAYER_COLOURS[layer];
	expect(css).toContain(`--layer-${layer}: light-dark(${light}, ${dark});`);
});

describe.each(THEMES)('in the %s theme', (theme) => {
	const expectGraphic = (colour: string, ground: string, says: string) =>
		expect(wcagContrast(colour, ground), says).toBeGreaterThanOrEqual(3);

	it.each(LAYER_IDS)('%s stands out 3:1 from ground, water and roads', (layer) => {
		for (const ground of GROUNDS)
			expectGraphic(LAYER_COLOURS[layer][theme], BASE_COLOURS[ground][theme], ground);
		// White roads in the light theme, dim ones in the dark: boundaries follow them.
		for (const road of ROADS)
			expectGraphic(LAYER_COLOURS[layer][theme], BASE_COLOURS[road][theme], road);
	});

	it.each(OUTLINED)('an outline of %s stands out 3:1 from the areas of other layers', (layer) => {
		for (const other of OUTLINED)
			for (const ground of GROUNDS) {
				if (other === layer) continue;
				const below = through(other, theme, BASE_COLOURS[ground][theme]);
				expectGraphic(LAYER_COLOURS[layer][theme], below, `${other} over ${ground}`);
			}
	});

	it.each(HALOED)('%s stands out 3:1 from the halo that parts it from what lies below', (layer) => {
		expectGraphic(LAYER_COLOURS[layer][theme], BASE_COLOURS.halo[theme], 'halo');
	});

	it('what is chosen or marked stands out 3:1 from ground, water, areas and layers', () => {
		const mark = BASE_COLOURS.selected[theme];
		for (const ground of GROUNDS) {
			expectGraphic(mark, BASE_COLOURS[ground][theme], ground);
			for (const layer of OUTLINED)
				expectGraphic(mark, through(layer, theme, BASE_COLOURS[ground][theme]), layer);
		}
	});

	const names: [string, Shade][] = [
		...LAYER_IDS.map((layer): [string, Shade] => [layer, LAYER_COLOURS[layer]]),
		...(
			['waterText', 'roadText', 'placeText', 'townText', 'neighbourText', 'selected'] as const
		).map((name): [string, Shade] => [name, BASE_COLOURS[name]])
	];
	it.each(names)('names in %s stand out 4.5:1 from their halo', (_, shade) => {
		expect(wcagContrast(shade[theme], BASE_COLOURS.halo[theme])).toBeGreaterThanOrEqual(4.5);
	});

	const texts = ['ink', 'ink-soft', 'link', 'accent'];
	const papers = ['paper', 'paper-sunk', 'notice'];
	it.each(texts.flatMap((text) => papers.map((paper) => [text, paper])))(
		'text in %s stands out 4.5:1 from %s',
		(text = '', paper = '') => {
			const contrast = wcagContrast(propertyOf(text)[theme], propertyOf(paper)[theme]);
			expect(contrast).toBeGreaterThanOrEqual(4.5);
		}
	);

	const readers: [string, (colour: Rgb) => Rgb][] = [
		['people who see all colours', (colour) => colour],
		['protanopes', filterDeficiencyProt(1)],
		['deuteranopes', filterDeficiencyDeuter(1)],
		['tritanopes', filterDeficiencyTrit(1)]
	];
	it.each(readers)('the layers of the legend are told apart by %s', (_, seenBy) => {
		const distance = differenceCiede2000();
		for (const [a, b] of pairsOf(LAYER_IDS)) {
			const [one, other] = [seenBy(colourOf(a, theme)), seenBy(colourOf(b, theme))];
			// A difference of 2 is just seen. Shapes and dashes tell the layers apart besides.
			expect(distance(one, other), `${a} and ${b}`).toBeGreaterThanOrEqual(11);
		}
	});
});

it.each(DRAWING_COLOURS)('a drawing in %s stands out 3:1 from paper', (colour) => {
	expect(wcagContrast(colour, BASE_COLOURS.halo.light)).toBeGreaterThanOrEqual(3);
});
