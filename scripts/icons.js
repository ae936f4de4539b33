import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findOrInstallBrowser } from './browser.js';

// Draws the icons of the installed app from the favicon. Run by hand when that changes:
// node scripts/icons.js
/** The ground of the drawing itself. */
const GROUND = '#f8f5ed';
const root = fileURLToPath(new URL('../static', import.meta.url));

/** `share` of the edge is the drawing; a maskable icon loses up to a tenth on each side. */
const ICONS = [
	{ file: '192.png', edge: 192, share: 1, ground: 'transparent' },
	{ file: '512.png', edge: 512, share: 1, ground: 'transparent' },
	{ file: 'maskable-512.png', edge: 512, share: 0.7, ground: GROUND },
	{ file: 'apple-touch-icon.png', edge: 180, share: 0.8, ground: GROUND }
];

const drawing = (await readFile(`${root}/favicon.svg`)).toString('base64');
await mkdir(`${root}/icons`, { recursive: true });
const browser = await chromium.launch({
	executablePath: findOrInstallBrowser(),
	args: BROWSER_FLAGS
});
for (const { file, edge, share, ground } of ICONS) {
	const page = await browser.newPage({ viewport: { width: edge, height: edge } });
	await page.setContent(
		`<body style="margin:0;height:100vh;display:grid;place-content:center;background:${ground}">
		<img src="data:image/svg+xml;base64,${drawing}" width="${edge * share}" alt="">`
	);
	await page.screenshot({ path: `${root}/icons/${file}`, omitBackground: true });
	await page.close();
}
await browser.close();
