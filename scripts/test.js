import { spawnSync } from 'node:child_process';
import { findOrInstallBrowser } from './browser.js';

// Everything that has to hold, one step after the other. The first that fails ends the run, so an
// exit code of 0 means that every step ran and passed.
const STEPS = [
	['types and lint, side by side', 'check-and-lint'],
	['unit tests', 'test:unit'],
	['geodata', 'geodata:check'],
	['build', 'build'],
	['browser tests', 'test:browser']
];

const browser = findOrInstallBrowser();
console.log(`Browser: ${browser}`);
const environment = { ...process.env, CHROMIUM_PATH: browser };

for (const [name, script = ''] of STEPS) {
	console.log(`\n== ${name}`);
	const started = Date.now();
	const { status } = spawnSync('npm', ['run', '--silent', script], {
		stdio: 'inherit',
		env: environment
	});
	if (status !== 0) {
		console.error(`\n${name} failed`);
		process.exit(status ?? 1);
	}
	console.log(`== ${name}: ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log(`\nAll ${STEPS.length} steps passed: ${STEPS.map(([name]) => name).join(', ')}.`);
