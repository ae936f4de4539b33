import { describe, expect, it } from 'vitest';
import type {
	GeometryCollection,
	LineString,
	MultiLineString,
	MultiPolygon,
	Point,
	Polygon,
	Position
} from 'geojson';
import type { DrawnGeometry } from './drawing';
import { rectangleBetween } from './drawn-shapes';
import {
	canDeleteVertex,
	deleteVertex,
	firstPart,
	insertVertex,
	moveVertex,
	piecesOf,
	verticesOf,
	withPiece
} from './editing';
import { withHole } from './hole';
import { ellipsoidArea } from './measure';
import { mapPositions } from './map-positions';
import { countPositions, roundedPosition, shifted } from './positions';

const square = rectangleBetween([116.3, 40.1], [116.31, 40.11]);
const holed: Polygon = {
	type: 'Polygon',
	coordinates: [
		...square.coordinates,
		...rectangleBetween([116.302, 40.102], [116.304, 40.104]).coordinates
	]
};
const twoParts: MultiPolygon = {
	type: 'MultiPolygon',
	coordinates: [holed.coordinates, rectangleBetween([116.4, 40.1], [116.41, 40.11]).coordinates]
};

describe('pieces', () => {
	it('puts every piece back where it was', () => {
		for (const geometry of [square, holed, twoParts])
			piecesOf(geometry).forEach((piece, i) =>
				expect(withPiece(geometry, i, piece)).toEqual(geometry)
			);
		expect(piecesOf(twoParts)).toHaveLength(3);
	});
	it('are the rings of an area one by one, and single points and lines', () => {
		const ringOf = (ring: Position[]) => ({ type: 'Polygon', coordinates: [ring] });
		expect(piecesOf(holed)).toEqual(holed.coordinates.map(ringOf));
		expect(piecesOf(twoParts)).toEqual(twoParts.coordinates.flat().map(ringOf));
		const line: LineString = { type: 'LineString', coordinates: holed.coordinates[0]! };
		expect(piecesOf(line)).toEqual([line]);
		expect(firstPart(line, 1)).toEqual({
			type: 'LineString',
			coordinates: line.coordinates.slice(0, 2)
		});
	});
	it('replaces a hole and leaves the rest', () => {
		const moved = shifted(piecesOf(twoParts)[1]!, [0.001, 0]);
		const next = withPiece(twoParts, 1, moved) as MultiPolygon;
		expect(next.coordinates[0]![1]).toEqual(moved.coordinates[0]);
		expect(next.coordinates[1]).toEqual(twoParts.coordinates[1]);
	});
	it('keeps a ring closed when its first vertex moves or goes', () => {
		const moved = moveVertex(square, 0, [116.29, 40.09]) as Polygon;
		expect(moved.coordinates[0]!.at(-1)).toEqual([116.29, 40.09]);
		const gone = deleteVertex(square, 0) as Polygon;
		expect(gone.coordinates[0]!.at(-1)).toEqual(gone.coordinates[0]![0]);
		expect(verticesOf(gone)).toHaveLength(3);
	});
	it('never leaves a ring of less than three vertices or a line of one', () => {
		const triangle = deleteVertex(square, 1);
		expect(canDeleteVertex(triangle)).toBe(false);
		expect(deleteVertex(triangle, 0)).toBe(triangle);
	});
	it('inserts half way, also on the edge that closes a ring', () => {
		const after = insertVertex(square, 3);
		expect(verticesOf(after)).toHaveLength(5);
		expect(verticesOf(after)[4]![1]).toBeCloseTo(40.105, 12);
	});
});

describe('points and lines', () => {
	const [a, b, c] = [
		[116.3, 40.1],
		[116.4, 40.2],
		[116.5, 40.1]
	] as [Position, Position, Position];
	const line: LineString = { type: 'LineString', coordinates: [a, b, c] };
	const point: Point = { type: 'Point', coordinates: a };
	const points: DrawnGeometry = { type: 'MultiPoint', coordinates: [a, b] };
	const lines: DrawnGeometry = {
		type: 'MultiLineString',
		coordinates: [
			[a, b],
			[b, c]
		]
	};

	it('are taken apart and put together again, one replaced', () => {
		for (const geometry of [point, line, points, lines])
			piecesOf(geometry).forEach((piece, i) =>
				expect(withPiece(geometry, i, piece)).toEqual(geometry)
			);
		expect(withPiece(points, 1, { type: 'Point', coordinates: c })).toEqual({
			type: 'MultiPoint',
			coordinates: [a, c]
		});
		expect(withPiece(lines, 0, { type: 'LineString', coordinates: [c, a] })).toEqual({
			type: 'MultiLineString',
			coordinates: [
				[c, a],
				[b, c]
			]
		});
		expect(withPiece(point, 0, { type: 'Point', coordinates: b })).toEqual({
			type: 'Point',
			coordinates: b
		});
	});
	it('keep all their vertices, and lose none that they need', () => {
		expect([verticesOf(line), verticesOf(point)]).toEqual([[a, b, c], [a]]);
		expect(deleteVertex(line, 1)).toEqual({ type: 'LineString', coordinates: [a, c] });
		expect([deleteVertex(line, 1), point].map(canDeleteVertex)).toEqual([false, false]);
		expect(deleteVertex(point, 0)).toBe(point);
		expect(moveVertex(point, 0, b)).toEqual({ type: 'Point', coordinates: b });
		expect(moveVertex(line, 2, a)).toEqual({ type: 'LineString', coordinates: [a, b, a] });
	});
	it('get a vertex half way to the next, which a last one has not', () => {
		const longer = insertVertex(line, 0);
		const [lon, lat] = verticesOf(longer)[1]!;
		expect([verticesOf(longer).length, lon, lat]).toEqual([4, 116.35, expect.closeTo(40.15, 12)]);
		expect(insertVertex(line, 2)).toBe(line);
		expect(insertVertex(point, 0)).toBe(point);
		// A height is half way as well, or what the one end knows of it.
		const high: LineString = { type: 'LineString', coordinates: [[...a, 10], [...b, 20], b] };
		expect(verticesOf(insertVertex(high, 0))[1]![2]).toBe(15);
		expect(verticesOf(insertVertex(high, 1))[2]![2]).toBe(20);
	});
	it('are shown by their first edges', () => {
		expect(firstPart(line, 1).coordinates).toEqual([a, b]);
		expect(firstPart(square, 2).coordinates).toEqual(square.coordinates[0]!.slice(0, 3));
	});
	it('are counted, shifted and rounded position by position', () => {
		expect([point, points, lines, twoParts].map(countPositions)).toEqual([1, 2, 4, 15]);
		expect(shifted(point, [0.5, -0.5])).toEqual({ type: 'Point', coordinates: [116.8, 39.6] });
		expect(roundedPosition([116.123456789, -0.00000001, 5])).toEqual([116.1234568, 0]);
		expect(Object.is(roundedPosition([0, -1e-9])[1], 0)).toBe(true);
		const all: GeometryCollection = {
			type: 'GeometryCollection',
			geometries: [point, lines as MultiLineString]
		};
		expect(mapPositions(all, ([lon = 0]) => [lon, 0])).toEqual({
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Point', coordinates: [116.3, 0] },
				{
					type: 'MultiLineString',
					coordinates: [
						[
							[116.3, 0],
							[116.4, 0]
						],
						[
							[116.4, 0],
							[116.5, 0]
						]
					]
				}
			]
		});
	});
});

describe('holes', () => {
	const hole = (west: number, east: number) => rectangleBetween([west, 40.106], [east, 40.108]);
	it('cuts a hole out, turned clockwise, and leaves the other holes', () => {
		const more = withHole(holed, hole(116.306, 116.308))!;
		expect(more.coordinates).toHaveLength(3);
		const drawn = hole(116.306, 116.308).coordinates[0]!;
		expect(more.coordinates[2]).toEqual([...drawn].reverse());
		const cut = ellipsoidArea(holed) - ellipsoidArea(more);
		expect(cut / ellipsoidArea(hole(116.306, 116.308))).toBeCloseTo(1, 9);
	});
	it('finds the part of several that it lies in', () => {
		const more = withHole(twoParts, hole(116.402, 116.404)) as MultiPolygon;
		expect(more.coordinates.map((rings) => rings.length)).toEqual([2, 2]);
	});
	it('refuses what leaves the area, touches its edge, or surrounds another hole', () => {
		expect(withHole(holed, hole(116.309, 116.311))).toBeNull();
		expect(withHole(holed, hole(116.3, 116.302))).toBeNull();
		expect(withHole(holed, rectangleBetween([116.301, 40.101], [116.305, 40.105]))).toBeNull();
		expect(withHole(holed, hole(116.5, 116.51))).toBeNull();
	});
});
