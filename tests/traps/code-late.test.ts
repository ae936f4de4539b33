import { expect, gate, mapOf, mapReady, siteListOf, sitesInViewOf, test } from '../e2e/atlas';
import { words } from '../e2e/words';

const { zh } = words;

test('what is typed and switched before the code of the page has come is not lost', async ({
	page
}) => {
	const late = gate();
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await late.opened;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	const parks = page.getByRole('switch', { name: zh.layer_parks });
	await parks.uncheck();
	await page.getByLabel(zh.sites_filter).fill('公园');
	const search = page.getByRole('combobox', { name: zh.search_label });
	await search.fill('hexin');
	await search.press('Enter');

	late.open();
	const results = page.getByRole('listbox', { name: zh.search_results });
	await expect(results.getByRole('option').first()).toContainText('贺新公园');
	await page.keyboard.press('Escape');
	await mapReady(page);
	await expect(parks).not.toBeChecked();
	await expect(mapOf(page)).toHaveAttribute('data-layers', 'science-city,huitian,greenway,places');
	await expect(page.getByLabel(zh.sites_filter)).toHaveValue('公园');
	for (const link of await siteListOf(page).getByRole('link').all())
		await expect(link).toContainText('公园');
});

test('the way to the list of the map leads there when the list comes late', async ({ page }) => {
	const late = gate();
	let isHeld = false;
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		const response = await route.fetch();
		const body = await response.text();
		if (body.includes(zh.map_in_view_hint)) {
			isHeld = true;
			await late.opened;
		}
		await route.fulfill({ response, body });
	});
	await page.goto('/');
	await mapReady(page);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: zh.skip_to_map })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => isHeld).toBe(true);
	await expect(sitesInViewOf(page)).toHaveCount(0);
	late.open();
	await expect(sitesInViewOf(page)).toBeFocused();
});
