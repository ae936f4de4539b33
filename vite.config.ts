import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { commitDate } from './scripts/commit.js';

/** Watches the message catalogue; unit tests use what `npm run sync` compiled, and end at once. */
const messages = process.env.VITEST
	? []
	: paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['url', 'baseLocale']
		});

/** Few chunks instead of forty crumbs: MapLibre, what pages share, and the pages themselves. */
const fewChunks: Plugin = {
	name: 'atlas:few-chunks',
	config: (_, { command, isSsrBuild }) =>
		command === 'build' && !isSsrBuild
			? {
					build: {
						rolldownOptions: {
							output: {
								codeSplitting: {
									groups: [
										{ name: 'maplibre', test: /node_modules\/maplibre-gl/, priority: 3 },
										{
											name: 'common',
											test: /node_modules|src\/lib|\.svelte-kit/,
											minShareCount: 2,
											priority: 1
										}
									]
								}
							}
						}
					}
				}
			: undefined
};

export default defineConfig({
	plugins: [messages, sveltekit(), fewChunks],
	define: {
		__COMMIT_DATE__: JSON.stringify(commitDate()),
		__KEEPS_OFFLINE__: JSON.stringify(process.env.RETIRE_SERVICE_WORKER !== '1')
	},
	build: {
		target: 'es2022',
		// MapLibre is one module of a megabyte; the byte budget of the bench is what counts.
		chunkSizeWarningLimit: 1200
	},
	test: {
		include: ['src/**/*.test.ts'],
		environment: 'node'
	}
});
