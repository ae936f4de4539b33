import type { LineString, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { TOUCH } from './crossing';
import type { LonLat } from './lon-lat';
import { ellipsoidDistance } from './measure';
import { indexSegments, nearestSegment, segmentsAt } from './segments';

const line = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });

describe('segmentsAt', () => {
	const [lon, lat] = [116.3, 40.1];
	const point = indexSegments({ type: 'Point', coordinates: [lon, lat] });

	test.each([
		['west', -1, 0],
		['east', 1, 0],
		['south', 0, -1],
		['north', 0, 1]
	])('finds what touches the %s of a box, and nothing farther off', (_, east, north) => {
		const foundAt = (off: number) => {
			const near: LonLat = [lon + east * off, lat + north * off];
			const far: LonLat = [near[0] + east * 0.01, near[1] + north * 0.01];
			return [segmentsAt(point, near, far).length, segmentsAt(point, far, near).length];
		};
		expect(foundAt(TOUCH * 0.9)).toEqual([1, 1]);
		expect(foundAt(TOUCH * 1.5)).toEqual([0, 0]);
	});

	test('finds each edge by its place in its path', () => {
		const bent = indexSegments(line([116.3, 40.1], [116.4, 40.1], [116.4, 40.2]));
		const found = segmentsAt(bent, [116.39, 40.15], [116.41, 40.16]);
		expect(found.map(({ place, from }) => [place, from])).toEqual([[1, [116.4, 40.1]]]);
	});
});

describe('nearestSegment', () => {
	test('is found where the boxes of others are nearer', () => {
		const diagonals = [0, 1, 2, 3, 4].map((i) => [
			[116.2 - i / 100, 40.1],
			[116.4, 40.3 + i / 100]
		]);
		const here: LonLat = [116.39, 40.11];
		const small = [
			[116.3905, 40.11],
			[116.391, 40.11]
		];
		const coordinates = [...diagonals, small];
		const segments = indexSegments({ type: 'MultiLineString', coordinates });
		const nearest = nearestSegment(segments, here);
		expect(nearest?.segment.path).toEqual(small);
		expect(nearest?.metres).toBeCloseTo(ellipsoidDistance(here, small[0]!), 6);
	});

	test.each([
		['north', 40],
		['south', -40]
	])('is found on a geodesic that bends %s, out of the box of its ends', (_, lat) => {
		const segments = indexSegments(line([110, lat], [120, lat]));
		const foot = nearestSegment(segments, [115, lat])!;
		// That the geodesic is this far from the parallel makes the next line tell.
		expect(foot.metres).toBeGreaterThan(5000);
		expect(nearestSegment(segments, foot.point, 1)?.metres).toBeLessThan(1e-3);
	});

	test('at a corner is the first of its two edges, whichever side the rounding is on', () => {
		const corner = [116.3, 40.1];
		const segments = indexSegments(line([116.2, 40.05], corner, [116.2, 40.15]));
		const places = Array.from({ length: 60 }, (_, i) => {
			const to: LonLat = [116.3 + (i + 1) / 900, 40.1 + (i - 30) / 7000];
			return nearestSegment(segments, to)?.segment.place;
		});
		expect(places).toEqual(places.map(() => 0));
	});

	test('counts what is just within a limit, also one of less than a metre', () => {
		const segments = indexSegments(line([116.3, 40.1], [116.3, 40.2]));
		for (const off of [2e-6, 1e-3]) {
			const to: LonLat = [116.3 + off, 40.15];
			const { metres } = nearestSegment(segments, to)!;
			expect(nearestSegment(segments, to, metres)?.metres).toBe(metres);
			expect(nearestSegment(segments, to, metres * 0.999)).toBeNull();
		}
		expect(nearestSegment(segments, [117, 41], 100)).toBeNull();
	});
});

test('nothing at all has no edges', () => {
	expect(() => indexSegments({ type: 'GeometryCollection', geometries: [] })).toThrow(RangeError);
});
