import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { footOn } from './foot';
import { ellipsoidDistance } from './measure';
import { positions, seeded } from './random.fixture';
import { geodesicEdge } from './wgs84';

/** The least distance along an edge by thirds, which needs no azimuth. */
function leastByThirds(start: number[], end: number[], to: number[]): number {
	const edge = geodesicEdge(start, end);
	const far = (metres: number) => ellipsoidDistance(edge.at(metres).position, to);
	let [low, high] = [0, edge.length];
	while (high - low > 1e-4) {
		const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
		if (far(a) < far(b)) high = b;
		else low = a;
	}
	return far((low + high) / 2);
}

test('is the nearest point, as a search by thirds finds it', () => {
	fc.assert(
		fc.property(positions, positions, positions, (start, end, to) => {
			const foot = footOn(start, end, to);
			const least = leastByThirds(start, end, to);
			expect(Math.abs(foot.metres - least)).toBeLessThan(1e-3);
			expect(ellipsoidDistance(foot.point, to)).toBeCloseTo(foot.metres, 6);
			expect(ellipsoidDistance(start, foot.point)).toBeCloseTo(foot.along, 6);
		}),
		seeded(200)
	);
});

describe('agrees with PostGIS ST_Distance of geography', () => {
	test.each([
		{ start: [116.3, 40.1], end: [116.4, 40.1], to: [116.35, 40.2], metres: 11102.55811296 },
		{ start: [116.3, 40.1], end: [116.4, 40.15], to: [116.2, 40.2], metres: 13996.25214671 },
		{ start: [116.3, 40.1], end: [116.4, 40.15], to: [116.36, 40.12], metres: 932.27012064 }
	])('from $to', ({ start, end, to, metres }) => {
		expect(Math.abs(footOn(start, end, to).metres - metres)).toBeLessThan(0.01);
	});
});

test('the foot of an edge without length is its one position', () => {
	const foot = footOn([116.3, 40.1], [116.3, 40.1], [116.3, 40.2]);
	expect(foot.along).toBe(0);
	expect(foot.metres).toBeCloseTo(ellipsoidDistance([116.3, 40.1], [116.3, 40.2]), 6);
});

test('a position on the edge has itself as its foot', () => {
	const { position } = geodesicEdge([116.3, 40.1], [116.4, 40.15]).at(4000);
	const foot = footOn([116.3, 40.1], [116.4, 40.15], position);
	expect(foot.metres).toBeLessThan(1e-6);
	expect(foot.along).toBeCloseTo(4000, 5);
});
