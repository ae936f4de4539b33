import { expect, noticesOf, test } from './atlas';
import { measureOf, openPanel, rowsOf, typePoint, typePolygon } from './measure';
import { words } from './words';

const { zh } = words;

test('a link opens the drawings elsewhere, measures to the last digit, beside what was there', async ({
	page,
	browser,
	baseURL
}) => {
	await openPanel(page);
	await typePolygon(page, ['116.35,40.15', '116.36,40.15', '116.36,40.16'], '地块，甲');
	const area = await measureOf(rowsOf(page).first(), 'area');
	await page.getByRole('button', { name: zh.link_make }).click();
	const link = await page.getByLabel(zh.link_label).inputValue();
	expect(link).toContain(`${baseURL}/measure#d=`);
	expect(link.length).toBeLessThan(2000);

	const clean = await browser.newContext({ locale: 'zh-CN' });
	const other = await clean.newPage();
	await openPanel(other);
	await typePoint(other, '116.3,40.1');
	await expect(rowsOf(other)).toHaveCount(1);
	// A hash alone changes no page: it is as if it was put into the address bar.
	await other.evaluate((hash) => (location.hash = hash), new URL(link).hash);
	await expect(other.getByLabel(zh.table_name).first()).toHaveValue('地块，甲');
	expect(await measureOf(rowsOf(other).first(), 'area')).toBe(area);
	await expect(other).toHaveURL((url) => url.hash === '');
	const projects = other.getByLabel(zh.project_open);
	await expect(projects.getByRole('option')).toHaveCount(2);
	await clean.close();
});

test('a broken link says so and leaves the drawings alone', async ({ page }) => {
	await openPanel(page);
	await typePoint(page, '116.3,40.1');
	await expect(rowsOf(page)).toHaveCount(1);
	await page.evaluate(() => (location.hash = '#d=AQAAAAAbroken'));
	await expect(noticesOf(page)).toContainText(zh.link_broken);
	await expect(rowsOf(page)).toHaveCount(1);
});
