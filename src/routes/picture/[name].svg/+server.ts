import { error } from '@sveltejs/kit';
import type { Locale } from '$lib/geo/units';
import { pictureOf } from '$lib/map/picture/picture.server';
import type { Theme } from '$lib/state/query';

const LOCALES: readonly Locale[] = ['zh', 'en'];
const THEMES: readonly Theme[] = ['light', 'dark'];

export const prerender = true;

export const entries = () =>
	LOCALES.flatMap((locale) => THEMES.map((theme) => ({ name: `${locale}-${theme}` })));

/** The static picture of the whole map, one a language and theme. */
export function GET({ params }) {
	const [locale, theme] = params.name.split('-');
	if (!LOCALES.includes(locale as Locale) || !THEMES.includes(theme as Theme)) error(404);
	return new Response(pictureOf(locale as Locale, theme as Theme), {
		headers: { 'content-type': 'image/svg+xml' }
	});
}
