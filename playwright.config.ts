import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findOrInstallBrowser } from './scripts/browser.js';

// Two checkouts on one machine can test side by side.
const PORT = Number(process.env.TEST_PORT ?? 4199);

export default defineConfig({
	testDir: 'tests',
	testMatch: ['e2e/**/*.test.ts', 'traps/**/*.test.ts'],
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	// One retry where nobody watches; a test that needed it is named as flaky in the report.
	retries: process.env.CI ? 1 : 0,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 20_000 },
	reporter: [['list'], ['html', { open: 'never' }]],
	use: {
		baseURL: `http://localhost:${PORT}`,
		// Half of a common screen each way: a map that starts below zoom 10 and has few pixels takes
		// three quarters of the time, and most of the time of a test is its map.
		viewport: { width: 960, height: 540 },
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		colorScheme: 'light',
		contextOptions: { reducedMotion: 'reduce' },
		// A worker would answer in place of the routes that tests fault; offline tests allow it.
		serviceWorkers: 'block',
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: findOrInstallBrowser(),
			args: [
				...BROWSER_FLAGS,
				// Without a graphics card, putting a page together in memory is a tenth less work.
				'--disable-gpu-compositing',
				// What asks for another host finds none, and is told of (`tests/e2e/atlas.ts`).
				'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'
			]
		}
	},
	// A server of its own, so that no build of yesterday answers.
	webServer: {
		command: 'node scripts/serve.js',
		env: { PORT: String(PORT) },
		port: PORT,
		reuseExistingServer: false
	}
});
