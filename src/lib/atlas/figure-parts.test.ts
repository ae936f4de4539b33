import { describe, expect, it } from 'vitest';
import { articleFigures } from './article-figures';
import { real } from './check/break.fixture';
import { numberIn, partsOf, withoutSharedHead } from './figure-parts';

const figures = articleFigures(real.geodata);
const partsOfId = (id: string) => partsOf(figures.find((figure) => figure.id === id)!);

describe('numberIn', () => {
	it.each([
		['99', 99],
		['约69万', 690_000],
		['17.39', 17.39],
		['17.4万', 174_000],
		['2.4亿美元以上', 240_000_000],
		['42.57%', 42.57],
		['2000余万', 2000],
		['十余', null],
		['—', null]
	])('%s is %s', (text, number) => expect(numberIn(text)).toBe(number));
});

describe('partsOf', () => {
	it('shares out values, titles and units that are written in as many parts', () => {
		const parts = partsOfId('A62');
		expect(parts.map(({ value }) => value)).toEqual([1620, 1200, 2306, 2616]);
		expect(parts[1]).toMatchObject({
			title: { zh: '到年底预计增加：床位', en: 'To be added by year end: beds' },
			text: { zh: '1200 张', en: '1200 beds' }
		});
	});

	it('gives each part the one unit that all share', () => {
		expect(partsOfId('A25').map(({ text }) => text.zh)).toEqual(['40 项', '20 项']);
		expect(partsOfId('A25')[1]!.title.en).toBe('Free trade zone items of its own: done');
	});

	it('keeps the whole title of a figure with one number', () => {
		expect(partsOfId('A40')[0]!.title.zh).toBe('三年行动计划：教育');
	});

	it('takes a change as two numbers of the same thing', () => {
		const parts = partsOfId('A68');
		expect(parts.map(({ value }) => value)).toEqual([42.57, 48.25]);
		expect(parts.map(({ title }) => title.zh)).toEqual(['森林覆盖率', '森林覆盖率']);
	});
});

describe('withoutSharedHead', () => {
	const title = (zh: string) => ({ zh, en: zh });
	const shorten = (...titles: string[]) => withoutSharedHead(titles.map(title)).map(({ zh }) => zh);

	it('leaves out what stands before the colon of all', () =>
		expect(shorten('计划：教育', '计划：医疗')).toEqual(['教育', '医疗']));
	it('leaves out nothing where the heads differ', () =>
		expect(shorten('计划：教育', '医疗')).toEqual(['计划：教育', '医疗']));
});
