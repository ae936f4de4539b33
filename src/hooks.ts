import { deLocalizeUrl } from '$lib/paraglide/runtime';

/** English pages live under `/en/` and share the routes of the Chinese ones. */
export const reroute = ({ url }: { url: URL }) => deLocalizeUrl(url).pathname;
