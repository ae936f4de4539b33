import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The first has no window, and takes two thirds of the time of the others. */
const SYSTEM = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable'
];
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium'];
const MACOS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/**
 * WebGL 2 without a graphics card, and nothing that Chromium would fetch by itself. Without a card
 * a browser draws its pages by the processor; told that there is one, it would draw them through
 * the same software as the map, many times slower.
 */
export const BROWSER_FLAGS = [
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	'--disable-gpu-rasterization',
	'--disable-background-networking',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

/**
 * The path of a program, or `null` where there is none of that name.
 *
 * @param {string} name
 * @returns {string | null}
 */
export function onPath(name) {
	const { stdout, status } = spawnSync('sh', ['-c', `command -v ${name}`]);
	return status === 0 ? stdout.toString().trim() : null;
}

/**
 * The Chromium that is there already: `CHROMIUM_PATH`, Playwright's own, a system one; else `null`.
 *
 * @returns {string | null}
 */
export function findBrowser() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
		return named;
	}
	const own = chromium.executablePath();
	if (existsSync(own)) return own;
	for (const name of SYSTEM) {
		const found = onPath(name);
		if (found) return found;
	}
	return MACOS.find((path) => existsSync(path)) ?? null;
}

/**
 * Finds a Chromium or installs one: by Playwright's download, else by apt-get; says what it does.
 *
 * @returns {string}
 */
export function findOrInstallBrowser() {
	const found = findBrowser();
	if (found) return found;
	console.log('No Chromium found. Installing one with Playwright …');
	run(['npx', 'playwright', 'install', 'chromium']);
	const downloaded = findBrowser();
	if (downloaded) return downloaded;
	console.log('Playwright could not download it.');
	for (const browser of DEBIAN_PACKAGES) {
		installWithApt([browser, 'fonts-noto-cjk']);
		const installed = findBrowser();
		if (installed) return installed;
	}
	throw new Error('No Chromium could be found or installed. Set CHROMIUM_PATH to one.');
}

/**
 * Installs packages with apt-get where that is possible, and says so.
 *
 * @param {string[]} packages
 */
export function installWithApt(packages) {
	if (!onPath('apt-get')) return;
	console.log(`Installing ${packages.join(', ')} with apt-get …`);
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	run([...asRoot, 'apt-get', 'update']);
	run([...asRoot, 'apt-get', 'install', '-y', ...packages]);
}

/** @param {string[]} command */
function run([program = '', ...parameters]) {
	return spawnSync(program, parameters, { stdio: 'inherit' }).status === 0;
}
