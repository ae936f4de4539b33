import fc from 'fast-check';
import type { LineString } from 'geojson';
import { describe, expect, test } from 'vitest';
import { cutAlong, locate, pointAlong } from './along';
import { ellipsoidDistance, ellipsoidLength } from './measure';
import { positions, seeded } from './random.fixture';
import { longLine } from './shapes.fixture';

const length = ellipsoidLength(longLine);
const vertices = longLine.coordinates;
const shareOfLine = fc.double({ min: 0, max: 1, noNaN: true });
const hill: LineString = {
	type: 'LineString',
	coordinates: [
		[116.3, 40.1, 40],
		[116.31, 40.1, 60],
		[116.32, 40.1]
	]
};

test('the line of these tests is as long as the greenway', () => {
	expect(vertices).toHaveLength(701);
	expect(length).toBeGreaterThan(41_000);
});

describe('locate and pointAlong', () => {
	test('undo one another within a centimetre', () => {
		fc.assert(
			fc.property(shareOfLine, (share) => {
				const found = locate(longLine, pointAlong(longLine, share * length));
				expect(Math.abs(found.along - share * length)).toBeLessThan(0.01);
				expect(found.metres).toBeLessThan(0.001);
			}),
			seeded(500)
		);
	});

	test('agree for positions off the line', () => {
		fc.assert(
			fc.property(positions, (position) => {
				const found = locate(longLine, position);
				expect(ellipsoidDistance(pointAlong(longLine, found.along), found.point)).toBeLessThan(
					1e-3
				);
				expect(ellipsoidDistance(position, found.point)).toBeCloseTo(found.metres, 6);
			}),
			seeded(200)
		);
	});

	test('take the first of the places where a line comes back on itself', () => {
		const there = [
			[116.3, 40.1],
			[116.31, 40.1],
			[116.32, 40.1]
		];
		const back: LineString = {
			type: 'LineString',
			coordinates: [...there, ...there.slice(0, 2).reverse()]
		};
		const one = ellipsoidDistance([116.3, 40.1], [116.31, 40.1]);
		expect(locate(back, [116.31, 40.1]).along).toBeCloseTo(one, 5);
	});
});

describe('pointAlong', () => {
	test('stays at the ends beyond them', () => {
		expect(pointAlong(longLine, -5)).toEqual(vertices[0]);
		expect(pointAlong(longLine, length + 5)).toEqual(vertices.at(-1));
	});

	test('passes through the vertices, in their order', () => {
		let metres = 0;
		for (let i = 1; i < 50; i++) {
			metres += ellipsoidDistance(vertices[i - 1] ?? [], vertices[i] ?? []);
			expect(ellipsoidDistance(pointAlong(longLine, metres), vertices[i] ?? [])).toBeLessThan(1e-6);
		}
	});

	test('goes on by the metres asked for', () => {
		const straight: LineString = {
			type: 'LineString',
			coordinates: [
				[116.3, 40.1],
				[116.4, 40.2]
			]
		};
		expect(ellipsoidDistance([116.3, 40.1], pointAlong(straight, 1234))).toBeCloseTo(1234, 6);
	});

	test('interpolates heights only between two heights', () => {
		const first = ellipsoidDistance([116.3, 40.1], [116.31, 40.1]);
		expect(pointAlong(hill, first / 4)[2]).toBeCloseTo(45, 9);
		expect(pointAlong(hill, first * 1.5)).toHaveLength(2);
	});
});

describe('cutAlong', () => {
	test('is as long as asked, and the pieces make the whole', () => {
		fc.assert(
			fc.property(shareOfLine, shareOfLine, (x, y) => {
				const [from, to] = [Math.min(x, y) * length, Math.max(x, y) * length];
				const lengthOf = (a: number, b: number) => ellipsoidLength(cutAlong(longLine, a, b));
				expect(lengthOf(from, to)).toBeCloseTo(to - from, 4);
				expect(lengthOf(0, from) + lengthOf(from, to) + lengthOf(to, length)).toBeCloseTo(
					length,
					4
				);
			}),
			seeded(100)
		);
	});

	test('from end to end is the line itself', () => {
		const whole = cutAlong(longLine, -1, length + 1).coordinates;
		expect(whole).toEqual(vertices);
	});

	test('at a vertex has it once', () => {
		const first = ellipsoidDistance(vertices[0] ?? [], vertices[1] ?? []);
		const cut = cutAlong(longLine, first, first + 1000).coordinates;
		expect(ellipsoidDistance(cut[0] ?? [], cut[1] ?? [])).toBeGreaterThan(1);
	});

	test('runs backwards when the end comes first', () => {
		const forth = cutAlong(longLine, 1000, 2000).coordinates;
		expect(cutAlong(longLine, 2000, 1000)).toEqual({
			type: 'LineString',
			coordinates: [...forth].reverse()
		});
	});

	test('of no length is a line of two equal positions', () => {
		const { coordinates } = cutAlong(longLine, 500, 500);
		expect(coordinates).toEqual([pointAlong(longLine, 500), pointAlong(longLine, 500)]);
	});
});
