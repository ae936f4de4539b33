import { retireServiceWorker } from '../../scripts/offline-set.js';
import { expect } from '../e2e/atlas';
import { kept, test } from '../e2e/host';
import { RENAMED } from '../e2e/next-build';

test('a retired worker goes with all it kept, and reloads nothing', async ({ page, host }) => {
	await page.goto('/about');
	await kept(page);
	const next = await host.makeNextBuild();
	await retireServiceWorker(next);
	host.deploy(next);
	await page.evaluate(async () => {
		document.body.dataset.before = '';
		await (await navigator.serviceWorker.getRegistration())!.update();
	});
	const left = () =>
		page.evaluate(async () => [
			...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
			...(await caches.keys())
		]);
	await expect.poll(left).toEqual([]);
	expect(await page.evaluate(() => 'before' in document.body.dataset)).toBe(true);
	await page.goto('/data');
	await expect(page).toHaveTitle(new RegExp(RENAMED['昌平图志']!));
});
