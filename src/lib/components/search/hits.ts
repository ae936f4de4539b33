import { readCoordinate, readKilometre, type Hit } from '$lib/atlas/search-place';
import { squeeze } from '$lib/atlas/search-tokens';
import { kindName } from '$lib/atlas/terms';
import { formatCoordinate, formatLength, type Locale } from '$lib/geo/units';
import { m } from '$lib/paraglide/messages';

/** A group of hits of one kind, under the kind's name. */
export interface HitGroup {
	kind: string;
	title: string;
	hits: Hit[];
}

const kindOf = (hit: Hit) => (hit.type === 'entry' ? hit.entry.kind : hit.type);

const TITLES: Record<ReturnType<typeof kindOf>, () => string> = {
	site: m.search_group_site,
	station: m.search_group_station,
	town: m.search_group_town,
	road: m.search_group_road,
	river: m.search_group_river,
	kilometre: m.search_group_kilometre,
	coordinate: m.search_group_coordinate
};

/** Groups hits by kind; the group of the best hit comes first. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
	const groups = new Map<string, HitGroup>();
	for (const hit of hits) {
		const kind = kindOf(hit);
		const group = groups.get(kind) ?? { kind, title: TITLES[kind](), hits: [] };
		group.hits.push(hit);
		groups.set(kind, group);
	}
	return [...groups.values()];
}

/** The name of a hit in a language; in Chinese where there is no other. */
export function nameOf(hit: Hit, locale: Locale): string {
	if (hit.type === 'kilometre') return m.search_kilometre({ km: hit.kilometre });
	if (hit.type === 'coordinate') return formatCoordinate(hit.at, locale);
	return (locale === 'en' && hit.entry.en) || hit.entry.zh;
}

/** What stands beside a hit's name: the other name that was typed, the Chinese name, lines, kind. */
export function noteOf(hit: Hit, typed: string, locale: Locale): string {
	if (hit.type === 'kilometre') return m.search_kilometre_note();
	if (hit.type === 'coordinate') return hit.at.join(', ');
	const { zh, en, kind, site, also = [], lines = [] } = hit.entry;
	const wanted = squeeze(typed);
	const has = (name: string) => squeeze(name).includes(wanted);
	const other = has(zh) || has(en) ? undefined : also.find(has);
	if (other && site) return m.search_also({ name: other });
	const chinese = locale === 'en' && en ? [zh] : [];
	const about = site ? [kindName(site.kind)] : kind === 'road' ? also : lines.map((l) => l[locale]);
	return [...chinese, ...about].join(' · ');
}

/** Why nothing was found, in words. */
export function whyNothing(text: string, greenway_m: number, locale: Locale): string {
	const kilometre = readKilometre(text);
	if (kilometre !== null) return m.search_beyond({ length: formatLength(greenway_m, locale) });
	if (readCoordinate(text)) return m.search_outside();
	return m.search_none({ text: text.trim() });
}
