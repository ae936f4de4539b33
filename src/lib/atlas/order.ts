import type { Locale } from '$lib/geo/units';
import { LAYER_IDS, type LayerId } from './layers';
import type { SiteSummary } from './site';

export type SortKey = 'name' | 'area' | 'length';

export interface SiteGroup {
	layer: LayerId;
	sites: SiteSummary[];
}

/** Orders sites by name in the language's own order, or by measure from the largest. */
export function sortSites(
	sites: readonly SiteSummary[],
	key: SortKey,
	locale: Locale
): SiteSummary[] {
	const collator = new Intl.Collator(locale === 'zh' ? 'zh-CN' : 'en', { numeric: true });
	const byName = (a: SiteSummary, b: SiteSummary) =>
		collator.compare(a.name[locale], b.name[locale]);
	if (key === 'name') return [...sites].sort(byName);
	const value = (site: SiteSummary) => (key === 'area' ? site.area_m2 : site.length_m) ?? -1;
	return [...sites].sort((a, b) => value(b) - value(a) || byName(a, b));
}

/** Groups sites by layer in the order of the layers, groups without a site left out. */
export function groupSites(
	sites: readonly SiteSummary[],
	key: SortKey,
	locale: Locale
): SiteGroup[] {
	return LAYER_IDS.map((layer) => ({
		layer,
		sites: sortSites(
			sites.filter((site) => site.layer === layer),
			key,
			locale
		)
	})).filter((group) => group.sites.length > 0);
}

/** Sites whose Chinese or English name contains the text, whatever its case. */
export function findSites(sites: readonly SiteSummary[], text: string): readonly SiteSummary[] {
	const wanted = text.trim().toLowerCase();
	if (!wanted) return sites;
	return sites.filter(
		({ name }) => name.zh.toLowerCase().includes(wanted) || name.en.toLowerCase().includes(wanted)
	);
}
