import js from '@eslint/js';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { fileURLToPath } from 'node:url';
import svelteConfig from './svelte.config.js';

/**
 * The rooms of `src/lib`, from left to right. A file imports from its own room or from rooms to
 * its left, never to its right; rooms that stand side by side do not know each other.
 */
const ROOMS = [['geo'], ['atlas', 'files'], ['state'], ['map'], ['components']];

/** @param {string} room */
function forbiddenRooms(room) {
	const place = ROOMS.findIndex((rooms) => rooms.includes(room));
	return ROOMS.slice(place)
		.flat()
		.filter((other) => other !== room);
}

/** @type {import('eslint').Linter.Config[]} */
const notToTheRight = ROOMS.flat().map((room) => ({
	name: `rooms/${room}`,
	files: [`src/lib/${room}/**/*.{ts,js,svelte}`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						group: [
							'**/routes/**',
							...forbiddenRooms(room).flatMap((other) => [
								`$lib/${other}`,
								`$lib/${other}/**`,
								`../${other}/**`,
								`../../${other}/**`
							])
						],
						message: `lib/${room} may import only from rooms to its left (CONTRIBUTING.md).`
					},
					...(room === 'map'
						? []
						: [
								{
									group: ['maplibre-gl', 'maplibre-gl/**'],
									message: 'Only lib/map knows MapLibre.'
								}
							]),
					...(room === 'geo'
						? [{ group: ['svelte', 'svelte/**', '$app/**'], message: 'lib/geo is pure.' }]
						: [])
				]
			}
		]
	}
}));

export default defineConfig(
	includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript reports names that do not exist, and knows more of them.
			'no-undef': 'off',
			// Links are resolved and then localised; the rule sees only the outer call.
			'svelte/no-navigation-without-resolve': 'off',
			'no-empty': ['error', { allowEmptyCatch: false }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		}
	},
	{
		files: ['static/theme.js'],
		languageOptions: { sourceType: 'script' },
		rules: { 'no-var': 'off' }
	},
	...notToTheRight
);
