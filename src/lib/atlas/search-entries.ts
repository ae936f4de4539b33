import type { Feature, Geometry, Position } from 'geojson';
import { labelPoint } from '$lib/geo/label-point';
import { linesOf } from '$lib/geo/parts';
import type { SearchEntry, SearchKind } from './search-entry';
import type { Bilingual, SiteRecord, SiteSummary } from './site';

/** Returns the ways to spell a name in pinyin: syllables without tones, spaces between. */
export type Speller = (name: string) => string[];

interface ContextProperties {
	name_zh: string | null;
	name_en: string | null;
	ref?: string | null;
	lines?: string[];
}

export type ContextFeature = Feature<Geometry, ContextProperties>;

/** Five decimals of a degree, about a metre: enough to put a point there. */
const rounded = (position: Position): Position => position.map((n) => Number(n.toFixed(5)));

const unique = <T>(items: T[]): T[] => [...new Set(items)];

/** One entry a site: its name, its aliases, and how both are spelled. */
export function siteEntry(
	{ id, kind, layer, name, label }: SiteSummary,
	{ alias }: SiteRecord,
	spell: Speller
): SearchEntry {
	return {
		id,
		kind: 'site',
		...name,
		pinyin: spell(name.zh),
		...(alias.length && { also: alias, alsoPinyin: unique(alias.flatMap(spell)) }),
		at: label && rounded(label),
		site: { kind, layer }
	};
}

/**
 * One entry a name of the base map. A road comes in many lines: its point lies half way along the
 * longest of them.
 */
export function contextEntries(
	kind: Exclude<SearchKind, 'site'>,
	features: readonly ContextFeature[],
	spell: Speller,
	nameOfLine = (zh: string): Bilingual => ({ zh, en: zh })
): SearchEntry[] {
	const byName = new Map<string, ContextFeature[]>();
	for (const feature of features) {
		const { name_zh } = feature.properties;
		if (name_zh) byName.set(name_zh, [...(byName.get(name_zh) ?? []), feature]);
	}
	return [...byName].map(([zh, parts]) => {
		const numbers = unique(parts.flatMap(({ properties }) => properties.ref || []));
		const lines = unique(parts.flatMap(({ properties }) => properties.lines ?? []));
		return {
			id: `${kind}:${zh}`,
			kind,
			zh,
			en: parts.find(({ properties }) => properties.name_en)?.properties.name_en ?? '',
			pinyin: spell(zh),
			...(numbers.length && { also: numbers }),
			at: rounded(pointOf(parts.map(({ geometry }) => geometry))),
			...(lines.length && { lines: lines.map(nameOfLine) })
		};
	});
}

function pointOf(geometries: Geometry[]): Position {
	const lines = geometries.flatMap(linesOf);
	if (lines.length) return labelPoint({ type: 'MultiLineString', coordinates: lines });
	return labelPoint(geometries[0]!);
}
