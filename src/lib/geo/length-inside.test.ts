import fc from 'fast-check';
import type { LineString } from 'geojson';
import { describe, expect, test } from 'vitest';
import { lengthInside } from './length-inside';
import { edgesOf } from './lon-lat';
import { ellipsoidDistance, ellipsoidLength } from './measure';
import { isIn, lines, middles, seeded, stars } from './random.fixture';
import { rectangle, shapes } from './shapes.fixture';

const line = (...coordinates: number[][]): LineString => ({ type: 'LineString', coordinates });
const box = rectangle(116.3, 40.1, 116.4, 40.2);

test('is what dense sampling counts', () => {
	const steps = 400;
	let some = 0;
	fc.assert(
		fc.property(lines, stars, (path, star) => {
			let [sampled, slack] = [0, 1];
			for (const [a, b] of edgesOf(path.coordinates)) {
				const step = ellipsoidDistance(a, b) / steps;
				const inside = middles(a, b, steps).map((middle) => isIn(star, middle));
				const turns = inside.filter((is, i) => i > 0 && is !== inside[i - 1]).length;
				sampled += inside.filter(Boolean).length * step;
				slack += (turns + 2) * step;
			}
			const metres = lengthInside(path, star);
			if (metres > 0) some++;
			expect(Math.abs(metres - sampled)).toBeLessThan(slack);
		}),
		seeded(150)
	);
	expect(some).toBeGreaterThan(30);
});

/** PostGIS 3.3.2: ST_Length(ST_Intersection(line, polygon)::geography), on 2026-11-23. */
describe('agrees with PostGIS to the centimetre', () => {
	test.each([
		['longLine', 'districtRectangle', 2095.5062130865304],
		['longLine', 'withHole', 2544.975198493273],
		['longLine', 'threeParts', 2544.975198493273],
		['eastWest', 'withTwoHolesWoundAlike', 6009.50105568793],
		['northSouth', 'lShape', 0],
		['northSouth', 'withHole', 8044.906945885608]
	] as const)('on %s in %s', (path, polygon, expected) => {
		expect(Math.abs(lengthInside(shapes[path], shapes[polygon]) - expected)).toBeLessThan(0.01);
	});
});

test('a line inside counts whole, a line outside not at all', () => {
	const inside = line([116.31, 40.11], [116.39, 40.12], [116.35, 40.19]);
	expect(lengthInside(inside, box)).toBeCloseTo(ellipsoidLength(inside), 6);
	expect(lengthInside(line([116.5, 40.1], [116.6, 40.2]), box)).toBe(0);
});

test('a line along the boundary counts, level or slanted', () => {
	const level = line([116.32, 40.1], [116.38, 40.1]);
	expect(lengthInside(level, box)).toBeCloseTo(ellipsoidLength(level), 6);
	const [ring = []] = shapes.withHole.coordinates;
	const rim = line(...ring);
	expect(lengthInside(rim, shapes.withHole)).toBeCloseTo(ellipsoidLength(rim), 3);
});

test('a line that touches a corner from outside counts nothing', () => {
	expect(lengthInside(line([116.2, 40.2], [116.3, 40.1], [116.2, 40.0]), box)).toBe(0);
});

test('a line through two corners is cut at them', () => {
	const through = line([116.25, 40.05], [116.45, 40.25]);
	const diagonal = ellipsoidDistance([116.3, 40.1], [116.4, 40.2]);
	expect(Math.abs(lengthInside(through, box) - diagonal)).toBeLessThan(0.01);
});

test('the two sides of a boundary add up to the whole', () => {
	const other = rectangle(116.4, 40.0, 116.6, 40.3);
	const path = line([116.31, 40.11], [116.45, 40.19], [116.39, 40.15], [116.5, 40.12]);
	const sum = lengthInside(path, box) + lengthInside(path, other);
	expect(Math.abs(sum - ellipsoidLength(path))).toBeLessThan(0.01);
});
