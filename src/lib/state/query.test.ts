import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '$lib/atlas/layers';
import { readQuery, withQuery, type Query } from './query';

const read = (search: string) => readQuery(new URLSearchParams(search));
const page = new URL('http://atlas.test/sites/hexin-park');

describe('readQuery', () => {
	it('reads every parameter of the contract', () => {
		expect(read('layers=parks,greenway&at=116.35,40.08,12.5&theme=dark&units=mu')).toEqual({
			query: {
				layers: ['parks', 'greenway'],
				at: { lon: 116.35, lat: 40.08, zoom: 12.5 },
				theme: 'dark',
				units: 'mu'
			},
			problems: []
		});
	});

	it('takes an absent parameter as the default', () => {
		expect(read('')).toEqual({ query: {}, problems: [] });
	});

	it('reads an empty list of layers as none visible', () => {
		expect(read('layers=')).toEqual({ query: { layers: [] }, problems: [] });
	});

	it('keeps the known layers and names the problem', () => {
		expect(read('layers=parks,roads')).toEqual({
			query: { layers: ['parks'] },
			problems: ['layers']
		});
		expect(read('layers=roads').query.layers).toBeUndefined();
	});

	it.each([
		'at=',
		'at=116,40',
		'at=116,40,x',
		'at=200,40,10',
		'at=116,89,10',
		'at=116,40,99',
		'at=1,2,3,4',
		'at=,,'
	])('ignores the broken view %s', (search) => {
		expect(read(search)).toEqual({ query: {}, problems: ['at'] });
	});

	it('ignores unknown themes and units', () => {
		expect(read('theme=sepia&units=feet')).toEqual({ query: {}, problems: ['theme', 'units'] });
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.string(), (text) => void read(text)));
	});
});

describe('withQuery', () => {
	it('keeps foreign parameters and the hash', () => {
		const url = new URL('http://atlas.test/?km=17.5&theme=dark#d=abc');
		expect(withQuery(url, { units: 'mu' }).href).toBe('http://atlas.test/?km=17.5&units=mu#d=abc');
	});

	it('writes what readQuery reads', () => {
		const arbitrary = fc.record(
			{
				layers: fc.subarray([...LAYER_IDS]),
				at: fc.record({
					lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5),
					lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((n) => n / 1e5),
					zoom: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100)
				}),
				theme: fc.constantFrom('light' as const, 'dark' as const),
				units: fc.constantFrom('metric' as const, 'mu' as const)
			},
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(arbitrary, (query: Query) => {
				const { query: back, problems } = readQuery(withQuery(page, query).searchParams);
				expect(problems).toEqual([]);
				expect(back).toEqual(query);
			})
		);
	});
});
