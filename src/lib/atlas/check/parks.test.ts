import { describe, expect, test } from 'vitest';
import { breaks, changeContext, changeSite, real, ringOf, square } from './break.fixture';

test('parks that overlap', () => {
	const sports = real.geodata.sites.find((s) => s.properties.id === 'huilongguan-sports-park')!;
	const [lon = NaN, lat = NaN] = ringOf(sports)[0]!;
	const part = (size: number) =>
		changeSite('huilongguan-eco-park', (site) => {
			if (site.geometry?.type !== 'Polygon') throw new Error('a polygon was meant');
			const own = site.geometry.coordinates;
			const corner = [square([lon - size / 2, lat - size / 2], size)];
			site.geometry = { type: 'MultiPolygon', coordinates: [own, corner] };
		});
	expect(breaks(part(3e-4))).toEqual(['parks-apart huilongguan-sports-park']);
	// Less than 100 m² is the width of a line.
	expect(breaks(part(8e-5))).toEqual([]);
});

describe('a group', () => {
	test('with a member that does not know it', () => {
		const broken = changeSite('hexin-park', ({ properties }) => delete properties.part_of);
		expect(breaks(broken)).toEqual(['members-linked aobei-forest-park']);
	});
	test('that does not know a member, and so is larger than its members', () => {
		const broken = changeSite('aobei-forest-park', ({ properties: p }) => {
			p.members = p.members?.filter((member) => member !== 'hexin-park');
		});
		expect(breaks(broken)).toEqual([
			'group-is-union aobei-forest-park',
			'members-linked aobei-forest-park'
		]);
	});
	test('with no members', () => {
		const broken = changeSite('aobei-forest-park', ({ properties }) => delete properties.members);
		expect(breaks(broken)).toEqual(['members-linked aobei-forest-park']);
	});
	test('with a vertex of its own', () => {
		const broken = changeSite('aobei-forest-park', (site) => {
			ringOf(site)[1]![0]! += 1e-6;
		});
		expect(breaks(broken)).toContain('group-is-union aobei-forest-park');
	});
});

describe('waters', () => {
	test('a reservoir unlike that of the base map', () => {
		const broken = changeSite('ming-tombs-reservoir', (site) => {
			ringOf(site)[1]![0]! += 1e-6;
		});
		expect(breaks(broken)).toEqual(['reservoir-as-in-context ming-tombs-reservoir']);
	});
	test('a river that passes its parks at a distance', () => {
		const broken = changeContext('water', '温榆河', ({ geometry }) => {
			if (geometry.type === 'LineString')
				geometry.coordinates = geometry.coordinates.map(([lon, lat]) => [lon!, lat! + 0.2]);
		});
		expect(breaks(broken)).toEqual([
			'rivers-in-parks fsc-waterfront-park',
			'rivers-in-parks shahe-wetland-park',
			'rivers-in-parks wenyu-river-park'
		]);
	});
});
