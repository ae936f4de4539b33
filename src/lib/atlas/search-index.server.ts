import { customPinyin, pinyin } from 'pinyin-pro';
import { catalogue } from './geodata.server';
import { contextEntries, siteEntry, type ContextFeature } from './search-entries';
import type { SearchEntry, SearchIndex, SearchKind } from './search-entry';

const texts = import.meta.glob<string>(
	'../../../geodata/context/{stations,settlements,roads,streets,water,rail}.geojson',
	{ query: '?raw', import: 'default', eager: true }
);

// The village's own reading, where dictionaries read the rare character as jing; and the motorway
// to Tibet, whose second character is otherwise the cang of a hoard.
customPinyin({ 海鶄落: 'hǎi qīng luò', 海䴖落: 'hǎi qīng luò', 京藏: 'jīng zàng' });

/** Which files of the base map hold names of a kind. */
const FILES: readonly [kind: Exclude<SearchKind, 'site'>, files: string[]][] = [
	['station', ['stations']],
	['town', ['settlements']],
	['road', ['roads', 'streets']],
	['river', ['water']]
];

function featuresOf(file: string): ContextFeature[] {
	const text = texts[`../../../geodata/context/${file}.geojson`];
	if (text === undefined) throw new Error(`geodata/context/${file}.geojson is missing`);
	return JSON.parse(text).features;
}

/** Spells a name as people type it: 绿 is `lv` for an input method and `lu` for everybody else. */
export function spell(name: string): string[] {
	const syllables = pinyin(name, {
		toneType: 'none',
		type: 'array',
		nonZh: 'consecutive',
		v: true
	});
	const text = syllables
		.join(' ')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	const plain = text.replace(/\b([ln])v/g, '$1u');
	return plain === text ? [text] : [text, plain];
}

function createIndex(): SearchIndex {
	const greenway = catalogue.records.get('greenway-42')?.measured.length_m;
	if (!greenway) throw new Error('greenway-42 has no length');
	const sites = catalogue.summaries.map((summary) =>
		siteEntry(summary, catalogue.records.get(summary.id)!, spell)
	);
	const lines = new Map(
		featuresOf('rail').map(({ properties: p }) => [p.name_zh, p.name_en ?? undefined])
	);
	const nameOfLine = (zh: string) => ({ zh, en: lines.get(zh) ?? zh });
	const context = FILES.flatMap(([kind, files]) =>
		contextEntries(kind, files.flatMap(featuresOf), spell, nameOfLine)
	);
	// A town or a reservoir that is a site, too, is found as the site.
	const names = new Set(sites.map(({ zh }) => zh));
	const isSite = ({ kind, zh }: SearchEntry) => ['town', 'river'].includes(kind) && names.has(zh);
	return { greenway_m: greenway, entries: [...sites, ...context.filter((one) => !isSite(one))] };
}

/** Every name that the search finds, made once at build time. */
export const searchIndex = createIndex();
