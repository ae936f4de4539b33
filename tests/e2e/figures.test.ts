import { readFileSync } from 'node:fs';
import { isInFingerprint } from '../../src/lib/atlas/check/phrases';
import { expect, hydrated, mapOf, open, test } from './atlas';
import { readTable } from './tables';
import { fill, LOCALES, pathIn, words, type Locale } from './words';
import type { Page } from '@playwright/test';

const { zh } = words;
const shingles = readFileSync(new URL('../../geodata/article.shingles', import.meta.url), 'utf8');
const figures = readTable('figures').rows;
const article = figures.filter(({ id }) => id!.startsWith('A'));

const CHAPTERS = [
	'layer_science_city',
	'figures_chapter_two_zones',
	'layer_huitian',
	'figures_chapter_forest_city'
] as const;

const tableOf = (page: Page, locale: Locale = 'zh') =>
	page.getByRole('table', { name: words[locale].figures_table_title });
/** All rows, the head first. */
const rowsOf = (page: Page, locale: Locale = 'zh') => tableOf(page, locale).getByRole('row');
const rowOf = (page: Page, id: string) => rowsOf(page).filter({ hasText: `${id} ·` });
const headOf = (page: Page, name: string) => tableOf(page).getByRole('columnheader', { name });
const sectionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What the rows say, the head left out: read at once, for role by role takes minutes. */
async function readRows(page: Page) {
	const rows = await rowsOf(page).evaluateAll((all) =>
		all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent!.trim()))
	);
	return rows.map((cells) => {
		const [title = '', value = '', asOf = '', chapter = '', place = '', phrase = '', notes = ''] =
			cells;
		return { id: chapter.slice(0, 3), title, value, asOf, place, phrase, notes };
	});
}

async function openFigures(page: Page, locale: Locale = 'zh'): Promise<void> {
	await page.goto(pathIn(locale, '/figures'));
	await hydrated(page);
}

const idsShown = async (page: Page) => (await readRows(page)).map(({ id }) => id);

/** The numbers of a text, 万 and 亿 left as printed. */
const numbersIn = (text: string) => text.match(/\d+(\.\d+)?/g) ?? [];

/** All 77 rows say what the repository has written down, and quote the article. */
async function allRowsAgree(page: Page): Promise<void> {
	const rows = await readRows(page);
	expect(rows.map(({ id }) => id).sort()).toEqual(article.map(({ id }) => id));
	for (const shown of rows) {
		const figure = article.find(({ id }) => id === shown.id)!;
		expect(shown).toMatchObject({ title: figure.title_zh, asOf: figure.as_of });
		expect(shown.value).toBe(`${figure.value} ${figure.unit_zh}`.trim());
		expect(shown.phrase).toBe(figure.phrase);
		expect(isInFingerprint(shingles, shown.phrase), `${shown.id}: ${shown.phrase}`).toBe(true);
		for (const later of figures.filter(({ later_of }) => later_of === shown.id)) {
			expect(shown.notes).toContain(`${later.title_zh} ${later.value}`);
			expect(shown.notes).toContain(later.as_of);
		}
	}
}

/** Charts whose numbers are partly our own: sums, and rises in percentage points. */
const WITH_OWN_NUMBERS = [zh.figures_chart_plan, zh.figures_chart_cover];

/** Each chart says in words what it draws, and draws the numbers of the rows that it names. */
async function chartsAgree(page: Page): Promise<void> {
	const values = new Map((await readRows(page)).map(({ id, value }) => [id, value]));
	const charts = await page
		.getByRole('main')
		.getByRole('figure')
		.evaluateAll((all) =>
			all.map((figure) => ({
				name: figure.querySelector('svg')!.getAttribute('aria-label')!,
				drawn: [...figure.querySelectorAll('text')].map((text) => text.textContent!).join(' '),
				ids: [...figure.querySelectorAll('a')].map((link) => link.textContent!)
			}))
		);
	expect(charts.length).toBeGreaterThan(8);
	for (const { name, drawn, ids } of charts) {
		const printed = ids.flatMap((id) => numbersIn(values.get(id)!));
		expect(printed.length, name).toBeGreaterThan(0);
		for (const number of numbersIn(drawn)) {
			expect(numbersIn(name), name).toContain(number);
			if (!WITH_OWN_NUMBERS.some((title) => name.includes(title)))
				expect(printed, name).toContain(number);
		}
	}
}

test('a person reads all 77 figures, each with words that are in the article', async ({ page }) => {
	await openFigures(page);
	await allRowsAgree(page);
});

test('the charts say what the table says', async ({ page }) => {
	await openFigures(page);
	await chartsAgree(page);
	const chart = (name: string) => page.getByRole('img', { name: new RegExp(name) });
	const fields = article.slice(39, 47).map(({ title_zh }) => title_zh!.split('：')[1]!);
	const amounts = article.slice(39, 47).map(({ value }) => Number(value));
	for (const [index, field] of fields.entries())
		await expect(chart(zh.figures_chart_fields)).toContainText(
			new RegExp(`${field}\\s*${amounts[index]} 项`)
		);
	const sum = amounts.reduce((total, amount) => total + amount, 0);
	for (const done of ['64', '53'])
		await expect(chart(zh.figures_chart_plan)).toContainText(`${done} / ${sum}`);
	await expect(chart(zh.figures_chart_zones)).toContainText('47 / 99');
	await expect(chart(zh.figures_chart_zones)).toContainText('20 / 40');
	await expect(chart(zh.figures_chart_indicators)).toContainText('34 / 36');
	for (const text of ['42.57%', '48.25%', '64.07%', '67.18%', '2012', '2020'])
		await expect(chart(zh.figures_chart_cover)).toContainText(text);
	await expect(chart(zh.figures_chart_people)).toContainText('约69万');
	await expect(chart(zh.figures_chart_people)).toContainText('54.9万');
});

test('a person sorts the table and turns it round', async ({ page }) => {
	await openFigures(page);
	const chapterHead = headOf(page, zh.figures_chapter);
	await expect(chapterHead).toHaveAttribute('aria-sort', 'ascending');
	const byChapter = await idsShown(page);
	expect(byChapter[0]).toBe('A01');

	const dateHead = headOf(page, zh.figures_column_as_of);
	await dateHead.getByRole('button').click();
	await expect(dateHead).toHaveAttribute('aria-sort', 'ascending');
	await expect(chapterHead).not.toHaveAttribute('aria-sort');
	await expect.poll(async () => (await readRows(page))[0]!.asOf).toBe('2009');
	await dateHead.getByRole('button').press('Enter');
	await expect(dateHead).toHaveAttribute('aria-sort', 'descending');
	expect((await readRows(page)).at(-1)!.asOf).toBe('2009');

	const titleHead = headOf(page, zh.figures_column_title);
	await titleHead.getByRole('button').click();
	await expect(titleHead).toHaveAttribute('aria-sort', 'ascending');
	const { compare } = new Intl.Collator('zh-CN', { numeric: true });
	expect((await readRows(page)).map(({ title }) => title)).toEqual(
		article.map(({ title_zh }) => title_zh!).sort(compare)
	);

	await chapterHead.getByRole('button').click();
	await expect.poll(() => idsShown(page)).toEqual(byChapter);
});

test('a person filters by text and chapter, and hears how many are left', async ({ page }) => {
	await openFigures(page);
	const status = sectionOf(page, zh.figures_table_title).getByRole('status');
	const shown = (count: number) => fill(zh.figures_shown, { shown: count, count: 77 });
	await expect(status).toHaveText(shown(77));
	const find = page.getByRole('searchbox', { name: zh.figures_find });
	await find.fill('三年行动计划：');
	await expect(status).toHaveText(shown(10));
	const chapter = page.getByRole('combobox', { name: zh.figures_chapter });
	await chapter.selectOption(zh.figures_chapter_two_zones);
	await expect(page.getByText(zh.figures_none)).toBeVisible();
	expect(await readRows(page)).toEqual([]);
	await find.fill('');
	const ids = await idsShown(page);
	expect(ids).toContain('A25');
	expect(ids).not.toContain('A40');
	await expect(status).toHaveText(shown(ids.length));

	// A link to a row that the filter hides brings the row back.
	await page.getByRole('link', { name: 'A68', exact: true }).first().click();
	await expect(rowOf(page, 'A68')).toBeInViewport();
	await expect(status).toHaveText(shown(77));
});

test('a person lights the place of a figure on the map while the page stays', async ({ page }) => {
	await open(page, '/figures');
	const button = rowOf(page, 'A36').getByRole('button', { name: zh.figures_show });
	await button.press('Enter');
	await expect(mapOf(page)).toHaveAttribute('data-selected', 'huitian');
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await expect(page).toHaveURL(/\/figures(\?|$)/);
	await expect(mapOf(page)).not.toHaveAttribute('data-center', '');

	await rowOf(page, 'A75').getByRole('button', { name: zh.figures_show }).click();
	await expect(mapOf(page)).toHaveAttribute('data-selected', 'greenway-42');
	await expect(button).toHaveAttribute('aria-pressed', 'false');

	await rowOf(page, 'A75').getByRole('link', { name: '昌平42公里绿道', exact: true }).click();
	await expect(page).toHaveURL(/\/sites\/greenway-42(\?|$)/);
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
	await page.getByRole('link', { name: zh.nav_figures, exact: true }).click();
	await expect(mapOf(page)).toHaveAttribute('data-selected', '');
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
});

test('figures of the whole district and of unplaced sites say so', async ({ page }) => {
	await openFigures(page);
	const district = rowOf(page, 'A03');
	await expect(district).toContainText(zh.figures_place_district);
	await expect(district.getByRole('button')).toHaveCount(0);
	const unplaced = rowOf(page, 'A54');
	await expect(unplaced.getByRole('link', { name: '天通苑体育馆', exact: true })).toBeVisible();
	await expect(unplaced).toContainText(zh.no_point);
	await expect(unplaced.getByRole('button')).toHaveCount(0);
});

test('a person goes from a site to a figure’s row, and from there to what the article got wrong', async ({
	page
}) => {
	await page.goto('/sites/fsc-core');
	await hydrated(page);
	await page.getByRole('link', { name: fill(zh.figures_row, { id: 'A13' }) }).click();
	await expect(page).toHaveURL(/\/figures#figure-A13$/);
	await expect(rowOf(page, 'A13').getByRole('rowheader')).toBeInViewport();
	const slips = sectionOf(page, zh.figures_slips_title).getByRole('listitem');
	await expect(slips).toHaveCount(15);
	await rowOf(page, 'A13').getByRole('link', { name: /^疏漏/ }).click();
	const slip = slips.filter({ hasText: '同一个10平方公里' });
	await expect(slip).toBeInViewport();
	expect(await slip.getByRole('link').allTextContents()).toEqual(['A07', 'A13']);
	for (const text of ['40项里的20项', '增加了约16倍', '117项', '奥北'])
		await expect(slips.filter({ hasText: text })).not.toHaveCount(0);
	const links = await page
		.getByRole('main')
		.getByRole('link')
		.evaluateAll((all) =>
			all.flatMap((link) => {
				const { hash, pathname } = link as HTMLAnchorElement;
				return hash && pathname === location.pathname ? [hash.slice(1)] : [];
			})
		);
	expect(links.length).toBeGreaterThan(77);
	const missing = await page.evaluate(
		(ids) => ids.filter((id) => !document.getElementById(id)),
		links
	);
	expect(missing).toEqual([]);
});

for (const locale of LOCALES)
	test(`all seventy-seven figures can be read in ${locale} without JavaScript`, async ({
		browser
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(pathIn(locale, '/figures'));
		await expect(rowsOf(page, locale)).toHaveCount(78);
		const texts = words[locale];
		for (const chapter of CHAPTERS) {
			const charts = sectionOf(page, texts[chapter]).getByRole('img');
			await expect(charts.first()).toBeVisible();
			await expect(charts.first()).toHaveAccessibleName(/\d/);
		}
		const file = page.getByRole('link', { name: texts.figures_download });
		const response = await page.request.get((await file.getAttribute('href'))!);
		expect(await response.text()).toContain(article[0]!.phrase!);
		await context.close();
	});
