import { readFileSync } from 'node:fs';
import type { Geometry, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cutAlong, locate, pointAlong } from '$lib/geo/along';
import { contains } from '$lib/geo/inside';
import { ellipsoidLength } from '$lib/geo/measure';
import { createGreenway, kilometrePosts } from './greenway';
import { greenwayGpx, greenwayKml } from './greenway-files';
import * as tape from './greenway-tape';
import type { DrawnSite } from './read';
import type { SiteRecord } from './site';

const read = (file: string) =>
	JSON.parse(readFileSync(new URL(`../../../geodata/${file}.geojson`, import.meta.url), 'utf8'));

const sites = ['parks', 'greenway'].flatMap((layer): DrawnSite[] =>
	read(`layers/${layer}`).features.map((feature: DrawnSite) => ({ ...feature, layer }))
);
const context = {
	water: read('context/water'),
	roads: read('context/roads'),
	streets: read('context/streets'),
	rail: read('context/rail'),
	stations: read('context/stations')
};
const greenway = createGreenway(sites, context);
const { line, length, things, sections } = greenway;
const isInArea = (id: string, at: number[]) => {
	const geometry = sites.find(({ properties }) => properties.id === id)?.geometry;
	return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
		? contains(geometry, at)
		: false;
};

describe('createGreenway', () => {
	it('is about 42 km long', () => {
		expect(length).toBe(ellipsoidLength(line));
		expect(length / 42_000).toBeCloseTo(1, 1);
	});

	it('covers the line with sections, without gap and without overlap', () => {
		expect(sections[0]?.from).toBe(0);
		expect(sections.at(-1)?.to).toBeCloseTo(length, 6);
		for (const [i, { from, to }] of sections.entries()) {
			expect(to).toBeGreaterThan(from);
			if (i > 0) expect(from).toBe(sections[i - 1]!.to);
		}
	});

	it('finds the crossings that brute force finds, at the same place', () => {
		const crossed = things.filter(({ kind }) => ['river', 'rail', 'road'].includes(kind));
		const files = [context.water, context.rail, context.roads, context.streets];
		const expected = files.flatMap((file) =>
			file.features.flatMap((feature: { properties: { name_zh: string }; geometry: LineString }) =>
				feature.properties.name_zh && feature.geometry.type === 'LineString'
					? bruteForce(feature.geometry).map((at) => ({ name: feature.properties.name_zh, at }))
					: []
			)
		);
		for (const { name, at } of expected) {
			const near = crossed.filter((thing) => thing.name.zh === name);
			// Of two meetings within 300 m the first is named.
			expect(
				Math.min(...near.map(({ from }) => at - from).filter((gap) => gap > -0.5)),
				name
			).toBeLessThan(300);
		}
		for (const { name, from } of crossed)
			expect(
				expected.some((other) => other.name === name.zh && Math.abs(other.at - from) < 0.5),
				`${name.zh} at ${from}`
			).toBe(true);
		expect(crossed.length).toBeGreaterThan(10);
	});

	it('is refused without its line, or with a section that begins beside it', () => {
		const drawn = sites.find(({ properties }) => properties.id === 'greenway-42')!;
		const drawnAs = (more: Partial<DrawnSite>) => () =>
			createGreenway([{ ...drawn, ...more }], context);
		expect(() => createGreenway([], context)).toThrow('greenway-42 is not one line');
		expect(drawnAs({ geometry: null })).toThrow('greenway-42 is not one line');
		const { sections: [first] = [], ...properties } = drawn.properties;
		const beside = { ...first!, from: [116, 40] as [number, number] };
		expect(drawnAs({ properties: { ...properties, sections: [beside] } })).toThrow(
			'begins beside the line'
		);
		expect(drawnAs({ properties })().sections).toEqual([]);
	});

	it('passes what has a name in Chinese only, and no park of which nobody knows the place', () => {
		const named = (geometry: Geometry, name_zh: string | null) => ({
			type: 'FeatureCollection' as const,
			features: [{ type: 'Feature' as const, properties: { name_zh, name_en: null }, geometry }]
		});
		const [lon = NaN, lat = NaN] = pointAlong(line, 1000);
		const station = { type: 'Point' as const, coordinates: [lon, lat] };
		const drawn = sites.find(({ properties }) => properties.id === 'greenway-42')!;
		const park = sites.find(({ properties }) => properties.id === 'apple-park')!;
		const none = Object.fromEntries(
			Object.keys(context).map((file) => [file, { type: 'FeatureCollection', features: [] }])
		) as unknown as typeof context;
		const passedWith = (stations: ReturnType<typeof named>, rail: ReturnType<typeof named>) =>
			createGreenway(
				[
					{ ...drawn, properties: { ...drawn.properties, notices: [] } },
					{ ...park, geometry: null }
				],
				{ ...none, stations, rail }
			).things.map(({ kind, name }) => ({ kind, name }));
		// A track across the line, from north-west to south-east and from south-west to north-east.
		const track = {
			type: 'LineString' as const,
			coordinates: [
				[lon - 1e-3, lat + 1e-3],
				[lon + 1e-3, lat - 1e-3],
				[lon - 1e-3, lat - 1e-3],
				[lon + 1e-3, lat + 1e-3]
			]
		};
		expect(passedWith(named(station, '站'), named(track, '线'))).toEqual(
			expect.arrayContaining([
				{ kind: 'station', name: { zh: '站', en: '站' } },
				{ kind: 'rail', name: { zh: '线', en: '线' } }
			])
		);
		expect(passedWith(named(station, null), named(track, null))).toEqual([]);
		expect(passedWith(named(track, '站'), named(station, '线'))).toEqual([]);
	});

	it('crosses what the drawing says it crosses', () => {
		const drawn = sites.find(({ properties }) => properties.id === 'greenway-42')?.properties;
		const named = drawn?.crossings?.filter(({ kind }) => kind !== 'dam') ?? [];
		expect(named.length).toBeGreaterThan(5);
		for (const { over, at } of named) {
			const { along } = locate(line, at);
			const same = things.filter(({ name }) => name.zh === over);
			expect(Math.min(...same.map(({ from }) => Math.abs(from - along))), over).toBeLessThan(100);
		}
	});

	it('is inside a park just after it enters, and no longer just after it leaves', () => {
		const stays = things.filter(tape.isInside);
		expect(stays.length).toBeGreaterThan(5);
		for (const { site = '', from, to } of stays) {
			if (from > 3)
				expect(isInArea(site, pointAlong(line, from - 2)), `${site} before`).toBe(false);
			expect(isInArea(site, pointAlong(line, from + 2)), `${site} in`).toBe(true);
			expect(isInArea(site, pointAlong(line, to - 2)), `${site} at its end`).toBe(true);
			if (to < length - 3)
				expect(isInArea(site, pointAlong(line, to + 2)), `${site} after`).toBe(false);
		}
	});

	it('finds each station within 800 m, at its nearest place', () => {
		const stations = things.filter(({ kind }) => kind === 'station');
		expect(stations.length).toBeGreaterThan(0);
		for (const { name, from, off } of stations) {
			const feature = context.stations.features.find(
				(one: { properties: { name_zh: string } }) => one.properties.name_zh === name.zh
			);
			const nearest = locate(line, feature.geometry.coordinates);
			expect([from, off]).toEqual([nearest.along, nearest.metres]);
			expect(off).toBeLessThanOrEqual(800);
		}
	});

	it('has a post each kilometre, a kilometre of line apart', () => {
		const posts = kilometrePosts(line);
		expect(posts.map(({ km }) => km)).toEqual(Array.from({ length: 42 }, (_, km) => km));
		for (const { km, at } of posts) expect(locate(line, at).along).toBeCloseTo(km * 1000, 2);
	});
});

describe('tapeOf', () => {
	const reversed = tape.tapeOf(greenway, true);

	it('counts every place from the other end when it is reversed', () => {
		expect(reversed.things).toHaveLength(things.length);
		const station = things.find(({ kind }) => kind === 'station')!;
		const turned = reversed.things.find(({ name }) => name.zh === station.name.zh)!;
		expect(turned.from + station.from).toBeCloseTo(length, 6);
		expect(reversed.sections[0]?.from).toBeCloseTo(0, 6);
		expect(reversed.sections[0]?.name).toEqual(sections.at(-1)?.name);
	});

	it('puts each thing into one kilometre, in both directions', () => {
		for (const one of [tape.tapeOf(greenway, false), reversed]) {
			const rows = tape.kilometresOf(one);
			expect(rows).toHaveLength(42);
			expect(rows.flatMap((row) => row.things)).toEqual(one.things);
			expect(rows.flatMap((row) => row.sections)).toEqual(one.sections);
		}
	});

	it('says what is here and what comes next', () => {
		const road = things.find(({ kind }) => kind === 'road')!;
		expect(tape.thingsAt(greenway, road.from)).toContain(road);
		expect(tape.thingsAt(greenway, road.from + 51)).not.toContain(road);
		expect(tape.nextAfter(greenway, road.from - 60)).toBe(road);
		expect(tape.nextAfter(greenway, length)).toBe(null);
		expect(tape.sectionAt(greenway, length)).toBe(sections.at(-1));
	});

	it('measures a stretch: its parks as a sampled line has them', () => {
		const stretch = { from: 8000, to: 15_000 };
		const parks = things.filter(tape.isInside);
		const samples = Array.from({ length: 7000 }, (_, i) => stretch.from + i + 0.5);
		const inside = samples.filter((at) => parks.some(({ from, to }) => from <= at && at < to));
		expect(Math.abs(tape.metresInParks(greenway, stretch) - inside.length)).toBeLessThan(10);
		for (const { from, to } of tape.thingsOn(greenway, stretch))
			expect(from <= stretch.to && to >= stretch.from).toBe(true);
		expect(ellipsoidLength(cutAlong(line, stretch.from, stretch.to))).toBeCloseTo(7000, 3);
	});

	it('tells minutes at a speed', () => {
		expect(tape.minutesFor(7000, 5)).toBe(84);
		expect(tape.minutesFor(7000, 15)).toBe(28);
	});
});

describe('greenwayGpx and greenwayKml', () => {
	const site = {
		name: { zh: '绿道 & <b>', en: 'Greenway' },
		drawn: { zh: '画法', en: 'drawn' },
		sources: [{ publisher: 'OpenStreetMap contributors', title: '道路' }]
	} as SiteRecord;
	const pointsOf = (gpx: string, name: string) =>
		[...gpx.matchAll(new RegExp(`<${name} lat="([\\d.]+)" lon="([\\d.]+)"`, 'g'))].map(
			([, lat, lon]) => [Number(lon), Number(lat)]
		);

	it('hold 42 waypoints a kilometre apart, in either direction', () => {
		for (const reversed of [false, true]) {
			const gpx = greenwayGpx(greenway, site, reversed);
			const track: LineString = { type: 'LineString', coordinates: pointsOf(gpx, 'trkpt') };
			const posts = pointsOf(gpx, 'wpt');
			expect(posts).toHaveLength(42);
			expect(track.coordinates).toHaveLength(line.coordinates.length);
			for (const [km, at] of posts.entries())
				expect(Math.abs(locate(track, at).along - km * 1000)).toBeLessThan(0.2);
			expect(greenwayKml(greenway, site, reversed).match(/<Point>/g)).toHaveLength(42);
		}
	});

	it('carry licence, source and disclaimer, and escape what XML takes for its own', () => {
		for (const text of [greenwayGpx(greenway, site, false), greenwayKml(greenway, site, false)]) {
			expect(text).toContain('OpenStreetMap contributors');
			expect(text).toContain('odbl');
			expect(text).toContain('不用于导航');
			expect(text).not.toContain('<b>');
			expect(text).toMatch(/绿道 &(amp|#x26); &(lt|#x3C);b/);
		}
	});
});

/** Every edge against every edge, solved in degrees; the chainage of each meeting in metres. */
function bruteForce(other: LineString): number[] {
	const found: number[] = [];
	const path = line.coordinates as [number, number][];
	const across = other.coordinates as [number, number][];
	for (let i = 1; i < path.length; i++)
		for (let j = 1; j < across.length; j++) {
			const [[ax, ay], [bx, by]] = [path[i - 1]!, path[i]!];
			const [[cx, cy], [dx, dy]] = [across[j - 1]!, across[j]!];
			const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
			const s = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
			const t = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
			if (s < 0 || s > 1 || t < 0 || t > 1 || Number.isNaN(s)) continue;
			found.push(locate(line, [ax + (bx - ax) * s, ay + (by - ay) * s]).along);
		}
	return found;
}
