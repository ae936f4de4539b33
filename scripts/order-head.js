import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

// A browser asks for few files at a time, in the order of the page. First what the first paint
// waits for: the style sheets and the script of the theme. Then the picture that stands in for the
// map: it is drawn while the code comes, and later would be in the way of it. Then code, the largest
// first: the map's is most of all that has to come, and behind a row of crumbs the line would stand
// idle. The script itself stands last: a browser that waits for a script looks no further ahead in
// a page with a policy, and would ask for the code only once it has run.

const BUILD = 'build';
const STYLE_SHEET = /\s*<link href="[^"]+" rel="stylesheet">/g;
const THEME = /\s*<script src="([^"]*\/theme\.js)"><\/script>/g;
const PRELOAD = /\s*<link href="([^"]+)" rel="modulepreload">/g;
const WITHOUT_SCRIPTS = /<noscript>.*?<\/noscript>/gs;
const PICTURE =
	/<source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)"\/?> *<img src="([^"]+)"/;

/** @param {string} address */
const sizeOf = async (address) => (await stat(path.join(BUILD, address))).size;

/**
 * Asks for the picture of the map in the system's theme, on a page that shows one.
 *
 * @param {string} html
 */
function askForPicture(html) {
	const [, dark, light] = html.replace(WITHOUT_SCRIPTS, '').match(PICTURE) ?? [];
	if (!dark) return [];
	return Object.entries({ dark, light }).map(
		([theme, address]) =>
			`<link href="${address}" rel="preload" as="image" media="(prefers-color-scheme: ${theme})" fetchpriority="high">`
	);
}

/** @param {string} html */
async function inOrder(html) {
	const first = html.search(PRELOAD);
	if (first < 0) return html;
	const sheets = html.match(STYLE_SHEET) ?? [];
	const themes = [...html.matchAll(THEME)];
	const modules = await Promise.all(
		[...html.matchAll(PRELOAD)].map(async ([link, address = '']) => ({
			link,
			size: await sizeOf(address)
		}))
	);
	const links = modules.sort((a, b) => b.size - a.size).map(({ link }) => link);
	const asked = themes.map(([, address]) => `<link href="${address}" rel="preload" as="script">`);
	const scripts = themes.map(([script]) => script);
	const before = html.slice(0, first).replace(STYLE_SHEET, '').replace(THEME, '');
	const rest = html.slice(first).replace(STYLE_SHEET, '').replace(PRELOAD, '');
	const pictures = askForPicture(html);
	return before + [...sheets, ...asked, ...pictures, ...links, ...scripts].join('') + rest;
}

const names = await readdir(BUILD, { recursive: true });
const pages = names.filter((name) => name.endsWith('.html')).map((name) => path.join(BUILD, name));
for (const page of pages) await writeFile(page, await inOrder(await readFile(page, 'utf8')));
