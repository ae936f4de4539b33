import type { Bilingual, PublishedFigure } from './site';

/** One number of a figure's printed value, with what it counts. */
export interface FigurePart {
	title: Bilingual;
	/** As printed, with its unit. */
	text: Bilingual;
	/** The number in the printed unit, 万 and 亿 multiplied out; `null` where no digit is printed. */
	value: number | null;
}

const BETWEEN_PARTS = / \/ | → /;
const MULTIPLES: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };
const LANGUAGES = ['zh', 'en'] as const;

/** The first number of a Chinese text, 万 and 亿 multiplied out: 约69万 is 690,000. */
export function numberIn(text: string): number | null {
	const match = /(\d+(?:\.\d+)?)([万亿]?)/.exec(text);
	if (!match) return null;
	// 17.39 × 10,000 in binary has a tail that the printed number has not.
	return Number((Number(match[1]) * (MULTIPLES[match[2]!] ?? 1)).toFixed(6));
}

/**
 * The numbers of a figure: a value such as "40 / 20" or "42.57% → 48.25%" holds several. Titles
 * ("tasks: all / done") and units that are written in as many parts are shared out alike.
 */
export function partsOf({ title, value, unit }: PublishedFigure): FigurePart[] {
	const numbers = value.zh.split(BETWEEN_PARTS);
	const each = (texts: string[]) => (index: number) =>
		texts.length === numbers.length ? texts[index]! : texts.join(' / ');
	const partOf = (language: keyof Bilingual) => {
		const [head, tail] = splitTitle(title[language]);
		const names = tail.split(' / ');
		const isShared = tail !== '' && names.length === numbers.length && numbers.length > 1;
		const valueAt = each(value[language].split(BETWEEN_PARTS));
		const unitAt = each(unit[language].split(' / '));
		return (index: number) => ({
			title: isShared ? head + names[index]! : title[language],
			text: [valueAt(index), unitAt(index)].filter(Boolean).join(' ')
		});
	};
	const [zh, en] = LANGUAGES.map(partOf);
	return numbers.map((number, index) => ({
		title: { zh: zh!(index).title, en: en!(index).title },
		text: { zh: zh!(index).text, en: en!(index).text },
		value: numberIn(number)
	}));
}

/** A title before and after its colon, the colon kept with the head. */
function splitTitle(title: string): [head: string, tail: string] {
	const end = /^.*(?:：|: )/.exec(title)?.[0].length ?? 0;
	return [title.slice(0, end), title.slice(end)];
}

/** Titles without the words before the colon that all of them share. */
export function withoutSharedHead(titles: readonly Bilingual[]): Bilingual[] {
	const shorten = (language: keyof Bilingual) => {
		const split = titles.map((title) => splitTitle(title[language]));
		const isShared = split.every(([head]) => head === split[0]![0]);
		return titles.map((title, index) => (isShared ? split[index]![1] : title[language]));
	};
	const [zh, en] = LANGUAGES.map(shorten);
	return titles.map((_, index) => ({ zh: zh![index]!, en: en![index]! }));
}
