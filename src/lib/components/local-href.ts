import { localizeHref } from '$lib/paraglide/runtime';

/**
 * The address of a page in the language of the page or in the one asked for. The English home is
 * `/en`, without the slash that Paraglide leaves at its end: it is the file `en.html`.
 */
export function localHref(path: string, options?: { locale: 'zh' | 'en' }): string {
	return localizeHref(path, options).replace(/^\/en\/$/, '/en');
}
