import { describe, expect, it } from 'vitest';
import type { FileDrawing } from './formats';
import { writeDxf } from './dxf';

const about = { title: 'T', method: 'M', datum: 'D', licence: '' };
const drawing = (geometry: FileDrawing['geometry'], more: Partial<FileDrawing> = {}) =>
	({
		name: '',
		note: '',
		colour: '#0072b2',
		hidden: false,
		locked: false,
		...more,
		geometry
	}) as FileDrawing;
const textOf = (...drawings: FileDrawing[]) => {
	const written = writeDxf(drawings, about);
	return written.ok ? new TextDecoder().decode(written.value.bytes) : written.reason.code;
};
const countOf = (text: string, word: string) =>
	text.split(new RegExp(`\\n${word}\\r?\\n`)).length - 1;

const ring = [
	[116.3, 40.1],
	[116.31, 40.1],
	[116.31, 40.11],
	[116.3, 40.1]
];

describe('DXF', () => {
	it('has a point, a line or a closed ring for each part, and names and notes as text', () => {
		const text = textOf(
			drawing({ type: 'MultiPoint', coordinates: ring.slice(0, 2) }, { name: 'wells' }),
			drawing({ type: 'LineString', coordinates: ring }),
			drawing({ type: 'Polygon', coordinates: [ring, ring] }, { name: 'two\nlines' })
		);
		expect([countOf(text, 'POINT'), countOf(text, 'LWPOLYLINE')]).toEqual([2, 3]);
		// Two names, and below them title, datum with its projection, and method; no empty licence.
		expect(countOf(text, 'TEXT')).toBe(5);
		expect(text).toContain('wells');
		expect(text).not.toContain('two\nlines');
		expect(text).toMatch(/D EPSG:4548/);
	});

	it('lies in UTM outside China, and is refused where there is nothing', () => {
		expect(textOf(drawing({ type: 'Point', coordinates: [-75, 40] }))).toMatch(/D EPSG:32618/);
		expect(textOf()).toBe('nothing-drawable');
	});
});
