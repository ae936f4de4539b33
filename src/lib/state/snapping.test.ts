import type { FeatureCollection } from 'geojson';
import { afterEach, expect, it, vi } from 'vitest';
import type { Drawing } from '$lib/geo/drawing';
import { rectangleBetween } from '$lib/geo/drawn-shapes';
import { Snapping } from './snapping.svelte';

const square = rectangleBetween([116.3, 40.1], [116.31, 40.11]);
const sites: FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { id: 'park', layer: 'parks', zh: '公园', en: 'Park' },
			geometry: square
		}
	]
};
const drawing = (id: string, more: Partial<Drawing> = {}): Drawing => ({
	id,
	geometry: { type: 'Point', coordinates: [116.4, 40.2] },
	name: id,
	colour: '#000000',
	note: '',
	hidden: false,
	locked: false,
	...more
});

function snapping(drawings: Drawing[]): Snapping {
	const made = new Snapping(() => drawings);
	made.sites = sites;
	made.layers = ['parks'];
	return made;
}

afterEach(() => vi.unstubAllGlobals());

it('draws to a vertex before an edge, of visible layers and of drawings that are shown', () => {
	const on = snapping([drawing('a'), drawing('b', { hidden: true, geometry: square })]);
	const corner = on.near([116.30001, 40.10001], 5)!;
	expect(corner).toMatchObject({ kind: 'vertex', key: 'site:park' });
	expect([on.nameOf(corner, 'zh'), on.nameOf(corner, 'en')]).toEqual(['公园', 'Park']);
	expect(on.near([116.305, 40.10001], 5)).toMatchObject({ kind: 'edge' });
	const own = on.near([116.4, 40.20001], 5)!;
	expect([own.key, on.nameOf(own, 'zh')]).toEqual(['drawing:a', 'a']);
	expect(on.near([116.5, 40.5], 5)).toBeNull();
	on.layers = [];
	expect(on.near([116.30001, 40.10001], 5)).toBeNull();
	expect(on.nameOf({ ...corner, key: 'site:gone' }, 'zh')).toBeNull();
	expect(on.nameOf({ ...own, key: 'drawing:gone' }, 'zh')).toBeNull();
});

it('never draws a drawing to itself', () => {
	const on = snapping([drawing('a', { geometry: { type: 'Point', coordinates: [116.3, 40.1] } })]);
	on.layers = [];
	expect(on.nearOthers([116.30001, 40.1], 5, 'a')).toBeNull();
	expect(on.nearOthers([116.30001, 40.1], 5, 'b')).toMatchObject({ key: 'drawing:a' });
});

it('can be switched off, which is remembered where the browser lets it', () => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	});
	const off = snapping([]);
	expect(off.turn(false)).toBe(true);
	expect(off.near([116.3, 40.1], 5)).toBeNull();
	const later = snapping([]);
	later.start();
	expect(later.on).toBe(false);
	expect(later.turn(true)).toBe(true);
	vi.unstubAllGlobals();
	expect(later.turn(false)).toBe(false);
});
