import { describe, expect, it } from 'vitest';
import type { MultiPolygon, Polygon } from 'geojson';
import { rectangleBetween } from './drawn-shapes';
import {
	canDeleteVertex,
	deleteVertex,
	insertVertex,
	moveVertex,
	piecesOf,
	verticesOf,
	withPiece
} from './editing';
import { withHole } from './hole';
import { ellipsoidArea } from './measure';
import { shifted } from './positions';

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

describe('holes', () => {
	const hole = (west: number, east: number) => rectangleBetween([west, 40.106], [east, 40.108]);
	it('cuts a hole out, turned clockwise, and leaves the other holes', () => {
		const more = withHole(holed, hole(116.306, 116.308))!;
		expect(more.coordinates).toHaveLength(3);
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
