import zh from '../../messages/zh.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The message catalogue: what a person reads on the screen, in both languages. */
export const words = { zh, en };

/** A message with its places filled: `fill('{count} places', { count: 3 })`. */
export function fill(message: string, values: Record<string, string | number>): string {
	return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The same page in a language: Chinese has no prefix. */
export function pathIn(locale: Locale, path: string): string {
	if (locale === 'zh') return path;
	return path === '/' ? '/en' : `/en${path}`;
}
