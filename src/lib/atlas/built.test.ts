import { describe, expect, it } from 'vitest';
import { LANGUAGE_TAGS } from './language-tags';
import { article } from './article-figures.server';
import { baseMap, isBasePart } from './base-map.server';
import { comparison } from './comparison.server';
import { catalogue } from './geodata.server';
import { rideEntries, rideFile } from './greenway-rides.server';
import { greenway } from './greenway.server';
import { locate } from './on-demand';
import { printedSites } from './printed-site';
import { searchIndex, spell } from './search-index.server';
import { SEARCH_KINDS } from './search-entry';

// What a build joins once from the files of geodata/, by the numbers that the issue and the
// article give.
describe('the built atlas', () => {
	it('has the numbers of the article, their charts and its slips', () => {
		expect(article.figures.length).toBe(77);
		expect(article.charts.length).toBeGreaterThan(0);
		expect(article.slips.length).toBeGreaterThan(0);
	});

	it('has a base map of two parts with one post each kilometre of the greenway', () => {
		expect(['base', 'streets', 'sites'].map(isBasePart)).toEqual([true, true, false]);
		const { features } = baseMap('base');
		const parts = new Set(features.map(({ properties }) => properties!.part));
		expect([...parts].sort()).toEqual(
			['district', 'post', 'rail', 'road', 'settlement', 'station', 'water', 'wood'].sort()
		);
		const posts = features.filter(({ properties }) => properties!.part === 'post');
		const { length_m } = catalogue.records.get('greenway-42')!.measured;
		expect(posts.length).toBe(Math.floor(length_m! / 1000) + 1);
		expect(new Set(baseMap('streets').features.map(({ properties }) => properties!.part))).toEqual(
			new Set(['street'])
		);
	});

	it('measures along the greenway from its south end', () => {
		const { line } = greenway;
		const end = line.coordinates.at(-1)!;
		expect(end[1]).toBeGreaterThan(line.coordinates[0]![1]!);
		const { length_m } = catalogue.records.get('greenway-42')!.measured;
		expect(locate(line, end).along).toBeCloseTo(length_m!, 0);
	});

	it('offers the greenway as a ride both ways, and no other', async () => {
		expect(rideEntries().map(({ ride }) => ride)).toEqual(['greenway-42', 'greenway-42-reverse']);
		const reversed = rideFile(
			'greenway-42-reverse',
			(_, site, back) => `${site.id} ${back}`,
			'a/b'
		);
		expect(await reversed.text()).toBe('greenway-42 true');
		expect(reversed.headers.get('content-type')).toBe('a/b');
		expect(() => rideFile('huitian', () => '', 'a/b')).toThrow();
	});

	it('compares and prints every site', () => {
		const printed = printedSites(catalogue);
		expect(printed.map(({ id }) => id)).toEqual(catalogue.summaries.map(({ id }) => id));
		const park = printed.find(({ id }) => id === 'hexin-park')!;
		expect(park.perimeter_m).toBe(catalogue.records.get('hexin-park')!.measured.perimeter_m);
		expect(park.sources.length).toBeGreaterThan(0);
		expect(Object.keys(comparison).length).toBeGreaterThan(0);
	});

	it('finds each name once a kind, spelt as people type it', () => {
		const { entries } = searchIndex;
		expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
		expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(SEARCH_KINDS));
		expect(spell('绿道')).toEqual(['lv dao', 'lu dao']);
		expect(spell('海鶄落新村')).toEqual(['hai qing luo xin cun']);
		expect(spell('G6 京藏高速')).toEqual(['g6 jing zang gao su']);
		expect(LANGUAGE_TAGS).toEqual({ zh: 'zh-CN', en: 'en' });
	});
});
