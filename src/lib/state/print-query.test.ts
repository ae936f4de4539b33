import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '$lib/files/runs.fixture';
import { GRID_KINDS } from '$lib/geo/sheet/grid-lines';
import { searches } from './searches.fixture';
import {
	ORIENTATIONS,
	PAPERS,
	readPrint,
	USUAL_PRINT,
	withPrint,
	type PrintChoice
} from './print-query';

const read = (search: string) => readPrint(new URLSearchParams(search), (id) => id === 'huitian');
const page = new URL('http://atlas.test/print?at=116,40,12&layers=parks');

describe('readPrint', () => {
	it('takes an absent query as the usual sheet', () => {
		expect(read('')).toEqual({ choice: USUAL_PRINT, problems: [] });
	});

	it('reads what is to be printed, and how', () => {
		const { choice, problems } = read(
			'paper=a3&orientation=landscape&scale=12500&grid=degrees&site=huitian&title=回天'
		);
		expect(problems).toEqual([]);
		expect(choice).toEqual({
			paper: 'a3',
			orientation: 'landscape',
			scale: 12_500,
			grid: 'degrees',
			subject: { kind: 'site', id: 'huitian' },
			title: '回天'
		});
		expect(read('drawings&scale=fit').choice).toMatchObject({
			subject: { kind: 'drawings' },
			scale: 'fit'
		});
	});

	it('names what it can’t follow, and prints the usual instead', () => {
		const { choice, problems } = read('paper=a0&orientation=round&scale=1500&grid=x&site=nowhere');
		expect(problems).toEqual(['paper', 'orientation', 'scale', 'grid', 'site']);
		expect(choice).toEqual(USUAL_PRINT);
	});

	it('never throws, and what it takes is read again as it was', () => {
		const keys = ['paper', 'orientation', 'scale', 'grid', 'site', 'title', 'drawings', 'report'];
		fc.assert(
			fc.property(searches(keys), (text) => {
				const { choice } = read(text);
				expect(read(withPrint(page, choice).search)).toEqual({ choice, problems: [] });
			}),
			RUNS
		);
	});
});

describe('withPrint', () => {
	it('says only what differs, in words that people can read', () => {
		expect(withPrint(page, USUAL_PRINT).href).toBe(page.href);
		const { search } = withPrint(page, {
			...USUAL_PRINT,
			scale: 10_000,
			subject: { kind: 'drawings' }
		});
		expect(search).toBe('?at=116,40,12&layers=parks&scale=10000&drawings');
	});

	it('is read back as it was written', () => {
		const some: fc.Arbitrary<PrintChoice> = fc.record({
			paper: fc.constantFrom(...PAPERS),
			orientation: fc.constantFrom(...ORIENTATIONS),
			scale: fc.constantFrom(null, 'fit' as const, 2000, 10_000, 100_000),
			grid: fc.constantFrom(...GRID_KINDS),
			subject: fc.constantFrom(
				{ kind: 'drawings' as const },
				{ kind: 'report' as const },
				{ kind: 'visible' as const },
				{ kind: 'site' as const, id: 'huitian' }
			),
			title: fc.string({ maxLength: 80, unit: 'grapheme-ascii' })
		});
		fc.assert(
			fc.property(some, (choice) => {
				expect(read(withPrint(page, choice).search)).toEqual({ choice, problems: [] });
			}),
			RUNS
		);
	});
});
