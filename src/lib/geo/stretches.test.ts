import type { LineString, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { ellipsoidDistance, ellipsoidLength } from './measure';
import { rectangle } from './shapes.fixture';
import { meetings, stretchesInside } from './stretches';

/** A road to the north on the meridian of 116.3° E, with a vertex on its way. */
const road: LineString = {
	type: 'LineString',
	coordinates: [
		[116.3, 40],
		[116.3, 40.05],
		[116.3, 40.1]
	]
};
/** Its metres from the start to a latitude. */
const at = (lat: number) => ellipsoidDistance([116.3, 40], [116.3, lat]);
const across = (south: number, north: number) => rectangle(116.29, south, 116.31, north);

const expectStretches = (
	found: ReturnType<typeof stretchesInside>,
	wanted: readonly [from: number, to: number][]
) => {
	expect(found).toHaveLength(wanted.length);
	for (const [i, { from, to }] of found.entries()) {
		expect(from).toBeCloseTo(at(wanted[i]![0]), 2);
		expect(to).toBeCloseTo(at(wanted[i]![1]), 2);
	}
};

describe('the stretches of a line inside an area', () => {
	it('run from where it enters to where it leaves, or to its end', () => {
		expectStretches(stretchesInside(road, across(40.02, 40.03)), [[40.02, 40.03]]);
		expectStretches(stretchesInside(road, across(39.9, 40.06)), [[40, 40.06]]);
		expectStretches(stretchesInside(road, across(39.9, 40.2)), [[40, 40.1]]);
		expect(stretchesInside(road, rectangle(116.31, 40, 116.32, 40.1))).toEqual([]);
	});

	it('are several where the area is in parts, and one over the edge that parts share', () => {
		const parts = (...bands: [number, number][]): MultiPolygon => ({
			type: 'MultiPolygon',
			coordinates: bands.map((band) => across(...band).coordinates)
		});
		expectStretches(stretchesInside(road, parts([40.06, 40.07], [40.02, 40.03])), [
			[40.02, 40.03],
			[40.06, 40.07]
		]);
		expectStretches(stretchesInside(road, parts([40.02, 40.03], [40.03, 40.04])), [[40.02, 40.04]]);
	});
});

describe('where lines meet', () => {
	it('rises along the first, and is one place at a vertex that two edges share', () => {
		const zigzag: LineString = {
			type: 'LineString',
			coordinates: [
				[116.31, 40.08],
				[116.29, 40.08],
				[116.29, 40.05],
				[116.31, 40.05],
				[116.29, 40.02]
			]
		};
		const found = meetings(road, zigzag);
		expect(found).toHaveLength(3);
		for (const [i, lat] of [40.035, 40.05, 40.08].entries())
			expect(found[i]).toBeCloseTo(at(lat), 2);
		expect(found[2]).toBeLessThan(ellipsoidLength(road));
	});
});
