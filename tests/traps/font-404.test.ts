import type { Route } from '@playwright/test';
import { expect, test } from '../e2e/atlas';
import { imagesOf } from '../e2e/pdf';
import { drawn, pdfOf } from '../e2e/print';
import { words } from '../e2e/words';

const { zh } = words;

// The map takes its letters from the system; only a PDF brings its own.
test.use({ allowed: /status of 404/ });

const FAILURES: Record<string, (route: Route) => unknown> = {
	'it is gone': (route) => route.fulfill({ status: 404 }),
	'a page comes in its place': (route) => route.fulfill({ body: '<!doctype html>' }),
	'it is cut in half': async (route) => {
		const body = await (await route.fetch()).body();
		return route.fulfill({ body: body.subarray(0, body.length / 2) });
	}
};

test('a font that a PDF needs and does not get is said in words, and the press can be repeated', async ({
	page
}) => {
	await page.goto('/print?site=hexin-park');
	await drawn(page);
	for (const [failure, answer] of Object.entries(FAILURES)) {
		await page.route(/\.woff$/, answer);
		await page.getByRole('button', { name: zh.print_pdf }).click();
		await expect(page.getByRole('alert'), failure).toHaveText(zh.print_letters_failed);
		// The other letters of the sheet are still on their way.
		await page.unrouteAll({ behavior: 'wait' });
	}
	expect(imagesOf(await pdfOf(page))).toHaveLength(1);
});
