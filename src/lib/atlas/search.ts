import MiniSearch, { type SearchOptions } from 'minisearch';
import type { SearchEntry, SearchIndex } from './search-entry';
import { createFit } from './search-fit';
import { readCoordinate, readKilometre, typedPlace, type Hit } from './search-place';
import { charactersAndWords, nameTerms, pinyinTerms, queryTerms, squeeze } from './search-tokens';

/** So many slips in words of so many letters; none in Chinese and in numbers. */
const slips = (count: number, letters: number) => (term: string) =>
	term.length >= letters && /^[a-z]+$/.test(term) && count;

/** Whatever was pasted beyond this is no name. */
const LONGEST_TEXT = 60;

const AS_TYPED: SearchOptions = { prefix: true, combineWith: 'AND' };

/** From strict to forgiving: the first that finds something is the answer. */
const ATTEMPTS: SearchOptions[] = [
	AS_TYPED,
	{ ...AS_TYPED, fuzzy: slips(1, 4) },
	{ ...AS_TYPED, fuzzy: slips(2, 5) },
	// A wrong character, or a word too many: two of three characters or words have to be there.
	{ fuzzy: slips(1, 4), combineWith: 'OR', tokenize: charactersAndWords }
];

/** Numbers are never a slip: Line 4 isn't Line 8. */
const isEnough = (terms: string[], had: string[]) =>
	had.length * 3 >= terms.length * 2 &&
	terms.every((term) => had.includes(term) || !/^\d/.test(term));

const textOf = (entry: SearchEntry, field: string): string => {
	if (field === 'pinyin') return [...entry.pinyin, ...(entry.alsoPinyin ?? [])].join('\n');
	if (field === 'also')
		return [
			...(entry.also ?? []),
			...(entry.lines ?? []).flatMap((line) => [line.zh, line.en])
		].join('\n');
	return entry[field as 'id' | 'zh' | 'en'];
};

/**
 * Makes the search over an index: a function from what was typed to the hits, the best first. It
 * finds Chinese names by any part, English words, pinyin with and without spaces, initials, and
 * forgives small slips where nothing fits as typed.
 */
export function createSearch({ entries, greenway_m }: SearchIndex): (text: string) => Hit[] {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const fit = createFit();
	const finder = new MiniSearch<SearchEntry>({
		fields: ['zh', 'en', 'also', 'pinyin'],
		extractField: textOf,
		tokenize: (text, field) =>
			field === 'pinyin' ? text.split('\n').flatMap(pinyinTerms) : nameTerms(text),
		processTerm: (term) => term,
		searchOptions: { tokenize: queryTerms, processTerm: (term) => term }
	});
	finder.addAll(entries);

	function idsOf(text: string, attempts: SearchOptions[]): string[] {
		for (const options of attempts) {
			const terms = (options.tokenize ?? queryTerms)(text);
			const found = finder
				.search(text, options)
				.filter(({ queryTerms: had }) => isEnough(terms, had));
			if (found.length) return found.map(({ id }) => id);
		}
		return [];
	}

	function named(text: string, attempts: SearchOptions[]): Hit[] {
		return idsOf(text, attempts)
			.map((id) => byId.get(id)!)
			.map((entry) => ({ entry, rank: fit(entry, text) }))
			.sort((a, b) => b.rank - a.rank || a.entry.zh.length - b.entry.zh.length)
			.map(({ entry }) => ({ type: 'entry', id: entry.id, entry }));
	}

	return (typed) => {
		const text = typed.slice(0, LONGEST_TEXT);
		if (!squeeze(text)) return [];
		const isNumber = readKilometre(text) !== null || readCoordinate(text) !== null;
		return [...typedPlace(text, greenway_m), ...named(text, isNumber ? [AS_TYPED] : ATTEMPTS)];
	};
}
