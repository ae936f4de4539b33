import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines, positions, seeded } from './random.fixture';
import { createSnapIndex } from './snapping';

const line = { type: 'LineString' as const, coordinates: [[116.3, 40.1], [116.31, 40.1]] }; // prettier-ignore
const index = createSnapIndex([
	{ key: 'line', geometry: line },
	{ key: 'point', geometry: { type: 'Point', coordinates: [116.32, 40.1] } }
]);

describe('snapping', () => {
	it('takes a vertex before an edge, with its very numbers', () => {
		const snap = index.near([116.30005, 40.10005], 20);
		expect(snap).toMatchObject({ kind: 'vertex', key: 'line', position: [116.3, 40.1] });
		expect(snap!.metres).toBeCloseTo(7.0, 0);
	});
	it('takes the foot on an edge where no vertex is near', () => {
		const snap = index.near([116.305, 40.1001], 20);
		expect(snap).toMatchObject({ kind: 'edge', key: 'line', position: [116.305, 40.1] });
	});
	it('takes a point', () => {
		expect(index.near([116.3200001, 40.1], 1)).toMatchObject({ kind: 'vertex', key: 'point' });
	});
	it('takes the foot on an edge that runs aslant, and the nearer of two', () => {
		const slant = { type: 'LineString' as const, coordinates: [[116.3, 40.1], [116.304, 40.102]] }; // prettier-ignore
		const beside = { type: 'LineString' as const, coordinates: [[116.3, 40.1004], [116.304, 40.1024]] }; // prettier-ignore
		const both = createSnapIndex([
			{ key: 'beside', geometry: beside },
			{ key: 'slant', geometry: slant }
		]);
		const [lon, lat] = [116.301, 40.1005];
		// Half a metre north of the edge: the foot lies on it, and at right angles to it.
		const snap = both.near([lon, lat + 4.5e-6], 50)!;
		expect(snap).toMatchObject({ kind: 'edge', key: 'slant' });
		const [x, y] = snap.position as [number, number];
		expect(y - 40.1).toBeCloseTo((x - 116.3) / 2, 12);
		const eastward = Math.cos((lat * Math.PI) / 180);
		expect((lon - x) * 2 * eastward ** 2 + (lat + 4.5e-6 - y)).toBeCloseTo(0, 9);
		expect(snap.metres).toBeCloseTo(0.42, 2);
	});
	it('reaches as far as it is asked to, and no farther', () => {
		const point = createSnapIndex([
			{ key: 'p', geometry: { type: 'Point', coordinates: [116.3, 40.1] } }
		]);
		for (const here of [
			[116.3, 40.101],
			[116.301, 40.1],
			[116.3, 40.099],
			[116.299, 40.1]
		]) {
			// prettier-ignore
			const { metres } = point.near(here, 1000)!;
			expect(point.near(here, metres)).toMatchObject({ key: 'p' });
			expect(point.near(here, metres - 0.01)).toBeNull();
		}
	});
	it('takes the first of several targets that share a vertex or an edge', () => {
		const shared = Array.from({ length: 40 }, (_, i) => ({ key: `${i}`, geometry: line }));
		const many = createSnapIndex([
			...shared,
			{ key: 'far', geometry: { type: 'Point', coordinates: [116, 40] } }
		]);
		expect(many.near([116.30001, 40.10001], 20)).toMatchObject({ kind: 'vertex', key: '0' });
		expect(many.near([116.305, 40.10001], 20)).toMatchObject({ kind: 'edge', key: '0' });
	});
	it('knows every vertex of a line, ring and points by its key', () => {
		const found = createSnapIndex([
			{ key: 'line', geometry: line },
			{ key: 'points', geometry: { type: 'MultiPoint', coordinates: [[116.33, 40.1], [116.34, 40.1]] } } // prettier-ignore
		]);
		const keys = [116.3, 116.31, 116.33, 116.34].map((lon) => found.near([lon, 40.1], 1)?.key);
		expect(keys).toEqual(['line', 'line', 'points', 'points']);
		expect(found.near([116.335, 40.1], 20)).toBeNull();
	});
	it('takes nothing beyond its reach, nor where there is nothing', () => {
		expect(index.near([116.305, 40.101], 20)).toBeNull();
		expect(createSnapIndex([]).near([116.3, 40.1], 1000)).toBeNull();
	});
	it('finds every vertex that is drawn', () => {
		fc.assert(
			fc.property(lines, positions, (geometry, [lon, lat]) => {
				const drawn = createSnapIndex([{ key: 'a', geometry }]);
				for (const position of geometry.coordinates)
					expect(drawn.near(position, 0.5)).toMatchObject({ kind: 'vertex', position });
				const snap = drawn.near([lon, lat], 5000);
				if (snap) expect(snap.metres).toBeLessThanOrEqual(5000);
			}),
			seeded(100)
		);
	});
});
