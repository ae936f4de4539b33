import type { Locale } from '$lib/geo/units';
import { CHAPTERS, type ArticleFigure, type Chapter } from './article-figures';

export const FIGURE_SORT_KEYS = ['title', 'as-of', 'chapter', 'place'] as const;
export type FigureSortKey = (typeof FIGURE_SORT_KEYS)[number];

export interface FigureOrder {
	key: FigureSortKey;
	descending: boolean;
}

/** What a figure's place is called, in the language of the page. */
export type PlaceName = (figure: ArticleFigure) => string;

/** The last date that an as-of text names: "2018–2020" counts as 2020, "≤2021-05" as 2021-05. */
export function lastDate(asOf: string): string {
	return asOf.match(/\d{4}(-\d{2}(-\d{2})?)?/g)?.at(-1) ?? '';
}

/**
 * Orders figures by title or place in the language's own order, by date, or by chapter. Equal ones
 * keep the article's order. There is no order by value: the units differ.
 */
export function sortFigures(
	figures: readonly ArticleFigure[],
	{ key, descending }: FigureOrder,
	locale: Locale,
	placeName: PlaceName
): ArticleFigure[] {
	const { compare } = new Intl.Collator(locale === 'zh' ? 'zh-CN' : 'en', { numeric: true });
	const compareBy: Record<FigureSortKey, (a: ArticleFigure, b: ArticleFigure) => number> = {
		title: (a, b) => compare(a.title[locale], b.title[locale]),
		'as-of': (a, b) => compare(lastDate(a.asOf), lastDate(b.asOf)),
		chapter: (a, b) => CHAPTERS.indexOf(a.chapter) - CHAPTERS.indexOf(b.chapter),
		place: (a, b) => compare(placeName(a), placeName(b))
	};
	const sign = descending ? -1 : 1;
	return [...figures].sort((a, b) => sign * compareBy[key](a, b) || compare(a.id, b.id));
}

/** Figures of a chapter (`null`: of all) that contain the text, in either language, whatever its case. */
export function findFigures(
	figures: readonly ArticleFigure[],
	text: string,
	chapter: Chapter | null,
	placeName: PlaceName
): ArticleFigure[] {
	const wanted = text.trim().toLowerCase();
	const wordsOf = (figure: ArticleFigure) => {
		const { id, title, value, unit, phrase, note } = figure;
		return [
			id,
			phrase,
			placeName(figure),
			...[title, value, unit, note].flatMap(({ zh, en }) => [zh, en])
		];
	};
	return figures.filter(
		(figure) =>
			(chapter === null || figure.chapter === chapter) &&
			wordsOf(figure).some((words) => words.toLowerCase().includes(wanted))
	);
}
