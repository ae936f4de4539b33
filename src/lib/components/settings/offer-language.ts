import { LANGUAGE_TAGS } from '$lib/atlas/language-tags';
import { localHref } from '$lib/components/local-href';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { AtlasState } from '$lib/state/atlas.svelte';

/**
 * Offers a page in the language that was chosen last, in that language. It is an offer and not a
 * redirect: the address decides the language, so that a link shows everyone the same page. Who
 * dismisses the offer has chosen the language of the page.
 */
export function offerLanguage({ settings, notices }: AtlasState): void {
	const here = getLocale();
	const locale = settings.otherLanguage(here);
	if (!locale) return;
	const { pathname, search, hash } = location;
	notices.add('language', m.language_offer({}, { locale }), {
		language: LANGUAGE_TAGS[locale],
		link: {
			href: localHref(pathname, { locale }) + search + hash,
			text: m.language_offer_link({}, { locale })
		},
		ondismiss: () => settings.chooseLanguage(here)
	});
}
