import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Watches the message catalogue; unit tests use what `npm run sync` compiled, and end at once. */
const messages = process.env.VITEST
	? []
	: paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['url', 'baseLocale']
		});

/** What several parts load when they are asked for: not among what all pages share. */
const LAZY = 'bits-ui|runed|svelte-toolbelt|@floating-ui|tabbable|@internationalized';

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
											test: new RegExp(`node_modules/(?!${LAZY})|src/lib|\\.svelte-kit`),
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
