import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';

const SYSTEM_BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium to measure in: the one named, Playwright's own, or one of the system's. */
function findChromium(): string {
	const places = [
		process.env.CHROMIUM_PATH,
		chromium.executablePath(),
		...SYSTEM_BROWSERS.map((name) => `/usr/bin/${name}`)
	];
	const found = places.find((place) => place && existsSync(place));
	if (!found)
		throw new Error('no Chromium found: set CHROMIUM_PATH or run "npx playwright install"');
	return found;
}

/** Starts a headless Chromium that draws WebGL 2 in software and knows no host but this one. */
export function launchChromium(): Promise<Browser> {
	return chromium.launch({
		executablePath: findChromium(),
		args: [
			'--use-angle=swiftshader',
			'--enable-unsafe-swiftshader',
			'--ignore-gpu-blocklist',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
		]
	});
}
