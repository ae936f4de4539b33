import { commitDate } from '../../scripts/commit.js';
import { expect, hydrated, noticesOf, test, withoutWebGl } from '../e2e/atlas';
import { openPanel, rowsOf, typePoint } from '../e2e/measure';
import { fill, words } from '../e2e/words';

const { zh } = words;

/** A moment that is another day in each of the three places. */
const MOMENT = new Date('2027-02-28T23:30:00Z');
const TODAY = {
	'America/Los_Angeles': '2027-02-28',
	'Asia/Shanghai': '2027-03-01',
	'Pacific/Kiritimati': '2027-03-01'
};

test('a sheet has the date of where it is printed, and the data theirs, the same everywhere', async ({
	browser
}) => {
	const said = new Set<string>();
	for (const [timezoneId, today] of Object.entries(TODAY)) {
		const context = await browser.newContext({ timezoneId });
		const page = await context.newPage();
		await withoutWebGl(page);
		await page.clock.setFixedTime(MOMENT);
		await page.goto('/print?site=hexin-park');
		const sheet = page.getByRole('region', { name: zh.print_preview });
		await expect(sheet).toContainText(fill(zh.print_printed, { date: today }));
		await expect(sheet).toContainText(fill(zh.print_data_date, { date: commitDate()! }));
		await page.goto('/about');
		await hydrated(page);
		// Whether a copy is kept is a matter of the moment.
		const texts = page.getByRole('main').locator('p:not([role=status])');
		said.add((await texts.allInnerTexts()).join('\n'));
		await context.close();
	}
	expect(said.size).toBe(1);
});

test('a clock that is set back or forward loses no drawing', async ({ page }) => {
	await withoutWebGl(page);
	let drawn = 0;
	for (const year of [2027, 2011, 2040]) {
		await page.clock.setFixedTime(new Date(`${year}-06-01T12:00:00Z`));
		await openPanel(page);
		await expect(rowsOf(page)).toHaveCount(drawn);
		await typePoint(page, `116.${30 + drawn},40.15`);
		drawn += 1;
		await expect(rowsOf(page)).toHaveCount(drawn);
		await expect(page.getByText(zh.project_saved)).toBeVisible();
		await expect(noticesOf(page)).not.toContainText(zh.project_forbidden);
	}
	await page.reload();
	await hydrated(page);
	await expect(rowsOf(page)).toHaveCount(drawn);
	await expect(page.getByRole('alert')).toHaveCount(0);
});
