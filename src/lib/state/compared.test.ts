import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_COMPARED, NOTHING_COMPARED, readCompared, withCompared } from './compared';

const known = ['a', 'b', 'c', 'd', 'e'];
const read = (search: string) =>
	readCompared(new URLSearchParams(search), (id) => known.includes(id));
const page = new URL('http://atlas.test/compare?at=116,40,12&theme=dark');

describe('readCompared', () => {
	it('reads ids in their order, and the distance', () => {
		expect(read('ids=c,a&within=2000')).toEqual({
			compared: { ids: ['c', 'a'], within: 2000 },
			problems: []
		});
	});

	it('takes an absent query as nothing compared', () => {
		expect(read('')).toEqual({ compared: NOTHING_COMPARED, problems: [] });
		expect(read('ids=')).toEqual({ compared: NOTHING_COMPARED, problems: [] });
	});

	it.each([
		['ids=a,x,b', ['a', 'b'], ['unknown']],
		['ids=x', [], ['unknown']],
		['ids=a,a, b', ['a', 'b'], []],
		['ids=a,b,c,d,e', ['a', 'b', 'c', 'd'], ['too-many']],
		['ids=a,b&within=3000', ['a', 'b'], ['within']],
		['ids=a,b&within=', ['a', 'b'], ['within']]
	])('keeps of %s what it can and names the rest', (search, ids, problems) => {
		expect(read(search)).toEqual({ compared: { ids, within: 1000 }, problems });
	});

	it('never throws, and never keeps what is unknown, repeated or too much', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (ids, within) => {
				const { compared } = read(new URLSearchParams({ ids, within }).toString());
				expect(new Set(compared.ids).size).toBe(compared.ids.length);
				expect(compared.ids.length).toBeLessThanOrEqual(MOST_COMPARED);
				expect(compared.ids.every((id) => known.includes(id))).toBe(true);
			})
		);
	});
});

describe('withCompared', () => {
	it('writes a link that people can read, without the view of other sites', () => {
		const { search } = withCompared(page, { ids: ['b', 'a'], within: 1000 });
		expect(search).toBe('?theme=dark&ids=b,a');
	});

	it('takes away what is no longer compared', () => {
		const url = withCompared(page, { ids: ['a'], within: 500 });
		expect(withCompared(url, NOTHING_COMPARED).search).toBe('?theme=dark');
	});

	it('is read back as it was written', () => {
		const some = fc.record({
			ids: fc.uniqueArray(fc.constantFrom(...known), { maxLength: MOST_COMPARED }),
			within: fc.constantFrom(500 as const, 1000 as const, 2000 as const, 5000 as const)
		});
		fc.assert(
			fc.property(some, (compared) => {
				expect(read(withCompared(page, compared).search)).toEqual({ compared, problems: [] });
			})
		);
	});
});
