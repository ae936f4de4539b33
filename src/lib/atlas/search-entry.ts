import type { Position } from 'geojson';
import type { LayerId } from './layers';
import type { Kind } from './schema';
import type { Bilingual } from './site';

/** What a person can look for, in the order in which equal names are given. */
export const SEARCH_KINDS = ['site', 'station', 'town', 'road', 'river'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One name of the atlas or of its base map, as it stands in `/data/search.json`. */
export interface SearchEntry {
	/** The site's id, or kind and Chinese name: unique. */
	id: string;
	kind: SearchKind;
	zh: string;
	en: string;
	/** Older and other names, the number of a road. */
	also?: string[];
	/** Pinyin of the name, without tones, a space between syllables; two where 绿 has two. */
	pinyin: string[];
	/** The same of its other names. */
	alsoPinyin?: string[];
	/** Where its name stands on the map, in degrees; `null` where the position isn't known. */
	at: Position | null;
	/** Of a site: what it is, and the layer that draws it. */
	site?: { kind: Kind; layer: LayerId };
	/** Of a station: its lines. */
	lines?: Bilingual[];
}

export interface SearchIndex {
	/** Length of the greenway in metres: kilometres beyond it are not offered. */
	greenway_m: number;
	entries: SearchEntry[];
}
