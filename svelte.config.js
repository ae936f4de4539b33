import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { policyOrigins } from './scripts/base-map.js';
import { commitName } from './scripts/commit.js';
import { withOfflineSet } from './scripts/offline-set.js';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	kit: {
		adapter: withOfflineSet(adapter({ strict: true })),
		// An open tab learns of a new build, and loads it whole with its next page (`+layout.svelte`).
		version: { name: commitName(), pollInterval: 10 * 60_000 },
		// Registered once the map stands (`components/offline`), so that it does not compete with it.
		serviceWorker: { register: false },
		typescript: {
			// The scripts and the tools' own settings are checked like everything else.
			config: (config) => ({
				...config,
				include: [...config.include, '../scripts/**/*', '../*.config.*'],
				// Kit leaves the service worker unchecked.
				exclude: config.exclude.filter((/** @type {string} */ path) => !/service-worker/.test(path))
			})
		},
		inlineStyleThreshold: 8192,
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
				'connect-src': ['self', ...policyOrigins(process.env)],
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
