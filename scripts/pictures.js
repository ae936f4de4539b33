import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findOrInstallBrowser } from './browser.js';
import { serve } from './serve.js';

// Takes the pictures that the READMEs show and the social card, from the built site; with
// `--references` those with which `tests/e2e/pictures.test.ts` compares.
if (process.argv.includes('--references')) {
	const { status } = spawnSync('npx', ['playwright', 'test', 'tests/e2e/pictures.test.ts'], {
		stdio: 'inherit',
		env: { ...process.env, WRITE_REFERENCES: '1' }
	});
	process.exit(status ?? 1);
}

const PORT = 4187;
const LAYERS = ['science-city', 'huitian', 'parks', 'greenway', 'places'];
const root = fileURLToPath(new URL('..', import.meta.url));

const PICTURES = [
	{ file: 'docs/home.png', url: '/', width: 1360, height: 850, mapOnly: false },
	{
		file: 'docs/site-phone.png',
		url: '/sites/hexin-park',
		width: 360,
		height: 740,
		mapOnly: false
	},
	{
		file: 'static/social.png',
		url: '/?at=116.33,40.11,10.4',
		width: 1200,
		height: 630,
		mapOnly: false
	},
	...LAYERS.map((layer) => ({
		file: `geodata/pictures/${layer}.png`,
		url: `/?layers=${layer}`,
		width: 1080,
		height: 760,
		mapOnly: true
	}))
];

const server = await serve({ port: PORT });
const browser = await chromium.launch({
	executablePath: findOrInstallBrowser(),
	args: BROWSER_FLAGS
});
for (const folder of ['docs', 'geodata/pictures'])
	await mkdir(`${root}/${folder}`, { recursive: true });
for (const { file, url, width, height, mapOnly } of PICTURES) {
	const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
	await page.goto(`http://localhost:${PORT}${url}`);
	const map = page.getByRole('region', { name: '地图' });
	await page.waitForFunction(() => document.querySelector('[data-map-detail="full"]') !== null);
	await (mapOnly ? map : page).screenshot({ path: `${root}/${file}` });
	await page.close();
	console.log(file);
}
await browser.close();
server.close();
