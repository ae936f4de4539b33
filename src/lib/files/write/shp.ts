import { lonLat } from '$lib/geo/lon-lat';
import { linesOf, pointsOf, polygonsOf } from '$lib/geo/parts';
import type { DrawnGeometry } from '$lib/geo/drawing';
import type { Position } from 'geojson';

/** The kinds of shapefile: each holds shapes of one kind only. */
export const SHAPE_TYPES = { points: 1, lines: 3, polygons: 5, multipoints: 8 } as const;

export type ShapeKind = keyof typeof SHAPE_TYPES;

/** Returns the kind of shapefile that a geometry belongs into. */
export function shapeKindOf({ type }: DrawnGeometry): ShapeKind {
	if (type === 'Point') return 'points';
	if (type === 'MultiPoint') return 'multipoints';
	return type.endsWith('Polygon') ? 'polygons' : 'lines';
}

const HEADER = 100;

/**
 * Returns shapes of one kind as the .shp file and its index, .shx (ESRI 1998). `@mapbox/shp-write`
 * puts all lines into one record, writes multiple polygons over the single ones, and does not wind
 * rings as the format asks.
 */
export function writeShp(
	kind: ShapeKind,
	geometries: readonly DrawnGeometry[]
): { shp: Uint8Array; shx: Uint8Array } {
	const records = geometries.map((geometry) => recordOf(kind, geometry));
	const length = records.reduce((sum, record) => sum + 8 + record.byteLength, HEADER);
	const shp = new DataView(new ArrayBuffer(length));
	const shx = new DataView(new ArrayBuffer(HEADER + records.length * 8));
	const box = boxOf(geometries.flatMap((geometry) => partsOf(kind, geometry).flat()));
	for (const view of [shp, shx]) writeHeader(view, kind, box);
	let at = HEADER;
	for (const [i, record] of records.entries()) {
		// Offsets and lengths count words of two bytes, the first byte first.
		shx.setInt32(HEADER + i * 8, at / 2);
		shx.setInt32(HEADER + i * 8 + 4, record.byteLength / 2);
		shp.setInt32(at, i + 1);
		shp.setInt32(at + 4, record.byteLength / 2);
		new Uint8Array(shp.buffer).set(new Uint8Array(record.buffer), at + 8);
		at += 8 + record.byteLength;
	}
	return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

function recordOf(kind: ShapeKind, geometry: DrawnGeometry): DataView {
	const parts = partsOf(kind, geometry);
	const points = parts.flat();
	if (kind === 'points') {
		const record = new DataView(new ArrayBuffer(20));
		record.setInt32(0, SHAPE_TYPES.points, true);
		writePoints(record, 4, points);
		return record;
	}
	const partsLength = kind === 'multipoints' ? 0 : 4 + parts.length * 4;
	const record = new DataView(new ArrayBuffer(40 + partsLength + points.length * 16));
	record.setInt32(0, SHAPE_TYPES[kind], true);
	writeBox(record, 4, boxOf(points));
	let at = 36;
	if (partsLength > 0) {
		record.setInt32(at, parts.length, true);
		let start = 0;
		for (const [i, part] of parts.entries()) {
			record.setInt32(at + 8 + i * 4, start, true);
			start += part.length;
		}
		at += 4;
	}
	record.setInt32(at, points.length, true);
	writePoints(record, at + partsLength + (partsLength > 0 ? 0 : 4), points);
	return record;
}

/** Lines and rings of a shape; outer rings clockwise here, against RFC 7946. */
function partsOf(kind: ShapeKind, geometry: DrawnGeometry): Position[][] {
	if (kind === 'lines') return linesOf(geometry);
	if (kind === 'polygons')
		return polygonsOf(geometry)
			.flat()
			.map((ring) => ring.toReversed());
	return [pointsOf(geometry)];
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(points: readonly Position[]): Box {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points.map(lonLat)) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box;
}

function writeHeader(view: DataView, kind: ShapeKind, box: Box): void {
	view.setInt32(0, 9994);
	view.setInt32(24, view.byteLength / 2);
	view.setInt32(28, 1000, true);
	view.setInt32(32, SHAPE_TYPES[kind], true);
	writeBox(view, 36, box);
}

function writeBox(view: DataView, at: number, box: Box): void {
	for (const [i, side] of box.entries()) view.setFloat64(at + i * 8, side, true);
}

function writePoints(view: DataView, at: number, points: readonly Position[]): void {
	for (const [i, [x, y]] of points.map(lonLat).entries()) {
		view.setFloat64(at + i * 16, x, true);
		view.setFloat64(at + i * 16 + 8, y, true);
	}
}
