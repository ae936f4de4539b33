import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { contains } from '$lib/geo/inside';
import { destinationsOf } from './destinations';

/** A horseshoe, whose centroid lies in its gap. */
const horseshoe: Polygon = {
	type: 'Polygon',
	coordinates: [
		[
			[116.3, 40],
			[116.4, 40],
			[116.4, 40.1],
			[116.38, 40.1],
			[116.38, 40.02],
			[116.32, 40.02],
			[116.32, 40.1],
			[116.3, 40.1],
			[116.3, 40]
		]
	]
};

test('a point is its own destination, to six decimals', () => {
	expect(destinationsOf({ type: 'Point', coordinates: [116.35123456, 40.08] })).toEqual([
		{ kind: 'point', at: [116.351235, 40.08] }
	]);
});

test('an area is reached inside it, even where its centroid lies outside', () => {
	const [destination, ...others] = destinationsOf(horseshoe);
	expect(destination?.kind).toBe('inside');
	expect(contains(horseshoe, destination!.at)).toBe(true);
	expect(others).toEqual([]);
});

describe('a line is reached at its ends, the south one first', () => {
	const south: Position = [116.38, 40.03];
	const north: Position = [116.2, 40.26];
	const ends = [
		{ kind: 'south', at: south },
		{ kind: 'north', at: north }
	];
	test.each([
		{ name: 'drawn northwards', coordinates: [south, [116.3, 40.1], north] },
		{ name: 'drawn southwards', coordinates: [north, [116.3, 40.1], south] }
	])('$name', ({ coordinates }) => {
		expect(destinationsOf({ type: 'LineString', coordinates })).toEqual(ends);
	});
});

test('where the position is not known there is none', () => {
	expect(destinationsOf(null)).toEqual([]);
});
