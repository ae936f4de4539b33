import { spawnSync } from 'node:child_process';
import { findOrInstallBrowser } from './browser.js';

// Everything that has to hold, one step after the other. The first that fails ends the run, so an
// exit code of 0 means that every step ran and passed.
const STEPS = [
	['types', 'npm', 'run', '--silent', 'check'],
	['lint', 'npm', 'run', '--silent', 'lint'],
	['unit tests', 'npm', 'run', '--silent', 'test:unit'],
	['geodata', 'npm', 'run', '--silent', 'geodata:check'],
	['build', 'npm', 'run', '--silent', 'build'],
	['browser tests', 'npm', 'run', '--silent', 'test:browser']
];

const browser = findOrInstallBrowser();
console.log(`Browser: ${browser}`);
const environment = { ...process.env, CHROMIUM_PATH: browser };

for (const [name, program, ...parameters] of STEPS) {
	console.log(`\n== ${name}`);
	const started = Date.now();
	const { status } = spawnSync(program, parameters, { stdio: 'inherit', env: environment });
	if (status !== 0) {
		console.error(`\n${name} failed`);
		process.exit(status ?? 1);
	}
	console.log(`== ${name}: ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log(`\nAll ${STEPS.length} steps passed: ${STEPS.map(([name]) => name).join(', ')}.`);
