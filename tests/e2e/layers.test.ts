import { expect, mapOf, open, siteIsOpen, sitesInViewOf, test } from './atlas';
import { atSite, LAYERS, readSite, type Layer } from './sites';
import { words } from './words';
import type { Page } from '@playwright/test';

const NAMES: Record<Layer, string> = {
	'science-city': words.zh.layer_science_city,
	huitian: words.zh.layer_huitian,
	parks: words.zh.layer_parks,
	greenway: words.zh.layer_greenway,
	places: words.zh.layer_places
};

const switchOf = (page: Page, layer: Layer) =>
	page.getByRole('group', { name: words.zh.layers_title }).getByRole('switch', {
		name: NAMES[layer]
	});

const layersInUrl = (page: Page) => new URL(page.url()).searchParams.get('layers');

test('a person switches each layer off and on again', async ({ page }) => {
	await open(page, '/');
	await expect(mapOf(page)).toHaveAttribute('data-layers', LAYERS.join(','));
	for (const layer of LAYERS) {
		await switchOf(page, layer).uncheck();
		const others = LAYERS.filter((other) => other !== layer).join(',');
		await expect(mapOf(page)).toHaveAttribute('data-layers', others);
		await expect.poll(() => layersInUrl(page)).toBe(others);

		await switchOf(page, layer).check();
		await expect(mapOf(page)).toHaveAttribute('data-layers', LAYERS.join(','));
		await expect.poll(() => layersInUrl(page)).toBe(null);
	}
});

test('layers that a person switched off stay off after a reload', async ({ page }) => {
	await open(page, '/');
	for (const layer of ['huitian', 'places'] as const) {
		await switchOf(page, layer).focus();
		await page.keyboard.press('Space');
		await expect(switchOf(page, layer)).not.toBeChecked();
	}
	await expect(page).toHaveURL(/[?&]layers=science-city,parks,greenway(&|$)/);

	await page.reload();
	await expect(mapOf(page)).toHaveAttribute('data-layers', 'science-city,parks,greenway');
	for (const layer of LAYERS)
		await expect(switchOf(page, layer)).toBeChecked({
			checked: layer !== 'huitian' && layer !== 'places'
		});
});

test('a person can switch off everything, and the link says so', async ({ page }) => {
	await open(page, '/?layers=parks');
	await expect(sitesInViewOf(page)).toHaveCount(1);
	await switchOf(page, 'parks').uncheck();
	await expect(mapOf(page)).toHaveAttribute('data-layers', '');
	await expect.poll(() => layersInUrl(page)).toBe('');
	await expect(sitesInViewOf(page)).toHaveCount(0);

	await page.reload();
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
	await expect(mapOf(page)).toHaveAttribute('data-layers', '');
});

test('a site of a hidden layer cannot be clicked until its layer is shown', async ({
	page,
	request
}) => {
	const site = await readSite(request, 'ming-tombs-reservoir');
	await open(page, `/?layers=science-city,huitian,greenway,places&${atSite(site, 15)}`);
	const option = sitesInViewOf(page).getByRole('option', { name: site.name.zh });
	await expect(option).toHaveCount(0);
	await mapOf(page).click();

	// Had the click found the site, its page would now stand where the switches are.
	await switchOf(page, 'parks').check();
	await expect(option).toHaveCount(1);
	expect(new URL(page.url()).pathname).toBe('/');
	await mapOf(page).click();
	await siteIsOpen(page, site);
});
