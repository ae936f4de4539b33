import { describe, expect, it } from 'vitest';
import { findSites, groupSites, sortSites } from './order';
import type { SiteSummary } from './site';

function site(id: string, zh: string, area: number | null, length: number | null = null) {
	return {
		id,
		layer: length === null ? 'parks' : 'greenway',
		kind: 'park',
		name: { zh, en: id },
		status: 'open',
		accuracy: 'traced',
		area_m2: area,
		length_m: length,
		bbox: null,
		isGroup: false,
		label: null
	} satisfies SiteSummary;
}

const sites = [
	site('shahe', '沙河', 30),
	site('aobei', '奥北', 20),
	site('hexin', '贺新', 40),
	site('way', '绿道', null, 42)
];
const ids = (list: readonly SiteSummary[]) => list.map(({ id }) => id);

describe('sortSites', () => {
	it('sorts Chinese names by pinyin and English names by letter', () => {
		expect(ids(sortSites(sites, 'name', 'zh'))).toEqual(['aobei', 'hexin', 'way', 'shahe']);
		expect(ids(sortSites(sites, 'name', 'en'))).toEqual(['aobei', 'hexin', 'shahe', 'way']);
	});

	it('puts the largest first and what has no such measure last', () => {
		expect(ids(sortSites(sites, 'area', 'zh'))).toEqual(['hexin', 'shahe', 'aobei', 'way']);
		expect(ids(sortSites(sites, 'length', 'en'))[0]).toBe('way');
	});

	it('sorts equal measures by name', () => {
		const same = sites.slice(0, 3).map((one) => ({ ...one, area_m2: 10 }));
		expect(ids(sortSites(same, 'area', 'en'))).toEqual(['aobei', 'hexin', 'shahe']);
	});

	it('turns the order round, and leaves what has no such measure at the end', () => {
		const reversed = { reversed: true };
		expect(ids(sortSites(sites, 'area', 'zh', reversed))).toEqual([
			'aobei',
			'shahe',
			'hexin',
			'way'
		]);
		expect(ids(sortSites(sites, 'name', 'en', reversed))[0]).toBe('way');
	});

	it('puts the nearest first, and what has no distance last', () => {
		const distances = new Map([
			['shahe', 300],
			['way', 0],
			['hexin', 20]
		]);
		expect(ids(sortSites(sites, 'distance', 'zh', { distances }))).toEqual([
			'way',
			'hexin',
			'shahe',
			'aobei'
		]);
		expect(ids(sortSites(sites, 'distance', 'en'))).toEqual(ids(sortSites(sites, 'name', 'en')));
	});

	it('leaves the given list as it was', () => {
		sortSites(sites, 'name', 'en');
		expect(ids(sites)).toEqual(['shahe', 'aobei', 'hexin', 'way']);
	});
});

describe('groupSites', () => {
	it('groups by layer, without empty groups', () => {
		expect(groupSites(sites, 'area', 'zh').map(({ layer }) => layer)).toEqual([
			'parks',
			'greenway'
		]);
	});
});

describe('findSites', () => {
	it('finds a part of either name, whatever its case', () => {
		expect(ids(findSites(sites, '河'))).toEqual(['shahe']);
		expect(ids(findSites(sites, ' HEX'))).toEqual(['hexin']);
		expect(findSites(sites, 'nowhere')).toEqual([]);
	});

	it('returns all for an empty text', () => {
		expect(findSites(sites, '  ')).toBe(sites);
	});
});
