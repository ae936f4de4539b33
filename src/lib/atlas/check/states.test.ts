import { expect, test } from 'vitest';
import type { SiteProperties } from '../schema';
import { breaks, changeSite } from './break.fixture';

const changed = (id: string, values: Partial<SiteProperties>) =>
	breaks(changeSite(id, ({ properties }) => Object.assign(properties, values)));

test.each<[string, Partial<SiteProperties>]>([
	['hexin-park', { status: 'in-use' }],
	['hexin-park', { kind: 'zone', status: 'in-plan' }],
	['hexin-park', { kind: 'greenway' }],
	['fsc-east', { status: 'open' }],
	['pku-changping', { kind: 'park', status: 'open' }]
])('%s as %o does not fit', (id, values) => {
	expect(changed(id, values)).toEqual([`states-fit ${id}`]);
});

test('a park without a geometry has neither a form nor an accuracy', () => {
	const broken = changeSite('huilongguan-eco-park', (site) => (site.geometry = null));
	expect(breaks(broken)).toEqual([
		'accuracy-given huilongguan-eco-park',
		'states-fit huilongguan-eco-park'
	]);
});

test.each<[string, number | null]>([
	['pku-changping', null],
	['pku-changping', 0],
	['spic-hydrogen', 500]
])('accuracy of %s cannot be %s', (id, metres) => {
	expect(changed(id, { accuracy: { kind: 'derived', metres } })).toEqual([`accuracy-given ${id}`]);
});

test('a place that is known to 1 km has a point, one that is not has none', () => {
	const of = (metres: number) =>
		changed('pku-changping', { accuracy: { kind: 'derived', metres } });
	expect(of(1000)).toEqual([]);
	expect(of(1001)).toEqual(['places-known pku-changping']);
});

test.each<[string, Partial<SiteProperties>]>([
	['huoying-park', { status_date: null }],
	['hexin-park', { status: 'closed', status_date: null }],
	['banta-country-park', { status_en: null }]
])('%s with %o lacks what happened', (id, values) => {
	expect(changed(id, values)).toEqual([`events-dated ${id}`]);
});
