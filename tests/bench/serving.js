import { spawnSync } from 'node:child_process';
import { onPath } from '../../scripts/browser.js';
import { startServer } from '../../scripts/servers.js';
import { fileURLToPath } from 'node:url';

// Loads nginx, configured as docs/deploy.md says, with 200 connections at once, and fails on any
// error. Needs nginx, wrk and a built site: node tests/bench/serving.js
const PATHS = ['/sites/huitian', '/data/base/base.geojson'];
const LOAD = ['-t2', '-c200', '-d30s', '--latency', '--timeout', '10s'];

if (!onPath('wrk')) throw new Error('wrk is not installed (apt-get install wrk)');
const build = fileURLToPath(new URL('../../build', import.meta.url));
const server = await startServer('nginx', build);
if (!server) throw new Error('nginx is not installed, and apt-get could not install it');
for (const path of PATHS) {
	const { stdout, status } = spawnSync(
		'wrk',
		[...LOAD, '-H', 'Accept-Encoding: gzip', server.url + path],
		{ encoding: 'utf8' }
	);
	console.log(`${path}\n${stdout}`);
	if (status !== 0 || /Non-2xx|Socket errors/.test(stdout)) process.exitCode = 1;
}
await server.stop();
