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
	// Nor where it lies on a site's corner, which is what it is drawn to then.
	expect(on.nearOthers([116.30001, 40.1], 5, 'a')).toMatchObject({ key: 'site:park' });
	on.layers = [];
	expect(on.nearOthers([116.30001, 40.1], 5, 'a')).toBeNull();
	expect(on.nearOthers([116.30001, 40.1], 5, 'b')).toMatchObject({ key: 'drawing:a' });
});

it('draws to a vertex of a site before a nearer edge of a drawing, and to the nearer of vertices', () => {
	// A hundred-thousandth of a degree is about a metre.
	const edge: Drawing['geometry'] = {
		type: 'LineString',
		coordinates: [
			[116.29, 40.10002],
			[116.31, 40.10002]
		]
	};
	const place = [116.30001, 40.10002];
	expect(snapping([drawing('a', { geometry: edge })]).near(place, 5)).toMatchObject({
		kind: 'vertex',
		key: 'site:park'
	});
	const point: Drawing['geometry'] = { type: 'Point', coordinates: [116.30001, 40.10001] };
	expect(snapping([drawing('a', { geometry: point })]).near(place, 5)).toMatchObject({
		key: 'drawing:a'
	});
});

it('draws to what has no area before the areas around it', () => {
	const on = snapping([]);
	const [park] = sites.features;
	const way = { type: 'LineString' as const, coordinates: square.coordinates[0]!.slice(0, 2) };
	const greenway = { ...park!, properties: { id: 'way', layer: 'parks' }, geometry: way };
	on.sites = { ...sites, features: [park!, greenway] };
	expect(on.near([116.30001, 40.10001], 5)).toMatchObject({ key: 'site:way' });
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
