import { coloursOf, darkButtonOf, expect, mapOf, mapReady, open, test } from './atlas';
import { LAYERS, type Layer } from './sites';
import { words } from './words';
import type { Page } from '@playwright/test';

const { zh } = words;

const NAMES: Record<Layer, string> = {
	'science-city': zh.layer_science_city,
	huitian: zh.layer_huitian,
	parks: zh.layer_parks,
	greenway: zh.layer_greenway,
	places: zh.layer_places
};

const legendOf = (page: Page) => page.getByRole('group', { name: zh.layers_title });

/** The colour of a layer's symbol in the legend. */
async function symbolOf(page: Page, layer: Layer): Promise<number[]> {
	const symbol = legendOf(page).locator('label', { hasText: NAMES[layer] }).locator('svg');
	await expect(symbol).toBeVisible();
	const colour = await symbol.evaluate((svg) => getComputedStyle(svg).color);
	return colour.match(/\d+/g)!.map(Number);
}

/** How many pixels of a picture have a colour, edges that blend into the ground left out. */
function pixelsOf(pixels: [number, number][], wanted: number[]): number {
	const isNear = (colour: number) =>
		[16, 8, 0].every((shift, i) => Math.abs(((colour >> shift) & 255) - wanted[i]!) < 12);
	return pixels.reduce((sum, [colour, count]) => sum + (isNear(colour) ? count : 0), 0);
}

/** How many pixels of the map have the colour of each layer's symbol. */
async function symbolsOnMap(page: Page, colours: Map<Layer, number[]>) {
	await mapReady(page);
	const { pixels } = await coloursOf(page, mapOf(page));
	return LAYERS.map((layer) => ({ layer, pixels: pixelsOf(pixels, colours.get(layer)!) }));
}

test('each symbol of the legend is on the map in its colour, in both themes, and leaves with its layer', async ({
	page
}) => {
	test.slow();
	await open(page, '/?at=116.38,40.08,11');
	/** All are there, or none: a name or a road may have a pixel of the colour. */
	const all = async (there: boolean) => {
		const colours = new Map<Layer, number[]>();
		for (const layer of LAYERS) colours.set(layer, await symbolOf(page, layer));
		const wrong = async () =>
			(await symbolsOnMap(page, colours)).filter(({ pixels }) => pixels > 20 !== there);
		await expect.poll(wrong, there ? 'missing' : 'left').toEqual([]);
	};
	const setAll = async (checked: boolean) => {
		for (const layer of LAYERS)
			await legendOf(page).getByRole('switch', { name: NAMES[layer] }).setChecked(checked);
	};
	await all(true);
	await setAll(false);
	await all(false);
	await darkButtonOf(page).click();
	await all(false);
	await setAll(true);
	await all(true);
});
