import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleFigures, CHAPTERS } from './article-figures';
import { changeFigure, real } from './check/break.fixture';
import { readSlips } from './slips';

const figures = articleFigures(real.geodata);
const byId = new Map(figures.map((figure) => [figure.id, figure]));
const chapterOf = (id: string) => byId.get(id)?.chapter;

describe('articleFigures', () => {
	it('are the 77 of the article in its order', () => {
		expect(figures).toHaveLength(77);
		expect(figures.map(({ id }) => id)).toEqual([...byId.keys()].sort());
		expect(figures.filter(({ source }) => source.key !== 'S0')).toEqual([]);
	});

	it('stand in the chapter that tells them', () => {
		expect(chapterOf('A01')).toBe('science-city');
		expect(chapterOf('A33')).toBe('huitian');
		expect(chapterOf('A53')).toBe('huitian');
		expect(chapterOf('A74')).toBe('forest-city');
		expect(chapterOf('A75')).toBe('forest-city');
		expect(new Set(figures.map(({ chapter }) => chapter))).toEqual(new Set(CHAPTERS));
	});

	it('bring later values of other sources with them, the newest first', () => {
		expect(byId.get('A39')!.later.map(({ id }) => id)).toEqual(['C05']);
		const dates = byId.get('A74')!.later.map(({ asOf }) => asOf);
		expect(dates.length).toBeGreaterThan(2);
		expect(dates).toEqual([...dates].sort().reverse());
		const later = figures.flatMap((figure) => figure.later);
		expect(later).toHaveLength(real.geodata.figures.filter(({ later_of }) => later_of).length);
	});

	it('are refused with a group that the article has no chapter on, or a source that is none', () => {
		const inDistrict = changeFigure('A40', (figure) => (figure.group = 'district'));
		expect(() => articleFigures(inDistrict.geodata)).toThrow('figure A40: the article has no');
		const unsourced = changeFigure('A40', (figure) => (figure.source = 'S999'));
		expect(() => articleFigures(unsourced.geodata)).toThrow('figure A40: no source S999');
	});

	it('compare with what the map measures, where there is something to measure', () => {
		expect(byId.get('A36')!.gap).not.toBeNull();
		expect(byId.get('A21')!.gap).toBeNull();
	});
});

describe('readSlips', () => {
	const csv = readFileSync(new URL('../../../geodata/slips.csv', import.meta.url), 'utf8');
	const read = readSlips(csv);

	it('reads the slips, each tied to figures of the article', () => {
		if (!read.ok) throw new Error(read.reason.join('\n'));
		const slips = read.value;
		expect(new Set(slips.map(({ id }) => id)).size).toBe(slips.length);
		expect(slips).toHaveLength(15);
		const named = slips.flatMap((slip) => slip.figures);
		expect(named.filter((id) => !byId.has(id))).toEqual([]);
	});

	it('names the row that is broken', () => {
		const broken = readSlips(csv.replace('A52', 'A5x'));
		expect(broken).toMatchObject({ ok: false });
		expect(broken.ok ? [] : broken.reason).toEqual([expect.stringContaining('slips.csv: row')]);
	});
});
