import type { Handle } from '@sveltejs/kit';
import { LANGUAGE_TAGS } from '$lib/atlas/language-tags';
import { paraglideMiddleware } from '$lib/paraglide/server';

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', LANGUAGE_TAGS[locale])
		});
	});
