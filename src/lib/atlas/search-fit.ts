import type { SearchEntry } from './search-entry';
import { initialsOf, squeeze } from './search-tokens';

/** How a name fits what was typed, the best first; a typo adds its likeness, below 1. */
const FIT = { whole: 5, start: 4, initials: 3.5, inside: 3, initialsInside: 2, typo: 0 } as const;
/** A name of the second rank (older names, lines) stands for a little less. */
const ALSO_LOSS = 0.5;
/** A site comes before other names that fit as well, and after a name that fits better. */
const SITE_BONUS = { fits: 0.9, typo: 0.1 } as const;

interface Spelling {
	whole: string[];
	/** The name from each of its words, characters or syllables on. */
	rests: string[];
	initials: string[];
}

const restsOf = (words: string[]) => words.map((_, start) => words.slice(start).join(''));

function spellingOf(names: string[], pinyin: string[]): Spelling {
	const words = [
		...names.map((name) => name.match(/\p{Script=Han}|[^\s\p{Script=Han}-]+/gu) ?? []),
		...pinyin.map((text) => text.split(' '))
	].map((parts) => parts.map(squeeze));
	return {
		whole: words.map((parts) => parts.join('')).filter(Boolean),
		rests: words.flatMap(restsOf),
		initials: pinyin.map(initialsOf)
	};
}

function fitOf({ whole, rests, initials }: Spelling, wanted: string): number {
	const starts = (text: string) => text.startsWith(wanted);
	if (whole.includes(wanted)) return FIT.whole;
	if (whole.some(starts)) return FIT.start;
	if (initials.some(starts)) return FIT.initials;
	if (rests.some(starts)) return FIT.inside;
	if (initials.some((text) => text.includes(wanted))) return FIT.initialsInside;
	return FIT.typo + Math.max(0, ...whole.map((text) => likeness(text, wanted)));
}

/** Share of characters and of neighbouring pairs that two texts have in common, 0 to below 1. */
function likeness(a: string, b: string): number {
	const partsOf = (text: string) => {
		const characters = [...text];
		return new Set([...characters, ...characters.slice(1).map((c, i) => characters[i]! + c)]);
	};
	const [left, right] = [partsOf(a), partsOf(b)];
	const common = [...left].filter((part) => right.has(part)).length;
	return (1.98 * common) / (left.size + right.size);
}

/** Makes the measure of how well an entry fits what was typed: higher is better. */
export function createFit(): (entry: SearchEntry, typed: string) => number {
	const spellings = new Map<string, [own: Spelling, also: Spelling]>();
	return (entry, typed) => {
		const { id, zh, en, pinyin, also = [], alsoPinyin = [], lines = [] } = entry;
		let spelling = spellings.get(id);
		if (!spelling) {
			const others = [...also, ...lines.flatMap((line) => [line.zh, line.en])];
			spelling = [spellingOf([zh, en], pinyin), spellingOf(others, alsoPinyin)];
			spellings.set(id, spelling);
		}
		const wanted = squeeze(typed);
		const [own, other] = spelling;
		const fit = Math.max(fitOf(own, wanted), fitOf(other, wanted) - ALSO_LOSS);
		if (entry.kind !== 'site') return fit;
		return fit + (fit < 1 ? SITE_BONUS.typo : SITE_BONUS.fits);
	};
}
