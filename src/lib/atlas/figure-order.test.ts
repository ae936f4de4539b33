import { describe, expect, it } from 'vitest';
import { articleFigures } from './article-figures';
import { real } from './check/break.fixture';
import { findFigures, lastDate, sortFigures, type FigureSortKey } from './figure-order';

const figures = articleFigures(real.geodata);
const placeName = ({ site }: { site: string }) => site;
const sorted = (key: FigureSortKey, descending = false) =>
	sortFigures(figures, { key, descending }, 'en', placeName);

describe('lastDate', () => {
	it.each([
		['2021-06-23', '2021-06-23'],
		['≤2021-05', '2021-05'],
		['2018–2020', '2020'],
		['not stated', '']
	])('of %s is %s', (asOf, date) => expect(lastDate(asOf)).toBe(date));
});

describe('sortFigures', () => {
	it('keeps the chapters and in each the order of the article', () => {
		const ids = sorted('chapter').map(({ id }) => id);
		expect(ids.slice(0, 2)).toEqual(['A01', 'A05']);
		expect(ids.at(-1)).toBe('A75');
	});

	it('orders Chinese titles as Chinese dictionaries do, by pinyin', () => {
		const titled = ['张', '李', '安'].map((zh) => ({ ...figures[0]!, title: { zh, en: zh } }));
		const order = { key: 'title', descending: false } as const;
		const titles = sortFigures(titled, order, 'zh', placeName).map(({ title }) => title.zh);
		expect(titles).toEqual(['安', '李', '张']);
	});

	it('orders by date, equal dates as in the article, and back', () => {
		expect(sorted('as-of')[0]!.asOf).toBe('2009');
		expect(sorted('as-of', true)[0]!.id).toBe('A08');
		const dates = sorted('as-of').map(({ asOf }) => lastDate(asOf));
		expect(dates).toEqual([...dates].sort());
	});

	it('orders by title and by place', () => {
		expect(sorted('title')[0]!.title.en).toBe('"Location" in the paper\'s box');
		expect(sorted('place')[0]!.site).toBe('beijing');
	});

	it('changes nothing but the order', () => {
		for (const key of ['title', 'as-of', 'chapter', 'place'] as const)
			expect(new Set(sorted(key))).toEqual(new Set(figures));
	});
});

describe('findFigures', () => {
	const ids = (text: string, chapter: Parameters<typeof findFigures>[2] = null) =>
		findFigures(figures, text, chapter, placeName).map(({ id }) => id);

	it('finds by number, phrase, place and either language', () => {
		expect(ids('170.6')).toContain('A08');
		expect(ids('超大型')).toEqual([]);
		expect(ids('GREENWAY-42')).toEqual(['A75']);
		expect(ids(' residents ')).toContain('A39');
	});

	it('finds in one chapter only', () => {
		expect(ids('', 'forest-city')).toEqual(
			figures.filter(({ chapter }) => chapter === 'forest-city').map(({ id }) => id)
		);
		expect(ids('')).toHaveLength(77);
	});
});
