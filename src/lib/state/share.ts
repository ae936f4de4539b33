import { readQuery, withQuery, type Query, type View } from './query';

function shared(address: URL, seen: View | null, embed: true | undefined): URL {
	const { query } = readQuery(address.searchParams);
	const { at = seen ?? undefined, ...rest }: Query = query;
	return withQuery(address, { ...rest, at, embed });
}

/**
 * Returns the link of what is seen: the page's address with all that it says, and with the view
 * where it says none, so that it looks alike on another screen. It never opens embedded.
 */
export function shareLink(address: URL, seen: View | null): string {
	return shared(address, seen, undefined).href;
}

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Returns the HTML that embeds what is seen in another page, under a title. */
export function embedCode(address: URL, seen: View | null, title: string): string {
	const { href } = shared(address, seen, true);
	return `<iframe src="${escapeAttribute(href)}" title="${escapeAttribute(title)}" width="640" height="480" style="border:0" loading="lazy" allow="fullscreen"></iframe>`;
}
