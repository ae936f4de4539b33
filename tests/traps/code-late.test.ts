import { expect, mapOf, mapReady, siteListOf, test } from '../e2e/atlas';
import { words } from '../e2e/words';

const { zh } = words;

test('what is typed and switched before the code of the page has come is not lost', async ({
	page
}) => {
	let release = () => {};
	const late = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await late;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	const parks = page.getByRole('switch', { name: zh.layer_parks });
	await parks.uncheck();
	await page.getByLabel(zh.sites_filter).fill('公园');
	const search = page.getByRole('combobox', { name: zh.search_label });
	await search.fill('hexin');
	await search.press('Enter');

	release();
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
