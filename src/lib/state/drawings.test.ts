import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '$lib/geo/drawing';
import { Drawings } from './drawings.svelte';

const drawing = (id: string, more: Partial<Drawing> = {}): Drawing => ({
	id,
	geometry: { type: 'Point', coordinates: [116.3, 40.1] },
	name: id,
	colour: '#0072b2',
	note: '',
	hidden: false,
	locked: false,
	...more
});

const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 });

/** Everything a person can do to the list, as functions on it. */
const edits = fc.oneof(
	ids.map((names) => (all: Drawings) => all.add(names.map((id) => drawing(id)))),
	ids.map((names) => (all: Drawings) => void all.remove(names)),
	fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.string()).map(
		([id, note]) =>
			(all: Drawings) =>
				void all.change(id, { note, hidden: note.length > 3, locked: note.length > 8 })
	),
	fc
		.constantFrom('a', 'b')
		.map((id) => (all: Drawings) => all.reshape(id, { type: 'Point', coordinates: [116, 40] })),
	ids.map((names) => (all: Drawings) => all.replace(names, [drawing('new'), drawing('newer')])),
	ids.map((names) => (all: Drawings) => all.select(names)),
	fc.constant((all: Drawings) => all.clear())
);

const undoAll = (all: Drawings) => {
	while (all.canUndo) all.undo();
};

describe('undo and redo', () => {
	it('takes any sequence of edits back to the start, and forth to the end', () => {
		fc.assert(
			fc.property(fc.array(edits, { maxLength: 30 }), (sequence) => {
				const all = new Drawings();
				const start = [drawing('a'), drawing('b', { locked: true })];
				all.open(start);
				for (const edit of sequence) edit(all);
				const end = all.list;
				undoAll(all);
				expect(all.list).toBe(start);
				while (all.canRedo) all.redo();
				expect(all.list).toBe(end);
			}),
			{ seed: 20261124, numRuns: 300 }
		);
	});

	it('is one step for an edit of many', () => {
		const all = new Drawings();
		all.add([drawing('a'), drawing('b'), drawing('c')]);
		all.clear();
		all.undo();
		expect(all.list.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		all.undo();
		expect(all.list).toEqual([]);
	});

	it('forgets what was undone once something else is done', () => {
		const all = new Drawings();
		all.add([drawing('a')]);
		all.undo();
		all.add([drawing('b')]);
		expect(all.canRedo).toBe(false);
	});

	it('makes no step of a change that changes nothing', () => {
		const all = new Drawings();
		all.open([drawing('a')]);
		expect(all.change('a', { name: 'a' })).toBe(false);
		expect(all.remove(['x'])).toBe(0);
		expect(all.canUndo).toBe(false);
	});
});

describe('the list', () => {
	it('gives a brought-along drawing whose id is taken a new one', () => {
		const all = new Drawings();
		all.open([drawing('a')]);
		all.add([drawing('a'), drawing('a')]);
		expect(new Set(all.list.map(({ id }) => id)).size).toBe(3);
		expect(all.selected).toHaveLength(2);
	});

	it('leaves locked drawings as they are, but for clearing', () => {
		const all = new Drawings();
		all.open([drawing('a', { locked: true }), drawing('b')]);
		all.reshape('a', { type: 'Point', coordinates: [0, 0] });
		expect(all.remove(['a', 'b'])).toBe(1);
		expect(all.list).toEqual([drawing('a', { locked: true })]);
		all.clear();
		expect(all.list).toEqual([]);
	});

	it('drops a selection with what was selected', () => {
		const all = new Drawings();
		all.add([drawing('a')]);
		expect(all.only?.id).toBe('a');
		all.undo();
		expect(all.selected).toEqual([]);
		expect(all.isSelected('a')).toBe(false);
	});

	it('adds to a selection what is pointed at, or takes it out of it', () => {
		const all = new Drawings();
		all.open([drawing('a'), drawing('b')]);
		all.toggle('b');
		all.toggle('a');
		expect(all.selected.map(({ id }) => id)).toEqual(['a', 'b']);
		all.toggle('b');
		expect(all.only?.id).toBe('a');
	});

	it('does nothing where there is nothing to undo or redo', () => {
		const told: number[] = [];
		const all = new Drawings((list) => told.push(list.length));
		all.open([drawing('a')]);
		all.undo();
		all.redo();
		expect(all.list).toEqual([drawing('a')]);
		expect(told).toEqual([]);
	});

	it('tells of each change, but not of opening', () => {
		const told: number[] = [];
		const all = new Drawings((list) => told.push(list.length));
		all.open([drawing('a')]);
		all.add([drawing('b')]);
		all.undo();
		all.redo();
		expect(told).toEqual([2, 1, 2]);
	});
});
