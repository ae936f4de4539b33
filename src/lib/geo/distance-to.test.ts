import { describe, expect, it } from 'vitest';
import type { Geometry, Position } from 'geojson';
import { createDistanceTo } from './distance-to';
import { distanceBetween } from './nearest';
import { shapes } from './shapes.fixture';

const far: Position = [116.5, 40.2];

describe('createDistanceTo', () => {
	it.each(Object.entries(shapes).map(([name, shape]): [string, Geometry] => [name, shape]))(
		'agrees with distanceBetween: %s',
		(_, shape) => {
			const distance = createDistanceTo(shape);
			for (const from of [far, [116.31, 40.11], [116.35, 40.12]]) {
				const { metres } = distanceBetween({ type: 'Point', coordinates: from }, shape);
				expect(distance(from)).toBeCloseTo(metres, 3);
			}
		}
	);

	it('is 0 inside an area, but not in its hole', () => {
		const distance = createDistanceTo(shapes.withHole);
		expect(distance([116.36, 40.1])).toBe(0);
		expect(distance([116.34, 40.1])).toBeGreaterThan(0);
	});

	it('measures to a point', () => {
		const distance = createDistanceTo({ type: 'Point', coordinates: [116.35, 40.15] });
		// GeographicLib: 0.1° of the meridian from 40.05° N.
		expect(distance([116.35, 40.05])).toBeCloseTo(11103.3, 0);
	});

	it('throws for a position that is not a number', () => {
		expect(() => createDistanceTo(shapes.square)([NaN, 40])).toThrow(RangeError);
		const nowhere = { type: 'Point' as const, coordinates: [NaN, 40] };
		expect(() => distanceBetween(nowhere, shapes.square)).toThrow('not a number');
	});
});
