import { expect, mapOf, open, test } from './atlas';

test('the browser has WebGL 2 and the map is not blank', async ({ page }) => {
	await open(page, '/');
	const hasWebgl2 = await page.evaluate(
		() => document.createElement('canvas').getContext('webgl2') !== null
	);
	expect(hasWebgl2).toBe(true);

	const picture = await mapOf(page).screenshot();
	const colours = await page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
		const context = canvas.getContext('2d')!;
		context.drawImage(bitmap, 0, 0);
		const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
		const seen = new Set<number>();
		for (let i = 0; i < data.length; i += 4)
			seen.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
		return seen.size;
	}, picture.toString('base64'));
	expect(colours).toBeGreaterThan(200);
});
