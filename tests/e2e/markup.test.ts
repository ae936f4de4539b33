import { readFile } from 'node:fs/promises';
import { expect, hydrated, noticesOf, test, withoutWebGl } from './atlas';
import { openPanel, rowsOf, typePoint } from './measure';
import { words } from './words';
import type { Page } from '@playwright/test';

const { zh } = words;

/** Markup that runs where it is taken for markup. */
const MARKUP = `<img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload="window.ran=1">`;

/** Nothing of the markup became an element, and nothing of it ran. */
async function isText(page: Page): Promise<void> {
	const { ran, made } = await page.evaluate(() => ({
		ran: 'ran' in window,
		made: [...document.querySelectorAll('img[src="x"], svg[onload], script:not([src])')]
			.map(({ outerHTML }) => outerHTML)
			// The one script that Kit itself puts into a page.
			.filter((html) => !html.includes('__sveltekit'))
	}));
	expect({ ran, made }).toEqual({ ran: false, made: [] });
}

test('markup in names, notes, files, their names, addresses and links is shown as text', async ({
	page
}) => {
	await withoutWebGl(page);
	await openPanel(page);
	await typePoint(page, '116.35,40.15');
	const name = rowsOf(page).first().getByLabel(zh.table_name);
	await name.fill(MARKUP);
	await name.blur();
	const note = page.getByLabel(zh.details_note);
	await note.fill(MARKUP);
	await note.blur();
	await page.getByLabel(zh.project_name).fill(MARKUP);
	await page.getByLabel(zh.project_name).blur();

	// A file whose name, names, notes and other properties are markup.
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: zh.files_open }).click();
	await (
		await chooser
	).setFiles({
		name: `${MARKUP}.geojson`,
		mimeType: 'application/geo+json',
		buffer: Buffer.from(
			JSON.stringify({
				type: 'Feature',
				properties: { name: MARKUP, note: MARKUP, [MARKUP]: MARKUP },
				geometry: { type: 'Point', coordinates: [116.3, 40.1] }
			})
		)
	});
	await expect(rowsOf(page)).toHaveCount(2);
	for (const row of await rowsOf(page).all())
		await expect(row.getByLabel(zh.table_name)).toHaveValue(MARKUP);
	await expect(page.getByText(`${MARKUP}.geojson`)).toBeVisible();
	await isText(page);

	// What is said of them elsewhere: before they are cleared, and on a sheet of paper.
	await page.getByRole('button', { name: zh.table_clear }).click();
	await expect(page.getByRole('alertdialog')).toContainText(MARKUP);
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: zh.link_make }).click();
	const link = await page.getByLabel(zh.link_label).inputValue();
	await isText(page);

	// The link of it brings it to another browser as it was.
	await page.goto('/about');
	await page.goto(link);
	await expect(noticesOf(page)).toBeVisible();
	await expect(rowsOf(page).first().getByLabel(zh.table_name)).toHaveValue(MARKUP);
	await isText(page);

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: new RegExp(`^${zh.files_save.split('{')[0]}`) }).click()
	]);
	expect(await readFile(await download.path(), 'utf8')).toContain(JSON.stringify(MARKUP));

	await page.goto('/print?drawings');
	await expect(page.getByRole('region', { name: zh.print_preview })).toContainText(MARKUP);
	await isText(page);
});

test('markup in an address is named as what it is not, or is searched for as text', async ({
	page
}) => {
	await withoutWebGl(page);
	const query = ['layers', 'at', 'theme', 'units', 'km', 'point', MARKUP]
		.map((key) => `${encodeURIComponent(key)}=${encodeURIComponent(MARKUP)}`)
		.join('&');
	await page.goto(`/?${query}#${MARKUP}`);
	await hydrated(page);
	await expect(noticesOf(page)).toContainText('layers');
	await isText(page);
	const box = page.getByRole('combobox', { name: zh.search_label });
	await box.click();
	await box.fill(MARKUP);
	await expect(page.getByRole('search')).toContainText(/./);
	await page.getByLabel(zh.sites_filter).fill(MARKUP);
	await isText(page);
	await page.goto(
		`/compare?ids=${encodeURIComponent(MARKUP)},huitian&within=${encodeURIComponent(MARKUP)}`
	);
	await expect(noticesOf(page)).toContainText(zh.compare_notice_unknown);
	await isText(page);
	await page.goto(`/print?title=${encodeURIComponent(MARKUP)}&scale=${encodeURIComponent(MARKUP)}`);
	await hydrated(page);
	await isText(page);
	await page.goto(`/measure#d=${encodeURIComponent(MARKUP)}`);
	await expect(noticesOf(page)).toContainText(zh.link_broken);
	await isText(page);
});
