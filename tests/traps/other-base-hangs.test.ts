import { archiveOf, worldTile } from '../fixtures/tiles';
import { expect } from '../e2e/atlas';
import {
	at,
	bytes,
	drawnOn,
	HOST,
	idleOf,
	json,
	test,
	tileJson,
	type Answer,
	type Given
} from '../e2e/other-base';
import { fill, words } from '../e2e/words';

const { zh } = words;

test.use({ allowed: /status|Error/ });

const cases: [name: string, config: Given, answer: Answer][] = [
	['the host hangs', { kind: 'style', url: at('style.json') }, () => {}],
	[
		'tiles hang',
		{ kind: 'tilejson', url: at('own.json') },
		(route) =>
			route.request().url().endsWith('own.json') &&
			json(route, { ...tileJson, vector_layers: [{ id: 'plots' }] })
	],
	[
		'every tile fails',
		{ kind: 'tianditu', url: `https://${HOST}`, key: 'k' },
		(route) => bytes(route, Buffer.from('no'), { status: 403 })
	],
	[
		'a page comes in place of a style',
		{ kind: 'style', url: at('style.json') },
		(route) => bytes(route, Buffer.from('<!doctype html>'))
	],
	[
		'a host knows no ranges',
		{ kind: 'pmtiles', url: at('a.pmtiles') },
		(route) => bytes(route, archiveOf(worldTile('earth')))
	]
];
test('the built-in map stands in, with a notice, and comes to rest', async ({ page, show }) => {
	for (const [name, config, answer] of cases) {
		await show(config, answer, 800);
		await expect(page.getByRole('status'), name).toHaveText(
			fill(zh.notice_other_base, { host: HOST })
		);
		expect(await drawnOn(page), name).toMatchObject({ others: 0, ground: 'visible' });
		// Nothing waits for the host any more.
		const before = await idleOf(page);
		await page.evaluate(() => window.atlas.map.panBy([20, 0], { duration: 0 }));
		await expect.poll(() => idleOf(page), name).toBeGreaterThan(before);
	}
});
