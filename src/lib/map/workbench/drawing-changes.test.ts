import { expect, test } from 'vitest';
import type { Drawing } from '$lib/geo/drawing';
import { changeOf } from './drawing-changes';

const drawing = (id: string): Drawing => ({
	id,
	geometry: { type: 'Point', coordinates: [116.3, 40.1] },
	name: '',
	colour: '#112233',
	note: '',
	hidden: false,
	locked: false
});
const many = Array.from({ length: 600 }, (_, i) => drawing(`d${i}`));

test('only what changed on the map is handed over', () => {
	const renamed = many.with(7, { ...many[7]!, name: '新' });
	expect(changeOf(many, renamed)).toEqual({ remove: [], add: [] });
	const coloured = many.with(7, { ...many[7]!, colour: '#445566' });
	expect(changeOf(many, coloured)?.add).toMatchObject([{ properties: { id: 'd7' } }]);
	expect(changeOf(many, [...many, drawing('new')])?.add).toMatchObject([
		{ properties: { id: 'new' } }
	]);
	expect(changeOf(many, many.toSpliced(3, 2))).toEqual({ remove: ['d3', 'd4'], add: [] });
});

test.each([
	['they are few', many.slice(0, 3), many.slice(0, 2)],
	['one comes between others', many, many.toSpliced(3, 0, drawing('new'))],
	['most of them changed', many, many.map((one) => ({ ...one, colour: '#000000' }))]
])('all are handed over where %s', (_, before, after) => {
	expect(changeOf(before, after)).toBeNull();
});
