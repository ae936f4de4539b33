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
