import { describe, expect, test } from 'vitest';
import type { Figure } from '../schema';
import { breaks, changeFigure, changeSite } from './break.fixture';

const figure = (id: string, values: Partial<Figure>) =>
	breaks(changeFigure(id, (row) => Object.assign(row, values)));

describe('published and drawn', () => {
	test.each<[string, number, string]>([
		['B06', 7e7, 'fsc-west'],
		['B12', 8e6, 'fsc-core'],
		['B68', 44e3, 'greenway-42']
	])('%s of %d is out of tolerance', (id, si, site) => {
		expect(figure(id, { si })).toEqual([`areas-within-tolerance ${site}`]);
	});
	test('a published number that is bent to what is drawn', () => {
		expect(figure('B19', { si: 6.7e6 })).toEqual(['tolerances-set life-science-park']);
	});
	test.each<Partial<Figure>>([{ tolerance: null }, { tolerance: 0.2 }, { measure: '' }])(
		'a figure that must agree with %o',
		(values) => {
			expect(figure('B19', values)).toEqual(['tolerances-set life-science-park']);
		}
	);
	test('a park more than 10 % off without a reason', () => {
		const broken = changeSite('huoying-park', ({ properties }) => delete properties.gap_en);
		expect(breaks(broken)).toEqual(['gaps-explained huoying-park']);
		expect(figure('B45', { si: 9e5, tolerance: null })).toEqual(['gaps-explained hexin-park']);
	});
	test('a reason without a gap', () => {
		const broken = changeSite('hexin-park', ({ properties }) => (properties.gap_zh = '原因'));
		expect(breaks(broken)).toEqual(['reasons-needed hexin-park']);
	});
});

describe('sides', () => {
	test.each([
		['future-science-city', 'west'],
		['fsc-core', 'north'],
		['huitian', 'south']
	])('%s without a reference for its %s', (id, side) => {
		const broken = changeSite(id, ({ properties: p }) => {
			p.reference = p.reference?.filter((entry) => entry.side !== side);
		});
		expect(breaks(broken)).toEqual([`sides-measured ${id}`]);
	});
	test.each([
		['high', 40.1, 20],
		['medium', 200.1, 20],
		['high', 10, 20],
		['low', 10, -1]
	])('confidence %s, at most %d m, mean %d m', (confidence, max_m, mean_m) => {
		const broken = changeSite('future-science-city', ({ properties }) => {
			Object.assign(properties.reference![0]!, { confidence, max_m, mean_m });
		});
		expect(breaks(broken)).toEqual(['sides-near-roads future-science-city']);
	});
	test('a medium side may be 200 m off', () => {
		const broken = changeSite('future-science-city', ({ properties }) => {
			Object.assign(properties.reference![0]!, { confidence: 'medium', max_m: 200, mean_m: 1 });
		});
		expect(breaks(broken)).toEqual([]);
	});
});
