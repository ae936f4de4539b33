import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { rectangleBetween, ringPolygon } from './drawn-shapes';

const [southWest, southEast, northEast, northWest]: Position[] = [
	[116.3, 40.1],
	[116.32, 40.1],
	[116.32, 40.11],
	[116.3, 40.11]
];
const ring = [southWest, southEast, northEast, northWest, southWest];

test('a rectangle is the same from each of its corners to the one across', () => {
	for (const [a, b] of [
		[southWest, northEast],
		[northEast, southWest],
		[southEast, northWest],
		[northWest, southEast]
	])
		expect(rectangleBetween(a!, b!)).toEqual({ type: 'Polygon', coordinates: [ring] });
});

describe('a drawn ring', () => {
	test('is closed, and left as it is where it runs counter-clockwise', () => {
		const corners = [southWest!, southEast!, northEast!, northWest!];
		expect(ringPolygon(corners).coordinates).toEqual([ring]);
	});

	test('is turned about its first corner where it runs clockwise', () => {
		const corners = [southWest!, northWest!, northEast!, southEast!];
		expect(ringPolygon(corners).coordinates).toEqual([ring]);
		// What was drawn is left alone.
		expect(corners[1]).toEqual(northWest);
	});

	test.each([
		[
			'one with a bay',
			[
				[0, 0],
				[4, 0],
				[4, 4],
				[2, 1],
				[0, 4]
			]
		],
		[
			'one far from its first corner',
			[
				[-10, -20],
				[30, -18],
				[31, 5],
				[-9, 40]
			]
		],
		[
			'one whose first corner lies in a bay',
			[
				[2, 1],
				[0, 4],
				[0, 0],
				[4, 0],
				[4, 4]
			]
		]
	])('runs counter-clockwise: %s', (_, corners) => {
		const [first, ...rest] = corners;
		const closed = [...corners, first];
		expect(ringPolygon(corners).coordinates).toEqual([closed]);
		expect(ringPolygon([first!, ...rest.reverse()]).coordinates).toEqual([closed]);
	});

	test('of nothing has no corners, and one of corners in a line keeps their order', () => {
		expect(ringPolygon([]).coordinates).toEqual([[]]);
		const flat = [[0, 0], [1, 1], [2, 2]]; // prettier-ignore
		expect(ringPolygon(flat).coordinates).toEqual([[...flat, flat[0]]]);
	});
});
