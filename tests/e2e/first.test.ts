import { coloursOf, expect, mapOf, open, test } from './atlas';

test('the browser has WebGL 2 and the map is not blank', async ({ page }) => {
	await open(page, '/');
	const hasWebgl2 = await page.evaluate(
		() => document.createElement('canvas').getContext('webgl2') !== null
	);
	expect(hasWebgl2).toBe(true);
	expect((await coloursOf(page, mapOf(page))).count).toBeGreaterThan(200);
});
