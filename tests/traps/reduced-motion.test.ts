import { expect, mapOf, open, siteListOf, test } from '../e2e/atlas';
import { viewOf } from '../e2e/view';
import type { Page } from '@playwright/test';

// A small map, so that a busy machine draws enough of a flight to tell.
test.use({ viewport: { width: 820, height: 420 } });

type WithScales = typeof globalThis & { scales: Set<string> };

/** Opens the map and notes each scale that its bar says from then on. */
async function openNotingScales(page: Page): Promise<void> {
	await open(page, '/?at=116.36,40.07,10');
	const bar = mapOf(page).getByText(/^[\d.]+\s(公里|米)$/);
	await bar.evaluate((element) => {
		const scales = ((globalThis as WithScales).scales = new Set<string>());
		new MutationObserver(() => scales.add(element.textContent)).observe(element, {
			childList: true,
			characterData: true,
			subtree: true
		});
	});
}

async function goToPark(page: Page): Promise<string[]> {
	await siteListOf(page).getByRole('link', { name: '贺新公园' }).click();
	await expect(mapOf(page)).toHaveAttribute('data-selected', 'hexin-park');
	await expect.poll(async () => (await viewOf(page)).zoom).toBeGreaterThan(13);
	return page.evaluate(() => [...(globalThis as WithScales).scales]);
}

test('who wants no motion is set down at a site, and who does not mind is flown there', async ({
	page
}) => {
	await openNotingScales(page);
	expect(await goToPark(page)).toHaveLength(1);
	const running = await page.evaluate(
		() => document.getAnimations().filter(({ playState }) => playState === 'running').length
	);
	expect(running).toBe(0);

	// The proof that a flight would have been seen.
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await openNotingScales(page);
	expect((await goToPark(page)).length).toBeGreaterThan(2);
});
