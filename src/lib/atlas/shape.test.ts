import type { BBox, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { commonScale, roundLength, shapeOf } from './shape';

const box: BBox = [116, 40, 116.01, 40.02];
const rectangle: Polygon = {
	type: 'Polygon',
	coordinates: [
		[
			[116, 40],
			[116.01, 40],
			[116.01, 40.02],
			[116, 40.02],
			[116, 40]
		]
	]
};

describe('shapeOf', () => {
	it('keeps the proportions of the ground', () => {
		const numbers = shapeOf(rectangle, box)!
			.path.match(/[\d.]+/g)!
			.map(Number);
		const xs = numbers.filter((_, i) => i % 2 === 0);
		const ys = numbers.filter((_, i) => i % 2 === 1);
		const span = (values: number[]) => Math.max(...values) - Math.min(...values);
		expect(span(ys) / span(xs)).toBeCloseTo(2 / Math.cos((40.01 * Math.PI) / 180), 1);
	});

	it('stays inside its picture, north up', () => {
		const { path, width, height } = shapeOf(rectangle, box)!;
		const numbers = path.match(/[\d.]+/g)!.map(Number);
		expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...numbers.filter((_, i) => i % 2 === 0))).toBeLessThanOrEqual(width);
		expect(Math.max(...numbers.filter((_, i) => i % 2 === 1))).toBeLessThanOrEqual(height);
		// The ring starts in the south: at the foot of the picture.
		expect(numbers[1]).toBeGreaterThan(height / 2);
	});

	it('carries a scale bar that says what it is long', () => {
		const { bar, path } = shapeOf(rectangle, box)!;
		const ys = path
			.match(/[\d.]+/g)!
			.map(Number)
			.filter((_, i) => i % 2 === 1);
		const metresPerUnit = 2226 / (Math.max(...ys) - Math.min(...ys));
		expect(bar.px * metresPerUnit).toBeCloseTo(bar.metres, -1);
	});

	it('draws each part of a line in parts', () => {
		const [ring = []] = rectangle.coordinates;
		const parts = [ring.slice(0, 2), ring.slice(2, 4)];
		const { path } = shapeOf({ type: 'MultiLineString', coordinates: parts }, box)!;
		expect(path.match(/M/g)).toHaveLength(2);
	});

	it('has nothing to draw for a point', () => {
		expect(shapeOf({ type: 'Point', coordinates: [116, 40] }, box)).toBeNull();
	});
});

describe('roundLength', () => {
	it.each([
		[7, 5],
		[19, 10],
		[20, 20],
		[999, 500],
		[4800, 2000]
	])('the round length within %d m is %d m', (limit, length) => {
		expect(roundLength(limit)).toBe(length);
	});
});

describe('commonScale', () => {
	it('shrinks the finer shapes to the scale of the coarsest, under one bar', () => {
		const half: Polygon = {
			type: 'Polygon',
			coordinates: rectangle.coordinates.map((ring) =>
				ring.map(([lon = 0, lat = 0]) => [116 + (lon - 116) / 2, 40 + (lat - 40) / 2])
			)
		};
		const large = shapeOf(rectangle, box)!;
		const small = shapeOf(half, [116, 40, 116.005, 40.01])!;
		const { zooms, bar } = commonScale([small, large]);
		expect(zooms[0]).toBeCloseTo(0.5, 3);
		expect(zooms[1]).toBe(1);
		expect(bar).toEqual(large.bar);
	});
});
