import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of `lib/geo` alone, for mutation testing: no plugin, so that each run starts at once. */
export default defineConfig({
	resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
	test: { include: ['src/lib/geo/**/*.test.ts'], environment: 'node', testTimeout: 60_000 }
});
