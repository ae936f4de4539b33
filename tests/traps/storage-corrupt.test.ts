import { expect, hydrated, noticesOf, open, test } from '../e2e/atlas';
import { openPanel, rowsOf, typePoint } from '../e2e/measure';
import { words } from '../e2e/words';

const { zh } = words;

const SETTINGS = ['theme', 'units', 'text-size', 'language', 'project', 'area-unit', 'length-unit'];

test('settings that make no sense are as if there were none', async ({ page }) => {
	await page.addInitScript((keys) => {
		for (const key of [...keys, 'snapping', 'measure-steps'])
			localStorage.setItem(`atlas:${key}`, '{"__proto__":[\u0000<b>');
	}, SETTINGS);
	await open(page, '/measure');
	await expect(noticesOf(page)).toBeEmpty();
	await typePoint(page, '116.35,40.15');
	await expect(rowsOf(page)).toHaveCount(1);
	const { theme, textSize } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
	expect([theme, textSize]).toEqual([undefined, 'standard']);
});

test('a damaged project is left out and left alone, and the others are there', async ({ page }) => {
	await openPanel(page);
	await typePoint(page, '116.35,40.15');
	await expect(page.getByText(zh.project_saved)).toBeVisible();
	const damaged = await page.evaluate(async () => {
		const opened = indexedDB.open('changping-atlas');
		await new Promise((resolve) => (opened.onsuccess = resolve));
		const rows = [
			null,
			7,
			{ id: 'a', name: 'half', version: 1, savedAt: 1, drawings: '[{"id":"x","geom' },
			{ id: 'b', name: 'no drawings', version: 1, savedAt: 1, drawings: '{}' },
			{
				id: 'c',
				name: 'no shape',
				version: 1,
				savedAt: 1,
				drawings: '[{"id":"x","geometry":null}]'
			},
			{ id: 'd', drawings: '[]' }
		];
		const store = opened.result.transaction('projects', 'readwrite').objectStore('projects');
		for (const [i, row] of rows.entries()) store.put(row, `damaged-${i}`);
		await new Promise((resolve) => (store.transaction.oncomplete = resolve));
		opened.result.close();
		return rows.length;
	});
	await page.reload();
	await hydrated(page);
	await expect(noticesOf(page)).toContainText(zh.project_unreadable);
	await expect(rowsOf(page)).toHaveCount(1);
	await typePoint(page, '116.36,40.15');
	await expect(page.getByText(zh.project_saved)).toBeVisible();
	await expect(page.getByLabel(zh.project_open).getByRole('option')).toHaveCount(1);
	const kept = await page.evaluate(async () => {
		const opened = indexedDB.open('changping-atlas');
		await new Promise((resolve) => (opened.onsuccess = resolve));
		const keys = opened.result.transaction('projects').objectStore('projects').getAllKeys();
		await new Promise((resolve) => (keys.onsuccess = resolve));
		return keys.result.length;
	});
	expect(kept).toBe(damaged + 1);
});
