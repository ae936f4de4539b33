import { describe, expect, test } from 'vitest';
import { breaks, changeContext, changeFigure, changeSite, real, replace } from './break.fixture';
import { fingerprintOfArticle, phrasesInArticle, shinglesOf } from './phrases';
import { inColumns, siteTable, widthOf } from './table';

const { figures, sources } = real.geodata;
const A40 = figures.find(({ id }) => id === 'A40')!;

describe('figures', () => {
	test('one of the article is missing', () => {
		const rest = figures.filter((figure) => figure !== A40);
		expect(breaks(replace({ figures: rest }))).toEqual(['figures-complete figures A40']);
	});
	test.each(['A78', 'A40', 'B04'])('one too many: %s', (id) => {
		expect(breaks(replace({ figures: [...figures, { ...A40, id }] }))).toEqual([
			`figures-complete figures ${id}`
		]);
	});
	test.each([{ site: 'nowhere' }, { later_of: 'A99' }])('with %o', (values) => {
		const broken = changeFigure('A40', (figure) => Object.assign(figure, values));
		expect(breaks(broken)).toEqual(['figures-tied figures A40']);
	});
});

describe('phrases', () => {
	test.each(['共安排教育33项', '教育32项共安排', '教育32项', ''])(
		'%s is not in the article',
		(phrase) => {
			const broken = changeFigure('A40', (figure) => (figure.phrase = phrase));
			const direct = { ...broken, article: null };
			expect(breaks(direct)).toEqual(['phrases-in-article figures A40']);
		}
	);
	test('line breaks of the article do not count', () => {
		const broken = changeFigure('A40', (figure) => (figure.phrase = '共安排\n 教育32项'));
		expect(breaks(broken)).toEqual([]);
	});

	const article = '蓄力未来科技\n集聚近万能源领域人才';
	const shingles = `# how it was made\n${shinglesOf(article)
		.join('')
		.replace(/(.{40})/g, '$1\n')}\n`;
	const quoting = (phrase: string) => ({
		...replace({ figures: [{ ...A40, phrase }] }),
		shingles,
		article
	});
	test('a phrase may run over a line break', () => {
		expect(phrasesInArticle(quoting('未来科技集聚近万'))).toEqual([]);
	});
	test('a phrase that the fingerprint alone has is told', () => {
		const [problem, ...others] = phrasesInArticle({
			...quoting('未来科技集聚近万'),
			article: '蓄力未来科技'
		});
		expect(problem?.message).toBe('not in the article: 未来科技集聚近万');
		expect(others).toEqual([]);
	});
	test('hashes that follow one another only by chance of digits are no run', () => {
		const inside = { ...quoting('蓄力未来科技'), article: null };
		const shifted = `0000${shinglesOf('蓄力未来科技')[0]}0000`;
		expect(phrasesInArticle({ ...inside, shingles: shifted })).toHaveLength(1);
	});
	test('a fingerprint of another text', () => {
		expect(fingerprintOfArticle(quoting(''))).toEqual([]);
		const [problem] = fingerprintOfArticle({ ...quoting(''), article: `${article}。` });
		expect(problem?.message).toBe('11 hashes, and not the 12 of the article');
		const other = breaks({ ...real, article: 'another text' });
		expect(other).toContain('fingerprint-of-article article.shingles');
	});
});

describe('sources', () => {
	test('one stands twice', () => {
		expect(breaks(replace({ sources: [...sources, sources[0]!] }))).toEqual([
			`sources-unique sources ${sources[0]!.key}`
		]);
	});
	test('of a figure, a site, a notice and the base map', () => {
		const figure = changeFigure('A40', (row) => (row.source = 'S999'));
		expect(breaks(figure)).toEqual(['sources-resolved figures A40']);
		const site = changeSite('hexin-park', ({ properties }) => properties.source.push('S999'));
		expect(breaks(site)).toEqual(['sources-resolved hexin-park']);
		const notice = changeSite('greenway-42', ({ properties: p }) => {
			p.notices![0]!.source = ['S999'];
		});
		expect(breaks(notice)).toEqual(['sources-resolved greenway-42']);
		const context = changeContext('rail', '13号线', ({ properties: p }) => p.source.push('S999'));
		expect(breaks(context)).toEqual(['sources-resolved context/rail 13号线']);
	});
	test('OpenStreetMap under another licence', () => {
		const site = changeSite('hexin-park', ({ properties: p }) => (p.licence = 'CC-BY-4.0'));
		expect(breaks(site)).toEqual(['licences-fit hexin-park']);
		const context = changeContext(
			'rail',
			'13号线',
			({ properties: p }) => (p.licence = 'CC-BY-4.0')
		);
		expect(breaks(context)).toEqual(['licences-fit context/rail 13号线']);
	});
});

describe('the base map', () => {
	test('lacks a town', () => {
		const broken = changeContext('settlements', '流村镇', (f) => (f.properties.kind = 'locality'));
		expect(breaks(broken)).toEqual(['towns-complete context/settlements']);
	});
	test('names a town twice', () => {
		const broken = changeContext('settlements', '流村镇', (f) => (f.properties.name_zh = '延寿镇'));
		expect(breaks(broken)).toEqual(['towns-complete context/settlements']);
	});
	test('is too large', () => {
		const sized = (gzipBytes: Record<string, number>) => breaks({ ...real, gzipBytes });
		expect(sized({ roads: 60 * 1024, streets: 340 * 1024 })).toEqual([]);
		expect(sized({ roads: 61 * 1024, streets: 1 })).toEqual(['sizes-within context, first view']);
		expect(sized({ roads: 1, streets: 400 * 1024 })).toEqual(['sizes-within context, all']);
	});
});

describe('the printed table', () => {
	test('has a line for each site, and for each figure that compares', () => {
		const lines = siteTable(real).split('\n');
		const named = (id: string) => lines.filter((text) => text.startsWith(`${id} `));
		for (const { properties } of real.geodata.sites)
			expect(named(properties.id).length, properties.id).toBeGreaterThan(0);
		expect(named('fsc-east')).toHaveLength(2);
		expect(named('huitian')[0]).toMatch(
			/^huitian +A36 +63\.000 km² +6\d\.\d{3} km² +[+-]?\d\.\d\d % +3\.00 %/
		);
		expect(named('spic-hydrogen')[0]).toMatch(/no position$/);
	});
	test('gives Chinese two columns', () => {
		expect(widthOf('回南路 a')).toBe(8);
		expect(
			inColumns([
				['回龙观', 'x'],
				['abc', 'y']
			])
		).toBe('回龙观  x\nabc     y');
	});
});
