import { expect, it } from 'vitest';
import { degreesText, measuresOf, roundedDegrees, type FileDrawing } from './formats';

it.each([
	[116.3, '116.3'],
	[116, '116'],
	[-0.1234567894, '-0.123456789'],
	// Rounded to nothing: no minus, no exponent.
	[-1e-12, '0'],
	[1e-7, '0.0000001']
])('writes %d degrees as %s', (degrees, text) => {
	expect(degreesText(degrees)).toBe(text);
});

it('rounds positions however deep they stand in lists', () => {
	expect(roundedDegrees([[[116.00000000049, -1e-12]]])).toEqual([[[116, 0]]]);
});

it('measures what there is to measure, to the millimetre', () => {
	const drawing = (geometry: FileDrawing['geometry']) =>
		measuresOf({ geometry, name: '', note: '', colour: '', hidden: false, locked: false });
	const path = [
		[117, 40.05],
		[117, 40.15]
	];
	expect(drawing({ type: 'Point', coordinates: [117, 40] })).toEqual({});
	// Along a meridian, by PROJ's Geod (geo/grid.test.ts).
	const { length_m: length = NaN } = drawing({ type: 'LineString', coordinates: path });
	expect(length).toBeCloseTo(11103.6555, 2);
	expect(String(length)).toMatch(/\.\d{3}$/);
	const ring = [...path, [117.1, 40.1], path[0]!];
	const area = drawing({ type: 'Polygon', coordinates: [ring] });
	expect(Object.keys(area)).toEqual(['area_m2', 'perimeter_m']);
	expect(area.perimeter_m).toBeGreaterThan(2 * length);
});
