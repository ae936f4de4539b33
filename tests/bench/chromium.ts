import { chromium, type Browser } from '@playwright/test';
import { BROWSER_FLAGS, findOrInstallBrowser } from '../../scripts/browser.js';

/** Starts a headless Chromium that draws WebGL 2 in software and knows no host but this one. */
export function launchChromium(): Promise<Browser> {
	return chromium.launch({
		executablePath: findOrInstallBrowser(),
		args: [...BROWSER_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']
	});
}
