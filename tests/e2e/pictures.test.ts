import type { Browser, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, open, PHONE, test } from './atlas';
import { CENTRE, openBench, rowsOf, typePoint, untilSeen } from './measure';
import { words } from './words';

/*
 * Six views, byte for byte. Two machines never draw letters alike, so the pictures that are kept
 * count only where browser and fonts are those that they were taken with; elsewhere each view is
 * taken twice, which proves that nothing in it is left to chance. `npm run pictures -- --references`
 * takes them anew.
 */
const FOLDER = path.join(import.meta.dirname, '../pictures');
const WRITES = process.env.WRITE_REFERENCES === '1';

async function drawPoint(page: Page): Promise<void> {
	await openBench(page);
	await untilSeen(page, CENTRE, () => typePoint(page, CENTRE.join()));
	await expect(rowsOf(page)).toHaveCount(1);
	await expect(page.getByText(words.zh.project_saved)).toBeVisible();
}

const SMALL = { viewport: { width: 640, height: 400 } };
const SMALL_PHONE = { ...PHONE, viewport: { width: 360, height: 640 } };
const VIEWS = {
	'home-light': { use: SMALL, show: (page: Page) => open(page, '/') },
	'home-dark': { use: SMALL, show: (page: Page) => open(page, '/?theme=dark') },
	site: { use: SMALL, show: (page: Page) => open(page, '/sites/hexin-park') },
	greenway: { use: SMALL, show: (page: Page) => open(page, '/sites/greenway-42?km=17.5') },
	measure: { use: SMALL, show: drawPoint },
	'home-phone': { use: SMALL_PHONE, show: (page: Page) => open(page, '/') }
};

/** What decides how a page is drawn: the browser, and every font with its version. */
function machineOf(browser: Browser): string {
	const { stdout, status } = spawnSync('fc-list', [':', 'file', 'fontversion']);
	const fonts = status === 0 ? stdout.toString().split('\n').sort().join('\n') : 'unknown';
	const hash = createHash('sha256').update(fonts).digest('hex').slice(0, 16);
	return `Chromium ${browser.version()}, ${process.arch}, fonts ${hash}`;
}

/** A picture of a view, taken in a browser that knows nothing yet. */
async function take(browser: Browser, { use, show }: (typeof VIEWS)['site']): Promise<Buffer> {
	const context = await browser.newContext(use);
	const page = await context.newPage();
	await show(page);
	const picture = await page.screenshot();
	await context.close();
	return picture;
}

const kept = (name: string) => readFile(path.join(FOLDER, name)).catch(() => null);

for (const [name, view] of Object.entries(VIEWS))
	test(`the picture of ${name} is what it was`, async ({ browser }, info) => {
		const machine = machineOf(browser);
		const picture = await take(browser, view);
		if (WRITES) {
			await mkdir(FOLDER, { recursive: true });
			await writeFile(path.join(FOLDER, `${name}.png`), picture);
			await writeFile(path.join(FOLDER, 'machine.txt'), `${machine}\n`);
		}
		const isOfThisMachine = (await kept('machine.txt'))?.toString().trim() === machine;
		const reference = isOfThisMachine && !WRITES ? await kept(`${name}.png`) : null;
		if (!reference)
			info.annotations.push({
				type: 'compared twice-taken pictures only',
				description: `the kept ones are of another machine than ${machine}`
			});
		const wanted = reference ?? (await take(browser, view));
		if (picture.equals(wanted)) return;
		await info.attach('taken', { body: picture, contentType: 'image/png' });
		await info.attach(reference ? 'kept' : 'taken again', {
			body: wanted,
			contentType: 'image/png'
		});
		expect(picture.equals(wanted), `${name} is not what it was: see the two pictures`).toBe(true);
	});
