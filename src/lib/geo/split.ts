import { multiLineString, polygonize } from '@turf/turf';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { crossings, positionAt, TOUCH } from './crossing';
import { contains } from './inside';
import { labelPoint } from './label-point';
import { edgesOf, lonLat, type LonLat } from './lon-lat';
import { polygonsOf } from './parts';
import { fail, ok, type Result } from './result';

type Edge = [LonLat, LonLat];

/**
 * Returns the pieces into which a line cuts an area, holes kept, edges straight in longitude and
 * latitude; the parts of the line that lie outside or end inside cut nothing. Fails where the line
 * does not cut the area in two, or where Turf can't make polygons of the edges.
 */
export function split(
	area: Polygon | MultiPolygon,
	line: LineString
): Result<Polygon[], 'not-cut' | 'split-failed'> {
	const rings = polygonsOf(area).flat().flatMap(edgesOf);
	const cuts = edgesOf(line.coordinates);
	const edges = [...cutAt(rings, cuts), ...cutAt(cuts, [...rings, ...cuts])];
	try {
		const faces = polygonize(multiLineString(edges)).features.map(({ geometry }) => geometry);
		const loose = holesOf(area).filter((hole) => cutAt(edgesOf(hole), cuts).length < hole.length);
		const pieces = faces
			.map((face) => withHoles(face, loose))
			.filter((face) => contains(area, labelPoint(face)));
		return pieces.length > polygonsOf(area).length ? ok(pieces) : fail('not-cut');
	} catch {
		return fail('split-failed');
	}
}

function holesOf(area: Polygon | MultiPolygon): Position[][] {
	return polygonsOf(area).flatMap(([, ...holes]) => holes);
}

/** Turf finds the faces between edges that meet; a hole that meets none is put back by hand. */
function withHoles(face: Polygon, holes: Position[][]): Polygon {
	const [outer = []] = face.coordinates;
	const inside = holes.filter(
		(hole) => !sameRing(hole, outer) && hole.every((position) => contains(face, position))
	);
	return { ...face, coordinates: [...face.coordinates, ...inside] };
}

function sameRing(a: Position[], b: Position[]): boolean {
	const key = (ring: Position[]) => ring.map(lonLat).map(String).sort().join(' ');
	return new Set([key(a.slice(1)), key(b.slice(1))]).size === 1;
}

/** Each edge in the pieces between the places where others meet it. */
function cutAt(edges: Edge[], others: Edge[]): Edge[] {
	return edges.flatMap(([from, to]) => {
		const edge = { from, to };
		const shares = others.flatMap(([a, b]) =>
			a === from && b === to ? [] : crossings(edge, { from: a, to: b })
		);
		const stops = [0, ...shares, 1].sort((a, b) => a - b).map((share) => snapped(edge, share));
		return edgesOf(distinct(stops));
	});
}

/** Both edges of a crossing must meet in the very same numbers. */
function snapped(edge: { from: LonLat; to: LonLat }, share: number): LonLat {
	const [lon, lat] = positionAt(edge, share);
	return [Number(lon.toFixed(9)), Number(lat.toFixed(9))];
}

function distinct(positions: LonLat[]): Position[] {
	return positions.filter((position, i) => {
		const before = positions[i - 1];
		if (!before) return true;
		const [lon, lat] = lonLat(before);
		return Math.hypot(position[0] - lon, position[1] - lat) > TOUCH;
	});
}
