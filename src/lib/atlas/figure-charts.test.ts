import { describe, expect, it } from 'vitest';
import { articleFigures } from './article-figures';
import { real } from './check/break.fixture';
import { createCharts, type ChartId, type FigureChart } from './figure-charts';

const figures = articleFigures(real.geodata);
const charts = createCharts(figures);

function chart<K extends FigureChart['kind']>(id: ChartId, kind: K) {
	const found = charts.find((one) => one.id === id)!;
	if (found.kind !== kind) throw new Error(`${id} is ${found.kind}`);
	return found as Extract<FigureChart, { kind: K }>;
}

describe('createCharts', () => {
	it('draws the three-year plan by field and sums it', () => {
		const { rows, sum } = chart('fields', 'bars');
		expect(rows.map(({ value }) => value)).toEqual([32, 6, 7, 8, 28, 19, 10, 7]);
		expect(rows.map(({ label }) => label.zh).slice(0, 2)).toEqual(['教育', '医疗']);
		expect(rows[0]!.share).toBe(1);
		expect(rows[4]!.share).toBe(28 / 32);
		expect(sum).toBe(117);
	});

	it('sets the projects completed and in use against that sum', () => {
		const { rows, isSummed } = chart('plan', 'progress');
		expect(rows.map(({ part, whole }) => [part, whole])).toEqual([
			[64, 117],
			[53, 117],
			[17, 32]
		]);
		expect(isSummed).toBe(true);
	});

	it('sets 47 against 99, 20 against 40 and 34 against 36', () => {
		const [signed, tasks] = chart('zones', 'progress').rows;
		expect(signed).toMatchObject({ part: 47, whole: 99, share: 47 / 99 });
		expect(tasks).toMatchObject({ part: 20, whole: 40, share: 0.5 });
		expect(chart('indicators', 'progress').rows).toMatchObject([{ part: 34, whole: 36 }]);
		expect(chart('indicators', 'progress').isSummed).toBe(false);
	});

	it('tells how forest cover and tree cover rose', () => {
		const { rows, years } = chart('cover', 'change');
		expect(rows).toMatchObject([
			{ from: 42.57, to: 48.25, rise: 5.68 },
			{ from: 64.07, to: 67.18, rise: 3.11 }
		]);
		expect(years).toEqual(['2012', '2020']);
	});

	it('draws planned residents and jobs with the printed words', () => {
		expect(chart('people', 'bars').rows).toMatchObject([
			{ value: 690_000, text: { zh: '约69万 人', en: 'about 690,000 people' } },
			{ value: 549_000 }
		]);
	});

	it('names the figures that each chart draws', () => {
		const ids = new Set(figures.map(({ id }) => id));
		for (const { figures: drawn } of charts) expect(drawn.filter((id) => !ids.has(id))).toEqual([]);
		expect(chart('zones', 'progress').figures).toEqual(['A03', 'A04', 'A25', 'A22', 'A23']);
	});

	it('refuses to draw a figure without a number', () => {
		const without = figures.map((figure) =>
			figure.id === 'A40' ? { ...figure, value: { zh: '若干', en: 'some' } } : figure
		);
		expect(() => createCharts(without)).toThrow('A40');
	});
});
