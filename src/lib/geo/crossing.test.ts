import { describe, expect, test } from 'vitest';
import { crossings, positionAt, type StraightEdge } from './crossing';

const edge = (...[x1, y1, x2, y2]: [number, number, number, number]): StraightEdge => ({
	from: [x1, y1],
	to: [x2, y2]
});
const level = edge(0, 0, 4, 0);

describe('edges meet', () => {
	test.each<[string, StraightEdge, number[]]>([
		['where they cross', edge(1, -1, 1, 1), [0.25]],
		['where one ends on the other', edge(3, 0, 3, 5), [0.75]],
		['at a common end', edge(4, 0, 5, 5), [1]],
		['along a shared part, at its ends', edge(1, 0, 9, 0), [0.25, 1]],
		['within a millimetre', edge(2, 5e-9, 2, 1), [0.5]],
		['at a point, which has no length', edge(1, 0, 1, 0), [0.25]]
	])('%s', (_, other, shares) => {
		const found = [...new Set(crossings(level, other).map((share) => Number(share.toFixed(6))))];
		expect(found.sort()).toEqual(shares);
	});
});

test('an end that misses the middle of another edge by less than a millimetre meets it', () => {
	expect(crossings(edge(2, 5e-9, 2, 1), level)).toEqual([0]);
	expect(crossings(edge(2, 1, 2, 5e-9), level)).toEqual([1]);
});

test.each<[string, StraightEdge]>([
	['parallel', edge(0, 1, 4, 1)],
	['in line but apart', edge(5, 0, 6, 0)],
	['a centimetre short', edge(2, 1e-7, 2, 1)],
	['beyond the end', edge(4.1, -1, 4.1, 1)]
])('edges do not meet: %s', (_, other) => {
	expect(crossings(level, other)).toEqual([]);
	expect(crossings(other, level)).toEqual([]);
});

test('shares 0 and 1 are the ends to the last digit', () => {
	const odd = edge(0.7, 0.1, 0.1, 0.7);
	expect(positionAt(odd, 0)).toEqual(odd.from);
	expect(positionAt(odd, 1)).toEqual(odd.to);
});
