import { expect, test } from 'vitest';
import { read } from './read-file';

const readText = (text: string) => read({ name: '', bytes: new TextEncoder().encode(text) });

test.each([
	['a point alone', 'POINT(116.2 40.1)', ['Point'], []],
	[
		'shapes on lines and one after another',
		'LINESTRING(116.2 40.1,\n 116.3 40.1)\nPOINT (116.2 40.1); POLYGON((116.2 40.1,116.3 40.1,116.3 40.2,116.2 40.1))',
		['LineString', 'Point', 'Polygon'],
		[]
	],
	['heights', 'POINT Z (116.2 40.1 50)', ['Point'], ['heights-dropped']],
	['words beside a shape', 'POINT(116.2 40.1)\tbridge', ['Point'], ['rows-unread']]
])('well-known text: %s', async (_, text, types, notes) => {
	const found = await readText(text);
	if (!found.ok) throw new Error(found.reason.code);
	expect(found.value.drawings.map(({ geometry }) => geometry.type)).toEqual(types);
	expect(found.value.notes.map(({ code }) => code)).toEqual(notes);
});

test('an SRID is a projection that the text states', async () => {
	const found = await readText('SRID=3857;POINT(12935000 4880000)');
	expect(found).toMatchObject({ ok: true, value: { notes: [{ name: 'EPSG:3857' }] } });
});

test.each(['POLYGON((1 2, 3', 'POINT(116', 'MULTIPOINT('])('%s is refused', async (text) => {
	expect(await readText(text)).toMatchObject({ ok: false, reason: { code: 'broken' } });
});
