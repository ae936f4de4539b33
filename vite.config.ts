import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Watches the message catalogue; unit tests use what `npm run sync` compiled, and end at once. */
const messages = process.env.VITEST
	? []
	: paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['url', 'baseLocale']
		});

export default defineConfig({
	plugins: [messages, sveltekit()],
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
