import type { Locale } from '$lib/geo/units';
import { LAYER_IDS, type LayerId } from './layers';
import type { SiteSummary } from './site';

export type SortKey = 'name' | 'area' | 'length' | 'distance';

export interface SiteGroup {
	layer: LayerId;
	sites: SiteSummary[];
}

export interface SortOptions {
	/** The smallest first where the largest would be, and the other way round. */
	reversed?: boolean;
	/** Metres by id. */
	distances?: ReadonlyMap<string, number> | null;
}

/**
 * Orders sites by name in the language's own order, by measure from the largest, or by distance
 * from the nearest. What has no such measure comes last, even in reverse.
 */
export function sortSites(
	sites: readonly SiteSummary[],
	key: SortKey,
	locale: Locale,
	{ reversed = false, distances }: SortOptions = {}
): SiteSummary[] {
	const collator = new Intl.Collator(locale === 'zh' ? 'zh-CN' : 'en', { numeric: true });
	const turn = reversed ? -1 : 1;
	const byName = (a: SiteSummary, b: SiteSummary) =>
		collator.compare(a.name[locale], b.name[locale]);
	if (key === 'name') return [...sites].sort((a, b) => turn * byName(a, b));
	const value = (site: SiteSummary) => {
		if (key === 'distance') return distances?.get(site.id) ?? null;
		return key === 'area' ? site.area_m2 : site.length_m;
	};
	const rise = key === 'distance' ? turn : -turn;
	return [...sites].sort((a, b) => {
		const [x, y] = [value(a), value(b)];
		if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
		return rise * (x - y) || byName(a, b);
	});
}

/** Groups sites by layer in the order of the layers, groups without a site left out. */
export function groupSites(
	sites: readonly SiteSummary[],
	key: SortKey,
	locale: Locale,
	options?: SortOptions
): SiteGroup[] {
	return LAYER_IDS.map((layer) => ({
		layer,
		sites: sortSites(
			sites.filter((site) => site.layer === layer),
			key,
			locale,
			options
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
