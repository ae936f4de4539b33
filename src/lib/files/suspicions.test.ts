import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bbox } from '@turf/turf';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { ellipsoidDistance } from '$lib/geo/measure';
import { roundedPosition } from '$lib/geo/positions';
import { read } from './read-file';
import { CHANGPING } from './suspicions';

const given = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

it('knows Changping by the box of its outline in geodata', () => {
	const path = join(import.meta.dirname, '../../../geodata/context/district.geojson');
	expect(bbox(JSON.parse(readFileSync(path, 'utf8')))).toEqual(CHANGPING);
});

describe('a choice, taken', () => {
	it('reads what was refused as projected, easting or northing first', async () => {
		for (const [header, swap] of [
			['easting,northing', false],
			['northing,easting', true]
		] as const) {
			const row = swap ? '4440939.355,431784.290' : '431784.290,4440939.355';
			// As Chinese plans name their axes: x is the northing.
			const file = given('a.csv', `${swap ? 'x,y' : header}\n${row}\n`);
			const refused = await read(file);
			const choices = refused.ok ? [] : (refused.reason.choices ?? []);
			expect(choices[0]).toMatchObject({ name: 'EPSG:4548', options: { swap } });
			const found = await read(file, choices[0]?.options);
			if (!found.ok) throw new Error(found.reason.code);
			const [lon = NaN, lat = NaN] = found.value.drawings[0]?.geometry.coordinates as number[];
			expect(lon).toBeCloseTo(116.2, 7);
			expect(lat).toBeCloseTo(40.1, 7);
			expect(found.value.notes).toContainEqual({ code: 'converted', name: 'EPSG:4548' });
		}
	});

	it('is one of China where none is of Changping, and is not offered where there is none', async () => {
		const reasonFor = async (row: string) => {
			const refused = await read(given('a.csv', `easting,northing\n${row}\n`));
			return refused.ok ? null : refused.reason;
		};
		// At 27° N on the meridian of 117° E.
		const inJiangxi = await reasonFor('500000,2987000');
		expect(inJiangxi?.code).toBe('looks-projected');
		expect(inJiangxi?.choices).toContainEqual({
			code: 'projection',
			name: 'EPSG:4548',
			options: { crs: 'EPSG:4548', swap: false }
		});
		expect(await reasonFor('9e8,9e8')).toEqual({ code: 'looks-projected' });
	});

	it('reads what was refused as swapped', async () => {
		const file = given('a.geojson', '{"type":"Point","coordinates":[40.1,116.2]}');
		const refused = await read(file);
		const [choice] = refused.ok ? [] : (refused.reason.choices ?? []);
		const found = await read(file, choice?.options);
		expect(found).toMatchObject({
			ok: true,
			value: { drawings: [{ geometry: { coordinates: [116.2, 40.1] } }] }
		});
		expect(found.ok && found.value.notes).toEqual([{ code: 'swapped' }]);
	});

	it('moves back what a file says is GCJ-02, and only then', async () => {
		const place: [number, number] = [116.3, 40.1];
		const [x, y] = gcoord.transform([...place], gcoord.WGS84, gcoord.GCJ02) as [number, number];
		const file = given('高德坐标.csv', `lon,lat\n${x},${y}\n`);
		const first = await read(file);
		if (!first.ok) throw new Error(first.reason.code);
		expect(first.value.drawings[0]?.geometry.coordinates).toEqual(roundedPosition([x, y]));
		expect(first.value.choices).toMatchObject([{ code: 'datum', name: 'GCJ-02' }]);
		const moved = await read(file, first.value.choices[0]?.options);
		if (!moved.ok) throw new Error(moved.reason.code);
		const found = moved.value.drawings[0]?.geometry.coordinates as number[];
		expect(ellipsoidDistance(found, place)).toBeLessThan(1);
		expect(ellipsoidDistance([x, y], place)).toBeGreaterThan(400);
		expect(moved.value.choices).toEqual([]);
	});
});
