import { expect, test } from 'vitest';
import { contains } from './inside';
import { rectangle, shapes } from './shapes.fixture';

test.each([
	['the middle', [116.35, 40.15], true],
	['a corner', [116.3, 40.1], true],
	['an edge', [116.35, 40.1], true],
	['beside it', [116.2, 40.15], false]
])('a rectangle and %s', (_, position, expected) => {
	expect(contains(rectangle(116.3, 40.1, 116.4, 40.2), position)).toBe(expected);
});

test('a hole is outside, any part is inside', () => {
	expect(contains(shapes.withHole, [116.34, 40.1])).toBe(false);
	expect(contains(shapes.threeParts, [116.105, 40.305])).toBe(true);
	expect(contains(shapes.threeParts, [116.34, 40.1])).toBe(false);
});
