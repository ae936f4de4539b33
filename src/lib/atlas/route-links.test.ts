import gcoord from 'gcoord';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { distanceAndAzimuth } from '$lib/geo/wgs84';
import {
	formatLonLat,
	geoLink,
	MAP_SERVICES,
	routeLink,
	TRAVEL_MODES,
	type MapService
} from './route-links';

const HERE: [number, number] = [116.365432, 40.078912];
const PARK = { name: '贺新公园 & 北门', at: HERE };

const linkOf = (service: MapService, mode: (typeof TRAVEL_MODES)[number]) => {
	const link = routeLink(service, mode, PARK);
	if (link === null) throw new Error(`${service} has no ${mode}`);
	return new URL(link);
};

/** Reads `lat,lon` or `lon,lat` out of a link, as the service does. */
const READ: Record<MapService, (url: URL) => Position> = {
	amap: ({ searchParams }) => searchParams.get('to')!.split(',').slice(0, 2).map(Number),
	baidu: ({ searchParams }) =>
		/latlng:([\d.]+),([\d.]+)/
			.exec(searchParams.get('destination')!)!
			.slice(1)
			.map(Number)
			.reverse(),
	tencent: ({ searchParams }) => searchParams.get('tocoord')!.split(',').map(Number).reverse(),
	apple: ({ searchParams }) => searchParams.get('daddr')!.split(',').map(Number).reverse()
};

const EXPECTED: Record<MapService, [number, number]> = {
	amap: gcoord.transform([...HERE] as [number, number], gcoord.WGS84, gcoord.AMap),
	baidu: gcoord.transform([...HERE] as [number, number], gcoord.WGS84, gcoord.Baidu),
	tencent: gcoord.transform([...HERE] as [number, number], gcoord.WGS84, gcoord.GCJ02),
	apple: gcoord.transform([...HERE] as [number, number], gcoord.WGS84, gcoord.GCJ02)
};

const metres = (a: Position, b: Position) => distanceAndAzimuth(a, b).metres;

describe.each(MAP_SERVICES)('%s', (service) => {
	test('the coordinate is shifted exactly once, to six decimals', () => {
		const at = READ[service](linkOf(service, 'walking'));
		expect(metres(at, EXPECTED[service])).toBeLessThan(0.1);
		expect(metres(at, HERE)).toBeGreaterThan(400);
		expect(linkOf(service, 'walking').search).toMatch(/\d+\.\d{6},\d+\.\d{6}(?!\d)/);
	});
});

test.each(['amap', 'baidu', 'tencent'] as const)('%s gets the name whole', (service) => {
	expect([...linkOf(service, 'walking').searchParams.values()].join()).toContain(PARK.name);
});

test('each service is asked for the way to go in its own words', () => {
	expect(linkOf('amap', 'walking').searchParams.get('mode')).toBe('walk');
	expect(linkOf('amap', 'cycling').searchParams.get('mode')).toBe('ride');
	expect(linkOf('amap', 'transit').searchParams.get('mode')).toBe('bus');
	expect(linkOf('baidu', 'walking').searchParams.get('mode')).toBe('walking');
	expect(linkOf('baidu', 'transit').searchParams.get('mode')).toBe('transit');
	expect(linkOf('tencent', 'walking').searchParams.get('type')).toBe('walk');
	expect(linkOf('tencent', 'transit').searchParams.get('type')).toBe('bus');
	expect(linkOf('apple', 'walking').searchParams.get('dirflg')).toBe('w');
	expect(linkOf('apple', 'transit').searchParams.get('dirflg')).toBe('r');
});

test('a way to go that a service documents no link for is not offered', () => {
	const offered = MAP_SERVICES.filter((service) => routeLink(service, 'cycling', PARK));
	expect(offered).toEqual(['amap']);
});

test('the datum is named where the service lets one name it', () => {
	expect(linkOf('amap', 'walking').searchParams.get('coordinate')).toBe('gaode');
	expect(linkOf('baidu', 'walking').searchParams.get('coord_type')).toBe('bd09ll');
	expect(linkOf('tencent', 'walking').searchParams.get('coord_type')).toBe('2');
});

test('a comma or a bar in a name does not end the name', () => {
	const link = routeLink('amap', 'walking', { name: 'A, B|C', at: HERE })!;
	expect(new URL(link).searchParams.get('to')!.split(',')).toHaveLength(3);
	const { searchParams } = new URL(routeLink('baidu', 'walking', { name: 'A|B', at: HERE })!);
	expect(searchParams.get('destination')!.split('|')).toHaveLength(2);
});

test('a geo link and what is copied are WGS 84', () => {
	expect(geoLink({ name: '贺新公园', at: HERE })).toBe(
		`geo:40.078912,116.365432?q=40.078912,116.365432(${encodeURIComponent('贺新公园')})`
	);
	expect(formatLonLat(HERE)).toBe('116.365432, 40.078912');
});
