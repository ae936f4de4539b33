import { darkButtonOf, expect, hydrated, noticesOf, test } from '../e2e/atlas';
import { openPanel, rowsOf, typePoint } from '../e2e/measure';
import { words } from '../e2e/words';

const { zh } = words;

// The browser writes down itself that there is no room.
test.use({ allowed: /Quota/ });

test('with no room left settings hold for the visit, and drawings are offered as a file', async ({
	page,
	baseURL
}) => {
	await openPanel(page);
	await page.evaluate(() => {
		// Down to the last byte: halves of what is left, as long as one fits.
		for (let size = 2 ** 23, part = 0; size >= 1; size /= 2)
			try {
				localStorage.setItem(`filler-${part++}`, 'x'.repeat(size));
			} catch {
				continue;
			}
	});
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL!, quotaSize: 1 });
	await darkButtonOf(page).click();
	await expect(darkButtonOf(page)).toHaveAttribute('aria-pressed', 'true');
	await expect(noticesOf(page)).toContainText(zh.notice_storage);
	await typePoint(page, '116.35,40.15');
	await expect(noticesOf(page)).toContainText(zh.project_full);
	await expect(page.getByRole('region', { name: zh.project_unsaved })).toBeVisible();

	// Room again, and asked again, it is kept.
	await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL! });
	await page.evaluate(() => localStorage.clear());
	await page.getByRole('button', { name: zh.project_retry }).click();
	await expect(page.getByText(zh.project_saved)).toBeVisible();
	await page.reload();
	await hydrated(page);
	await expect(rowsOf(page)).toHaveCount(1);
});
