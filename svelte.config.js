import { execSync } from 'node:child_process';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The commit names the build, so that two builds of the same source are the same build. */
function commit() {
	try {
		return execSync('git rev-parse --short=12 HEAD', { stdio: ['ignore', 'pipe', 'ignore'] })
			.toString()
			.trim();
	} catch {
		return 'no-git';
	}
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ strict: true }),
		version: { name: commit() },
		typescript: {
			// The scripts and the tools' own settings are checked like everything else.
			config: (config) => ({
				...config,
				include: [...config.include, '../scripts/**/*', '../*.config.*']
			})
		},
		inlineStyleThreshold: 4096,
		paths: { relative: false },
		// Absolute addresses in the pages (canonical, social cards) name the host that serves them.
		prerender: {
			origin: process.env.ORIGIN ?? 'http://localhost:4173',
			handleHttpError: 'fail',
			handleMissingId: 'fail'
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				// The hash is that of the style of Kit's own route announcer.
				'style-src': [
					'self',
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
				],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'img-src': ['self', 'data:'],
				'manifest-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		}
	}
};

export default config;
