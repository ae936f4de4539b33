import type { Locale } from '$lib/geo/units';

/** The languages as HTML names them. */
export const LANGUAGE_TAGS: Record<Locale, string> = { zh: 'zh-CN', en: 'en' };
