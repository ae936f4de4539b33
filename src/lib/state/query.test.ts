import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '$lib/atlas/layers';
import { UNIT_SYSTEMS } from '$lib/geo/units';
import { RUNS } from '$lib/files/runs.fixture';
import { readQuery, withQuery, type Query } from './query';
import { searches } from './searches.fixture';

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

	it('reads a point and a section of the greenway, in either order', () => {
		expect(read('km=17.5')).toEqual({ query: { km: 17.5 }, problems: [] });
		expect(read('from=8&to=15')).toEqual({ query: { from: 8, to: 15 }, problems: [] });
		expect(read('from=15&to=8')).toEqual({ query: { from: 8, to: 15 }, problems: [] });
	});

	it('takes nothing beyond the end of the greenway, but for its rounding', () => {
		const within = (search: string) => readQuery(new URLSearchParams(search), 41.57037);
		expect(within('km=41.57')).toEqual({ query: { km: 41.57 }, problems: [] });
		expect(within('km=41.58').query.km).toBe(41.57037);
		expect(within('km=42')).toEqual({ query: {}, problems: ['km'] });
		expect(within('from=8&to=50')).toEqual({ query: {}, problems: ['to'] });
	});

	it.each([
		['km=', ['km']],
		['km=-1', ['km']],
		['km=ten', ['km']],
		['from=8', ['to']],
		['from=x&to=9', ['from']],
		['from=8&to=8', ['from', 'to']]
	])('ignores the broken place %s', (search, problems) => {
		expect(read(search)).toEqual({ query: {}, problems });
	});

	it('reads a marked point', () => {
		expect(read('point=116.35,40.08')).toEqual({ query: { point: [116.35, 40.08] }, problems: [] });
	});

	it.each(['point=', 'point=116', 'point=116,40,12', 'point=40,116', 'point=x,y'])(
		'ignores the broken point %s',
		(search) => expect(read(search)).toEqual({ query: {}, problems: ['point'] })
	);

	it('reads that the page is embedded', () => {
		for (const search of ['embed', 'embed=', 'embed=1', 'embed=true'])
			expect(read(search)).toEqual({ query: { embed: true }, problems: [] });
		expect(read('embed=maybe')).toEqual({ query: {}, problems: ['embed'] });
	});

	it('never throws, and what it takes is finite and read again as it was', () => {
		const keys = ['layers', 'at', 'theme', 'units', 'km', 'from', 'to', 'point', 'embed', 'ids'];
		fc.assert(
			fc.property(searches(keys), (text) => {
				const { query } = read(text);
				const numbers = JSON.stringify(query).match(/null/);
				expect(numbers).toBeNull();
				const back = readQuery(withQuery(page, query).searchParams);
				expect(back).toEqual({ query: back.query, problems: [] });
				// Written shorter than it was typed, it stays so.
				expect(readQuery(withQuery(page, back.query).searchParams).query).toEqual(back.query);
			}),
			RUNS
		);
	});
});

describe('withQuery', () => {
	it('keeps foreign parameters and the hash', () => {
		const url = new URL('http://atlas.test/?ids=a&theme=dark#d=abc');
		expect(withQuery(url, { units: 'mu' }).href).toBe('http://atlas.test/?ids=a&units=mu#d=abc');
	});

	it('writes embed as a bare word, beside anything', () => {
		expect(withQuery(page, { embed: true }).search).toBe('?embed');
		const url = new URL('http://atlas.test/?embedded=&embed=1&ids=a');
		expect(withQuery(url, { embed: true }).search).toBe('?embedded=&ids=a&embed');
	});

	it('drops the place on the greenway where the page has none', () => {
		const url = new URL('http://atlas.test/sites/huitian?km=17.5&from=8&to=15');
		expect(withQuery(url, {}).href).toBe('http://atlas.test/sites/huitian');
	});

	it('writes what readQuery reads', () => {
		const kilometres = fc.integer({ min: 0, max: 2000 }).map((n) => n / 100);
		const section = fc.record({ from: kilometres, to: kilometres.map((n) => n + 20.01) });
		const arbitrary = fc.record(
			{
				layers: fc.subarray([...LAYER_IDS]),
				at: fc.record({
					lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5),
					lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((n) => n / 1e5),
					zoom: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100)
				}),
				theme: fc.constantFrom('light' as const, 'dark' as const),
				units: fc.constantFrom(...UNIT_SYSTEMS),
				km: kilometres,
				point: fc.tuple(
					fc.integer({ min: -180_000_000, max: 180_000_000 }).map((n) => n / 1e6),
					fc.integer({ min: -85_000_000, max: 85_000_000 }).map((n) => n / 1e6)
				),
				embed: fc.constant(true as const)
			},
			{ requiredKeys: [] }
		);
		const withSection = fc.tuple(arbitrary, fc.oneof(section, fc.constant({})));
		fc.assert(
			fc.property(withSection, ([rest, stretch]) => {
				const query: Query = { ...rest, ...stretch };
				const { query: back, problems } = readQuery(withQuery(page, query).searchParams);
				expect(problems).toEqual([]);
				expect(back).toEqual(query);
			}),
			RUNS
		);
	});
});
