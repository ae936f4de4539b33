import { expect, test } from 'vitest';
import { ellipsoidArea, ellipsoidLength, ellipsoidPerimeter } from './measure';
import { longLine, shapes } from './shapes.fixture';
import { sphereArea, sphereLength, spherePerimeter } from './sphere';

/** How much more the sphere reads than the ellipsoid, in per cent. */
const excess = (sphere: number, ellipsoid: number) => (sphere / ellipsoid - 1) * 100;

test('a rectangle of 63.03 km² at 40.1° N reads 62.96 km² on the sphere', () => {
	const rectangle = shapes.districtRectangle;
	expect((ellipsoidArea(rectangle) / 1e6).toFixed(2)).toBe('63.03');
	expect((sphereArea(rectangle) / 1e6).toFixed(2)).toBe('62.96');
	expect(excess(sphereArea(rectangle), ellipsoidArea(rectangle))).toBeCloseTo(-0.11, 2);
});

test('the sphere is 0.14 % too long north-south and 0.25 % too short east-west', () => {
	const { northSouth, eastWest } = shapes;
	expect(excess(sphereLength(northSouth), ellipsoidLength(northSouth))).toBeCloseTo(0.14, 2);
	expect(excess(sphereLength(eastWest), ellipsoidLength(eastWest))).toBeCloseTo(-0.25, 2);
});

test('the sphere stays within 0.3 % on every shape around Changping', () => {
	for (const shape of [shapes.district, shapes.withHole, shapes.threeParts, shapes.strip]) {
		const area = Math.abs(excess(sphereArea(shape), ellipsoidArea(shape)));
		const perimeter = Math.abs(excess(spherePerimeter(shape), ellipsoidPerimeter(shape)));
		expect(area).toBeGreaterThan(0.05);
		expect(area).toBeLessThan(0.3);
		expect(perimeter).toBeLessThan(0.3);
	}
	expect(Math.abs(excess(sphereLength(longLine), ellipsoidLength(longLine)))).toBeLessThan(0.3);
});

test('a perimeter is no length and a length no perimeter', () => {
	expect(sphereLength(shapes.square)).toBe(0);
	expect(spherePerimeter(longLine)).toBe(0);
	expect(sphereArea(longLine)).toBe(0);
});
