import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { installWithApt, onPath } from './browser.js';

// Starts the web servers of docs/deploy.md on the built site, with the configurations as they
// stand there; only port and folder are the caller's.

const docs = fileURLToPath(new URL('../docs', import.meta.url));

/** @typedef {{ url: string, stop: () => Promise<void> }} Running */

/** @param {string} name */
function findOrInstallServer(name) {
	const found = onPath(name);
	if (found) return found;
	installWithApt([name]);
	return onPath(name);
}

/** @returns {Promise<number>} */
const freePort = () =>
	new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

/**
 * The command and the files of nginx: a main configuration around docs/nginx.conf.
 *
 * @param {string} program @param {string} folder @param {string} root @param {number} port
 */
function nginx(program, folder, root, port) {
	const site = readFileSync(`${docs}/nginx.conf`, 'utf8')
		.replace('listen 80;', `listen ${port};`)
		.replace('root /srv/atlas;', `root ${root};`);
	const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((name) => `${name}_temp_path ${folder}/${name};`)
		.join('\n');
	writeFileSync(
		`${folder}/main.conf`,
		`${process.getuid?.() === 0 ? 'user root;' : ''}
		worker_processes auto;
		pid ${folder}/nginx.pid;
		error_log ${folder}/error.log;
		events { worker_connections 1024; }
		http { access_log off; sendfile on; tcp_nopush on; ${scratch}\n${site} }`
	);
	const parameters = ['-c', `${folder}/main.conf`, '-e', `${folder}/error.log`];
	return { command: [program, ...parameters, '-g', 'daemon off;'], env: {} };
}

/** @param {string} program @param {string} folder @param {string} root @param {number} port */
function caddy(program, folder, root, port) {
	return {
		command: [program, 'run', '--config', `${docs}/Caddyfile`, '--adapter', 'caddyfile'],
		env: {
			SITE_ADDRESS: `:${port}`,
			SITE_ROOT: root,
			XDG_DATA_HOME: folder,
			XDG_CONFIG_HOME: folder,
			// Caddy's own port for its administration would clash with another Caddy's.
			CADDY_ADMIN: `localhost:${port + 1}`
		}
	};
}

const SERVERS = { nginx, caddy };

/** @param {string} url @param {import('node:child_process').ChildProcess} child */
async function untilItAnswers(url, child) {
	for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
		try {
			await fetch(url);
			return;
		} catch {
			// Not listening yet.
			await wait(100);
		}
	}
	throw new Error(`the server at ${url} did not start`);
}

/**
 * Starts nginx or Caddy on a free port; `null` where it is not installed and can't be.
 *
 * @param {'nginx' | 'caddy'} name
 * @param {string} root
 * @returns {Promise<Running | null>}
 */
export async function startServer(name, root) {
	const program = findOrInstallServer(name);
	if (!program) return null;
	const folder = mkdtempSync(path.join(tmpdir(), `atlas-${name}-`));
	const port = await freePort();
	const { command, env } = SERVERS[name](program, folder, root, port);
	const [file = '', ...parameters] = command;
	const child = spawn(file, parameters, { env: { ...process.env, ...env }, stdio: 'ignore' });
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const url = `http://localhost:${port}`;
	const stop = async () => {
		child.kill('SIGTERM');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		await untilItAnswers(url, child);
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, stop };
}
