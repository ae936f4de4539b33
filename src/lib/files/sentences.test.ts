import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Choice, Note, Refusal } from './notes';
import { aboutText, choiceSentence, noteSentence, refusalSentence } from './sentences';
import { dxfLosses, gpxLosses, lossesOf } from './write/losses';
import type { FileDrawing } from './write/formats';

const said = (sentence: string) => {
	expect(sentence).not.toBe('');
	expect(sentence).not.toMatch(/[{}]|undefined/);
	return sentence;
};

/** The codes of a type in `notes.ts`: there is no list of them at run time. */
function codesOf(type: string): string[] {
	const source = readFileSync('src/lib/files/notes.ts', 'utf8');
	const [, body = ''] = new RegExp(`type ${type} =([^;]*);`).exec(source) ?? [];
	return [...body.matchAll(/'([a-z0-9-]+)'/g)].map(([, code]) => code!);
}

describe('sentences', () => {
	it('say each note, with its count or name', () => {
		expect(
			['CountedCode', 'NamedCode', 'PlainCode'].map((type) => codesOf(type).length)
		).not.toContain(0);
		for (const code of codesOf('CountedCode'))
			expect(said(noteSentence({ code, count: 1234 } as Note))).toContain('1,234');
		for (const code of codesOf('NamedCode'))
			expect(said(noteSentence({ code, name: 'EPSG:4548' } as Note))).toContain('EPSG:4548');
		for (const code of codesOf('PlainCode')) said(noteSentence({ code } as Note));
	});

	it('say each refusal in one sentence of its own', () => {
		const refusals = [
			...codesOf('PlainRefusal').map((code) => ({ code })),
			...codesOf('LimitRefusal').map((code) => ({ code, limit: 20 * 1024 * 1024 })),
			{ code: 'broken', format: 'kml' },
			{ code: 'broken', format: 'csv', at: '7' },
			{ code: 'format-unsupported', name: 'PDF' },
			{ code: 'unknown-projection', name: 'Xian 80' }
		] as Refusal[];
		const sentences = refusals.map((refusal) => said(refusalSentence(refusal)));
		expect(new Set(sentences).size).toBe(refusals.length);
		expect(refusalSentence({ code: 'file-too-large', limit: 20 * 1024 * 1024 })).toContain('20 MB');
		expect(refusalSentence({ code: 'too-deep', limit: 32 })).toContain('32');
	});

	it('say what choosing another way to read does', () => {
		const choices = [
			{ code: 'swap', options: { swap: true } },
			{ code: 'datum', name: 'GCJ-02', options: {} },
			{ code: 'projection', name: 'EPSG:4548', options: {} },
			{ code: 'projection', name: 'EPSG:4548', options: { swap: true } }
		] as Choice[];
		expect(new Set(choices.map((choice) => said(choiceSentence(choice)))).size).toBe(4);
		for (const text of Object.values(aboutText())) said(text);
	});
});

describe('what a format will not hold', () => {
	const drawing = (geometry: FileDrawing['geometry'], more: Partial<FileDrawing> = {}) =>
		({
			name: '',
			note: '',
			colour: '#000000',
			hidden: false,
			locked: false,
			...more,
			geometry
		}) as FileDrawing;
	const square = [
		[0, 0],
		[1, 0],
		[1, 1],
		[0, 0]
	];
	const area = drawing({ type: 'Polygon', coordinates: [square] });
	const points = drawing({ type: 'MultiPoint', coordinates: square });
	const line = drawing({ type: 'LineString', coordinates: square });

	it('is said of GPX: areas and sets of points', () => {
		expect(gpxLosses([line])).toEqual([]);
		expect(gpxLosses([area, points, points])).toEqual([
			{ code: 'left-out', count: 1 },
			{ code: 'taken-apart', count: 2 }
		]);
	});

	it('is said of DXF: words, and that nobody reads it again', () => {
		const again = { code: 'not-read-again' };
		expect(dxfLosses([line])).toEqual([again]);
		for (const more of [{ note: 'x' }, { hidden: true }, { locked: true }])
			expect(dxfLosses([drawing(line.geometry, more)])).toEqual([
				{ code: 'words-left-out', count: 1 },
				again
			]);
	});

	it('is nothing for formats that hold all', () => {
		expect(lossesOf([area], 'geojson')).toEqual([]);
		expect(lossesOf([area], 'gpx')).toEqual(gpxLosses([area]));
		expect(lossesOf([area], 'dxf')).toEqual(dxfLosses([area]));
	});
});
