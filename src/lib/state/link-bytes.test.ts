import { describe, expect, it } from 'vitest';
import type { LinkDrawing } from './link';
import { LIMITS, LinkReader, LinkWriter } from './link-bytes';

const read = (bytes: number[]) => new LinkReader(Uint8Array.from(bytes)).work();
const broken = { ok: false, reason: 'broken' };

const [NO_VIEW, NO_TEXT] = [[0], [0]];
const BLACK = [0, 0, 0];
/** A point one step of 1e-7° east and two north of 0° 0°: steps are zigzag, 1 is 2 and 2 is 4. */
const AT = [2, 4];
/** What stands before a geometry, of a link that has one drawing and no view. */
const drawingOf = (flags: number) => [...NO_VIEW, 1, flags, ...BLACK, ...NO_TEXT, ...NO_TEXT];
const POINT = [...drawingOf(0), ...AT];

/** A number above 127 as a link holds it: seven bits a byte, the last without the highest bit. */
function varint(value: number): number[] {
	return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

describe('the bytes of a link', () => {
	it('are one drawing where they are whole', () => {
		expect(read(POINT)).toMatchObject({
			ok: true,
			value: { view: null, drawings: [{ geometry: { type: 'Point', coordinates: [1e-7, 2e-7] } }] }
		});
	});

	it.each([
		['end too soon', POINT.slice(0, -1)],
		['go on after the last drawing', [...POINT, 0]],
		['say neither that there is a view nor that there is none', [2, ...POINT.slice(1)]],
		['have a seventh kind of geometry', [...drawingOf(6), ...AT]],
		['have a mark that no drawing has', [...drawingOf(32), ...AT]],
		['promise more drawings than there are bytes', [...NO_VIEW, 99]],
		['have a line of one position', [...drawingOf(1), 1, ...AT]],
		['have a position beyond the pole', [...drawingOf(0), 0, ...varint(2 * 91e7)]],
		['have a name longer than all that follows', [...NO_VIEW, 1, 0, ...BLACK, 99, ...AT]],
		['have a name that is no UTF-8', [...NO_VIEW, 1, 0, ...BLACK, 1, 0xff, ...NO_TEXT, ...AT]],
		['have a number longer than any', [...NO_VIEW, ...Array<number>(6).fill(0x80), 0]]
	])('are broken where they %s', (_, bytes) => {
		expect(read(bytes)).toEqual(broken);
	});

	it('hold a zoom up to 24', () => {
		const viewAt = (zoom: number) => read([1, ...AT, ...varint(zoom * 100), 0]);
		expect(viewAt(24)).toEqual({
			ok: true,
			value: { view: { lon: 1e-7, lat: 2e-7, zoom: 24 }, drawings: [] }
		});
		expect(viewAt(24.01)).toEqual(broken);
	});

	it('are too large with more positions than a link may have, written or read', () => {
		const tooMany = LIMITS.positions + 1;
		// Each position is where the one before was.
		const bytes = [...drawingOf(3), ...varint(tooMany), ...Array<number>(2 * tooMany).fill(0)];
		expect(read(bytes)).toEqual({ ok: false, reason: 'too-large' });
		const drawing: LinkDrawing = {
			geometry: { type: 'MultiPoint', coordinates: Array<number[]>(tooMany).fill([0, 0]) },
			name: '',
			note: '',
			colour: '#000000',
			hidden: false,
			locked: false
		};
		const written = new LinkWriter().work({ drawings: [drawing], view: null });
		expect(written).toEqual({ ok: false, reason: 'too-large' });
	});
});
