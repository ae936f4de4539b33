import gcoord from 'gcoord';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { fromDatum, onDatum, onDatums } from './datum';
import { distanceAndAzimuth } from './wgs84';

const CHANGPING: Position[] = [
	[116.35, 40.08],
	[116.2, 40.25],
	[116.48, 40.12]
];

const metres = (a: Position, b: Position) => distanceAndAzimuth(a, b).metres;

describe('GCJ-02', () => {
	// The published examples of eviltransform, whose code is not gcoord's.
	test.each([
		{ wgs: [121.5272106, 31.1774276], gcj: [121.531541859215, 31.17530398364597] },
		{ wgs: [113.912316, 22.543847], gcj: [113.9171764808363, 22.540796131694766] },
		{ wgs: [116.377817, 39.911954], gcj: [116.38404722455657, 39.91334545536069] }
	])('$wgs is $gcj as in eviltransform', ({ wgs, gcj }) => {
		expect(metres(onDatum(wgs, 'GCJ02'), gcj)).toBeLessThan(0.01);
	});

	test.each(CHANGPING)('lies 400 to 700 m off at %d, %d', (...here) => {
		const off = metres(here, onDatum(here, 'GCJ02'));
		expect(off).toBeGreaterThan(400);
		expect(off).toBeLessThan(700);
	});
});

describe('BD-09', () => {
	test('the published example of gcoord', () => {
		const there = [116.41661560068297, 39.92196580126834];
		expect(metres(onDatum([116.403988, 39.914266], 'BD09'), there)).toBeLessThan(0.01);
	});

	test('an example of eviltransform, which only goes the other way and to some ten metres', () => {
		const here = [120.00877901149691, 29.196131605295484];
		expect(metres(onDatum(here, 'BD09'), [120.019809, 29.199786])).toBeLessThan(15);
	});

	test.each(CHANGPING)('lies more than a kilometre off at %d, %d', (...here) => {
		expect(metres(here, onDatum(here, 'BD09'))).toBeGreaterThan(1000);
	});
});

test('WGS 84 is left alone, and so is the position that was given', () => {
	const here: Position = [116.35, 40.08, 51];
	expect(onDatum(here, 'WGS84')).toEqual([116.35, 40.08]);
	onDatum(here, 'BD09');
	expect(here).toEqual([116.35, 40.08, 51]);
});

test('shifting twice is another place: the shift happens once', () => {
	const once = onDatum([116.35, 40.08], 'GCJ02');
	expect(metres(once, onDatum(once, 'GCJ02'))).toBeGreaterThan(400);
});

test.each(['WGS84', 'GCJ02', 'BD09'] as const)(
	'from %s and back is the same to a metre',
	(datum) => {
		for (const here of CHANGPING) {
			expect(metres(fromDatum(onDatum(here, datum), datum), here)).toBeLessThan(1);
		}
	}
);

test('one place on every datum is what it is on each', () => {
	const here: Position = [116.35, 40.08];
	expect(onDatums(here)).toEqual({
		WGS84: here,
		GCJ02: onDatum(here, 'GCJ02'),
		BD09: onDatum(here, 'BD09')
	});
});

test.each([
	['west', [72.004, 30], [72.0039, 30]],
	['south', [110, 0.8293], [110, 0.8292]],
	['east', [137.8347, 30], [137.8348, 30]],
	['north', [110, 55.8271], [110, 55.8272]]
])('the %s of the rectangle around China is shifted, what lies beyond is not', (_, at, beyond) => {
	for (const datum of ['GCJ02', 'BD09'] as const) {
		expect(onDatum(at, datum)).not.toEqual(at);
		expect(onDatum(beyond, datum)).toEqual(beyond);
		expect(fromDatum(beyond, datum)).toEqual(beyond);
	}
});

describe('outside China nothing is shifted', () => {
	test.each([
		[13.4, 52.5],
		[-104.9903, 39.7392],
		[153.0251, -27.4698]
	])('%d, %d', (...here) => {
		expect(onDatum(here, 'GCJ02')).toEqual(here);
		expect(onDatum(here, 'BD09')).toEqual(here);
		expect(fromDatum(here, 'GCJ02')).toEqual(here);
		expect(fromDatum(here, 'BD09')).toEqual(here);
		// What gcoord alone would do: Baidu's second shift upon an unshifted position.
		expect(gcoord.transform<[number, number]>([...here], gcoord.WGS84, gcoord.BD09)).not.toEqual(
			here
		);
	});
});
