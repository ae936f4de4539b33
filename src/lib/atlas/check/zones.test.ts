import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
	breaks,
	changeContext,
	changeFigure,
	changeSite,
	real,
	replace,
	ringOf,
	square
} from './break.fixture';
import { keyOf } from './look';

const shift = (ring: Position[], east: number) => {
	for (const position of ring) position[0]! += east;
};
const siteNamed = (id: string) => real.geodata.sites.find((site) => site.properties.id === id)!;
const station = (name: string, coordinates: Position) =>
	changeContext('stations', name, (feature) => {
		feature.geometry = { type: 'Point', coordinates };
	});

describe('inside', () => {
	test('the science city beyond the district', () => {
		const broken = changeContext('district', '昌平区', (feature) => {
			const half: Polygon = { type: 'Polygon', coordinates: [square([116.4, 39.9], 0.6)] };
			feature.geometry = half;
		});
		expect(breaks(broken)).toEqual(['inside-district future-science-city']);
	});
	test('a hole of the district in the science city', () => {
		const broken = changeContext('district', '昌平区', ({ geometry }) => {
			if (geometry.type === 'Polygon')
				geometry.coordinates.push(square([116.35, 40.12], 0.02).reverse());
		});
		expect(breaks(broken)).toEqual(['inside-district future-science-city']);
	});
	test('a zone beside the one it belongs to', () => {
		const broken = changeSite('life-science-park', (site) => {
			shift(ringOf(site), -0.02);
			delete site.properties.part_of;
		});
		expect(breaks(broken)).toEqual(['zones-inside life-science-park']);
	});
	test('a named station on the wrong side, or gone', () => {
		const east = [116.45, 40.12];
		expect(breaks(station('生命科学园', east))).toEqual(['marks-inside fsc-west']);
		const gone = changeContext('settlements', '北七家镇', (f) => (f.properties.name_zh = '北七家'));
		expect(breaks(gone)).toEqual(['marks-inside fsc-east']);
	});
	test.each([
		['life-science-park', 'fsc-east'],
		['pku-changping', 'huitian'],
		['pku-changping', 'nowhere']
	])('%s as a part of %s', (id, whole) => {
		const broken = changeSite(id, ({ properties }) => (properties.part_of = whole));
		expect(breaks(broken)).toEqual([`parts-inside ${id}`]);
	});
});

describe('a partition', () => {
	test('with a vertex on one side of a shared edge only', () => {
		const [from, to] = sharedEdge('fsc-heart', 'fsc-east');
		const broken = changeSite('fsc-heart', (site) => {
			const ring = ringOf(site);
			const place = ring.findIndex((position) => keyOf(position) === keyOf(from));
			ring.splice(place + 1, 0, [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2]);
		});
		expect(breaks(broken)).toEqual([
			'boundaries-shared fsc-east',
			'boundaries-shared fsc-heart',
			'neighbours-meet fsc-heart'
		]);
	});
	test('with a hole of its own leaves a gap', () => {
		const broken = changeSite('fsc-heart', (site) => {
			if (site.geometry?.type !== 'Polygon') throw new Error('a polygon was meant');
			site.geometry.coordinates.push(square([116.375, 40.12], 1e-4).reverse());
		});
		expect(breaks(broken)).toEqual([
			'boundaries-shared fsc-heart',
			'parts-sum future-science-city'
		]);
	});
	test('with a part missing', () => {
		const sites = real.geodata.sites.filter(({ properties }) => properties.id !== 'fsc-core-green');
		const figures = real.geodata.figures.filter(({ site }) => site !== 'fsc-core-green');
		const found = breaks(replace({ sites, figures }));
		expect(found).toContain('parts-sum fsc-core');
		expect(found).toContain('boundaries-shared fsc-core');
	});
	test('with parts that overlap', () => {
		const broken = changeSite('fsc-core-north', (site) => {
			const { geometry } = siteNamed('fsc-core-south');
			site.geometry = structuredClone(geometry);
		});
		expect(breaks(broken)).toContain('parts-apart fsc-core-north');
	});
});

test('a vertex on the edge of a neighbour', () => {
	const [from, to] = sharedEdge('hexin-park', 'dongxiaokou-leisure-park', false);
	const broken = changeSite('hexin-park', (site) => {
		const ring = ringOf(site);
		const place = ring.findIndex((position) => keyOf(position) === keyOf(from));
		ring.splice(place + 1, 0, [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2]);
	});
	expect(breaks(broken)).toEqual(['neighbours-meet hexin-park']);
});

describe('east, heart and west', () => {
	test('out of their ratio', () => {
		const broken = changeSite('fsc-heart', (site) => {
			site.geometry = structuredClone(siteNamed('fsc-west').geometry);
		});
		const found = breaks(broken).filter((text) => text.startsWith('zones-in-ratio'));
		expect(found).toEqual(
			['fsc-east', 'fsc-heart', 'fsc-west'].map((id) => `zones-in-ratio ${id}`)
		);
	});
	test('drawn as if their lines were known', () => {
		const broken = changeSite('fsc-west', ({ properties: p }) => (p.accuracy.kind = 'derived'));
		expect(breaks(broken)).toEqual(['zones-schematic fsc-west']);
	});
	test.each(['A12', 'B05'])('without %s', (id) => {
		const broken = changeFigure(id, (figure) => (figure.si = 44e6));
		expect(breaks(broken)).toEqual(['east-twice fsc-east']);
	});
});

describe('huitian', () => {
	test('with a unit under another name', () => {
		const broken = changeSite('huoying-subdistrict', ({ properties: p }) => (p.name_zh = '霍营'));
		expect(breaks(broken)).toEqual(['units-complete huitian']);
	});
	test('with a unit outside', () => {
		const broken = changeSite('huoying-subdistrict', ({ properties, geometry }) => {
			if (geometry?.type === 'Point') geometry.coordinates = [116.2, 40.2];
			properties.accuracy.metres = 1e5;
		});
		expect(breaks(broken)).toEqual(['units-inside huoying-subdistrict']);
	});
	test('whose overlap with the science city misses 朱辛庄', () => {
		const [university] = real.context.filter((f) => f.properties.name_zh === '沙河高教园');
		if (university?.geometry.type !== 'Point') throw new Error('a station was meant');
		const broken = station('朱辛庄', university.geometry.coordinates);
		expect(breaks(broken)).toEqual(['huitian-overlaps huitian']);
	});
});

/** An edge of one site's first ring whose ends another site has too, or has not. */
function sharedEdge(id: string, other: string, isShared = true): [Position, Position] {
	const theirs = new Set(ringOf(siteNamed(other)).map(keyOf));
	const ring = ringOf(siteNamed(id));
	const place = ring.findIndex(
		(position, i) =>
			theirs.has(keyOf(position)) === isShared &&
			i + 1 < ring.length &&
			theirs.has(keyOf(ring[i + 1]!)) === isShared
	);
	return [ring[place]!, ring[place + 1]!];
}
