import { describe, expect, it } from 'vitest';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { shapeKindOf, writeShp } from '../write/shp';
import { readJson } from './geojson';
import { LIMITS } from '../limits';
import { readShapefiles } from './shapefile';
import { readWktText } from './wkt';
import { readXml } from './xml';

const point = { type: 'Point', coordinates: [116.3, 40.1] };
const feature = (name: string) => ({ type: 'Feature', properties: { name }, geometry: point });

describe('JSON', () => {
	const layerOf = (value: unknown) => {
		const read = readJson(JSON.stringify(value));
		return read.ok ? read.value[0] : undefined;
	};
	const countOf = (value: unknown) => layerOf(value)?.features.length;

	it('gives features of whatever is one, alone, in a list or in collections of a list', () => {
		expect(layerOf(point)?.features).toEqual([{ geometry: point, properties: null }]);
		expect(countOf(feature('a'))).toBe(1);
		const collection = { type: 'FeatureCollection', features: [feature('a'), point, null, 7, {}] };
		expect(countOf(collection)).toBe(2);
		expect(countOf([collection, feature('b'), 5, { type: 'FeatureCollection', features: 1 }])).toBe(
			3
		);
		expect(layerOf([feature('a')])?.notes).toEqual([{ code: 'not-a-collection' }]);
	});

	it.each([
		[
			{ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4548' } },
			'urn:ogc:def:crs:EPSG::4548'
		],
		[{ type: 'link', properties: { href: 'http://x/4548' } }, 'http://x/4548'],
		[{ type: 'EPSG', properties: { code: 4548 } }, 'EPSG:4548'],
		[{ type: 'name', properties: { name: 7 } }, undefined],
		[{ type: 'name' }, undefined],
		['EPSG:4548', undefined]
	])('is in the projection that it states: %j', (crs, expected) => {
		expect(layerOf({ ...feature('a'), crs })?.crs).toBe(expected);
	});

	it('may stand one a line; lines that are none are counted, too deep ones refused', () => {
		const line = JSON.stringify(feature('a'));
		const layersOf = (...lines: string[]) => readJson(lines.join('\n'));
		const both = layersOf(line, 'no json', '{"broken":}', line);
		expect(both.ok && both.value[0]).toMatchObject({
			features: [{}, {}],
			notes: [{ code: 'rows-unread', count: 2 }]
		});
		const deep = `{"a":${'['.repeat(100)}${']'.repeat(100)}}`;
		expect(layersOf(line, deep)).toMatchObject({ ok: false, reason: { code: 'too-deep' } });
		// A quote that is never closed hides the depth of what follows.
		const hidden = layersOf('{"a}', deep.replaceAll('"', ''));
		expect(hidden).toMatchObject({ ok: false, reason: { code: 'too-deep' } });
		expect(layersOf('{x}', '{y}')).toMatchObject({ ok: false, reason: { code: 'broken' } });
		expect(readJson('[1').ok).toBe(false);
	});

	it('is broken at a line and column, but where it is too long to look for them', () => {
		const broken = { code: 'broken', format: 'geojson' };
		expect(readJson('{"a":}')).toEqual({ ok: false, reason: { ...broken, at: '1:6' } });
		const long = `["${'x'.repeat(1_000_000)}"`;
		expect(readJson(long)).toEqual({ ok: false, reason: broken });
	});

	it('may be a topology whose arcs are used backwards, or that needs none', () => {
		const arc = [
			[116.2, 40.1],
			[116.3, 40.2]
		];
		const objects = {
			there: { type: 'LineString', arcs: [0] },
			back: { type: 'LineString', arcs: [-1] }
		};
		const read = readJson(JSON.stringify({ type: 'Topology', arcs: [arc], objects }));
		const paths = read.ok ? read.value.map(({ features }) => features[0]?.geometry) : [];
		expect(paths).toEqual([
			{ type: 'LineString', coordinates: arc },
			{ type: 'LineString', coordinates: arc.toReversed() }
		]);
		expect(layerOf({ type: 'Topology', objects: { point } })?.features).toMatchObject([
			{ geometry: point }
		]);
	});
});

describe('XML', () => {
	const notesOf = (text: string, format: 'gpx' | 'tcx') => {
		const read = readXml(text, format);
		return read.ok ? read.value[0]?.notes : read.reason;
	};
	const gpx = (inner: string) =>
		`<gpx><trk><trkseg>${inner.repeat(2)}</trkseg></trk></gpx>`.replaceAll(
			'AT',
			'lat="40" lon="116"'
		);

	it('tells of the heights along a track, not of times and speeds', () => {
		expect(notesOf(gpx('<trkpt AT><ele>50</ele><time>2026</time></trkpt>'), 'gpx')).toEqual([
			{ code: 'heights-dropped', count: 2 }
		]);
		expect(notesOf(gpx('<trkpt AT><speed>3</speed></trkpt>'), 'gpx')).toEqual([]);
		const point = `<Trackpoint><Position><LatitudeDegrees>40</LatitudeDegrees>
			<LongitudeDegrees>116</LongitudeDegrees></Position>
			<AltitudeMeters>50</AltitudeMeters><Cadence>80</Cadence></Trackpoint>`;
		const tcx = `<TrainingCenterDatabase><Activities><Activity><Lap><Track>
			${point.repeat(2)}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`;
		expect(notesOf(tcx, 'tcx')).toEqual([{ code: 'heights-dropped', count: 2 }]);
	});
});

describe('well-known text', () => {
	it('may have a height and a measure without their letters', () => {
		const read = readWktText('POINT(116.2 40.1 50 7)');
		expect(read.ok && read.value[0]?.features[0]?.geometry).toMatchObject({
			type: 'Point',
			coordinates: [116.2, 40.1, 50, 7]
		});
	});

	it('is refused unread with more positions than are read', () => {
		const text = `LINESTRING(${'116 40,'.repeat(LIMITS.vertices)}116 40)`;
		expect(readWktText(text)).toEqual({
			ok: false,
			reason: { code: 'too-many-vertices', limit: LIMITS.vertices }
		});
	});
});

describe('shapefiles', () => {
	const text = new TextEncoder();

	/** A dBASE table of one record; values have the widths of their fields. */
	function table(
		fields: readonly [name: string, type: string, value: string | Uint8Array][],
		mark = 0
	) {
		const values = fields.map(([, , value]) =>
			typeof value === 'string' ? text.encode(value) : value
		);
		const header = 32 + fields.length * 32 + 1;
		const record = 1 + values.reduce((sum, value) => sum + value.length, 0);
		const bytes = new Uint8Array(header + record + 1).fill(0x20, header);
		const view = new DataView(bytes.buffer);
		bytes.set([3, 100, 1, 1]);
		view.setUint32(4, 1, true);
		view.setUint16(8, header, true);
		view.setUint16(10, record, true);
		bytes[29] = mark;
		let at = header + 1;
		for (const [i, [name, type]] of fields.entries()) {
			bytes.set(text.encode(name), 32 + i * 32);
			bytes[32 + i * 32 + 11] = type.charCodeAt(0);
			bytes[32 + i * 32 + 16] = values[i]!.length;
			bytes.set(values[i]!, at);
			at += values[i]!.length;
		}
		bytes[header - 1] = 0x0d;
		bytes[at] = 0x1a;
		return bytes;
	}

	function layerOf(geometry: DrawnGeometry, more: Record<string, Uint8Array> = {}) {
		const entries = new Map(Object.entries({ 'A.SHP': shp(geometry), ...more }));
		const read = readShapefiles(entries);
		return read.ok ? read.value[0] : undefined;
	}
	const shp = (geometry: DrawnGeometry) => writeShp(shapeKindOf(geometry), [geometry]).shp;
	const here = point as DrawnGeometry;
	const propertiesOf = (dbf: Uint8Array, cpg?: string) =>
		layerOf(here, { 'a.dbf': dbf, ...(cpg !== undefined && { 'a.cpg': text.encode(cpg) }) })
			?.features[0]?.properties;

	it('give dates as text, numbers that are none as nothing, and texts in pieces joined', () => {
		const dbf = table([
			['day', 'D', '20201109'],
			['never', 'D', '00000000'],
			['count', 'N', ' 42'],
			['none', 'N', '   '],
			['note', 'C', 'one '],
			['note__2', 'C', 'two '],
			['other__2', 'C', 'own ']
		]);
		expect(propertiesOf(dbf)).toMatchObject({
			day: '2020-11-09',
			count: 42,
			none: null,
			note: 'onetwo',
			other__2: 'own'
		});
		expect(propertiesOf(dbf)).toHaveProperty('never', null);
	});

	const changping = Uint8Array.from([0xb2, 0xfd, 0xc6, 0xbd]);
	it.each([
		['CP936', 0],
		['ANSI 936', 0],
		['936', 0],
		['GBK', 0],
		['no such', 0],
		[undefined, 0x4d],
		[undefined, 0]
	])('read Chinese by the code page %s, the mark %i, or what it must be', (cpg, mark) => {
		const dbf = table([['name', 'C', changping]], mark);
		expect(propertiesOf(dbf, cpg)).toEqual({ name: '昌平' });
	});

	it('read UTF-8 by its name or by itself', () => {
		const dbf = table([['name', 'C', '昌平']]);
		expect(propertiesOf(dbf, '65001')).toEqual({ name: '昌平' });
		expect(propertiesOf(dbf)).toEqual({ name: '昌平' });
	});

	it('give all kinds of shapes, and say that their projection is unknown', () => {
		const ring = [
			[116.2, 40.1],
			[116.3, 40.1],
			[116.3, 40.2],
			[116.2, 40.1]
		];
		const far = ring.map(([lon, lat]) => [lon! + 1, lat!]);
		const shapes: DrawnGeometry[] = [
			here,
			{ type: 'MultiPoint', coordinates: ring.slice(0, 3) },
			{ type: 'LineString', coordinates: ring },
			{ type: 'MultiLineString', coordinates: [ring, far] },
			{ type: 'Polygon', coordinates: [ring] },
			{ type: 'MultiPolygon', coordinates: [[ring], [far]] }
		];
		for (const geometry of shapes) {
			const layer = layerOf(geometry);
			expect(layer?.features[0]?.geometry).toMatchObject(geometry);
			expect(layer?.notes).toEqual([{ code: 'no-projection' }]);
		}
		expect(layerOf(here, { 'a.prj': text.encode('GEOGCS[]') })).toMatchObject({
			crs: 'GEOGCS[]',
			notes: []
		});
	});

	it('are refused where a record lies about itself', () => {
		const path = [
			[116, 40],
			[117, 41]
		];
		const good = shp({ type: 'LineString', coordinates: path });
		const bent = (change: (view: DataView) => void, from = good) => {
			const bytes = from.slice();
			change(new DataView(bytes.buffer));
			return readShapefiles(new Map([['a.shp', bytes]]));
		};
		const broken = { ok: false, reason: { code: 'broken', format: 'shapefile' } };
		expect(bent((view) => view.setInt32(0, 1))).toEqual(broken);
		expect(bent((view) => view.setInt32(104, -1))).toEqual(broken);
		expect(bent((view) => view.setInt32(104, 1e6))).toEqual(broken);
		expect(bent((view) => view.setInt32(144, -1, true))).toEqual(broken);
		expect(bent((view) => view.setInt32(148, 1e6, true))).toEqual(broken);
		expect(bent((view) => view.setInt32(152, 9, true))).toEqual(broken);
		expect(readShapefiles(new Map([['a.shp', good.slice(0, 50)]]))).toEqual(broken);
		expect(readShapefiles(new Map([['a.txt', good]]))).toEqual({ ok: true, value: [] });
		// Records of 16-bit words too few for what their type begins with.
		const points = shp({ type: 'MultiPoint', coordinates: path });
		for (const [from, words] of [
			[shp(here), 9],
			[points, 19],
			[good, 21]
		] as const) {
			expect(bent((view) => view.setInt32(104, words), from)).toEqual(broken);
		}
		expect(bent((view) => view.setInt32(144, 99, true), points)).toEqual(broken);
		expect(bent((view) => view.setInt32(144, -1, true), points)).toEqual(broken);
		// No room for the type itself.
		expect(bent((view) => view.setInt32(104, 1), shp(here).slice(0, 110))).toEqual(broken);
	});

	it('keep the attributes of a record without a shape', () => {
		const none = shp(here);
		new DataView(none.buffer).setInt32(108, 0, true);
		const dbf = table([['name', 'C', 'lost']]);
		expect(layerOf(here, { 'A.SHP': none, 'a.dbf': dbf })?.features).toEqual([
			{ type: 'Feature', geometry: null, properties: { name: 'lost' } }
		]);
	});
});
