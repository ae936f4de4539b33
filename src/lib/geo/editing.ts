import type { LineString, Point, Polygon, Position } from 'geojson';
import type { DrawnGeometry } from './drawing';

/** What an editor of single rings, lines and points can take. */
export type SimpleGeometry = Point | LineString | Polygon;

/**
 * Returns a geometry as the pieces that are edited one by one: each ring as a polygon without
 * holes, each line, each point; in the geometry's own order, which `withPiece` counts by.
 */
export function piecesOf(geometry: DrawnGeometry): SimpleGeometry[] {
	switch (geometry.type) {
		case 'MultiPoint':
			return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
		case 'MultiLineString':
			return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
		case 'Polygon':
			return geometry.coordinates.map(ringAsPolygon);
		case 'MultiPolygon':
			return geometry.coordinates.flat().map(ringAsPolygon);
		default:
			return [geometry];
	}
}

const ringAsPolygon = (ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring] });

/** Returns the geometry with the piece at `index` of `piecesOf` replaced; other kinds are refused. */
export function withPiece(
	geometry: DrawnGeometry,
	index: number,
	piece: SimpleGeometry
): DrawnGeometry {
	const pieces = piecesOf(geometry).map((old, i) => (i === index ? piece : old));
	const lines = pieces.flatMap((one) => (one.type === 'LineString' ? [one.coordinates] : []));
	const points = pieces.flatMap((one) => (one.type === 'Point' ? [one.coordinates] : []));
	const rings = pieces.flatMap((one) => (one.type === 'Polygon' ? one.coordinates : []));
	switch (geometry.type) {
		case 'MultiPoint':
			return { ...geometry, coordinates: points };
		case 'MultiLineString':
			return { ...geometry, coordinates: lines };
		case 'Polygon':
			return { ...geometry, coordinates: rings };
		case 'MultiPolygon': {
			let used = 0;
			const next = (polygon: Position[][]) => rings.slice(used, (used += polygon.length));
			return { ...geometry, coordinates: geometry.coordinates.map(next) };
		}
		default:
			return piece;
	}
}

/** The fewest positions of a piece, a ring's closing one included. */
const FEWEST = { Point: 1, LineString: 2, Polygon: 4 };

const pathOf = (piece: SimpleGeometry): Position[] => {
	if (piece.type === 'Point') return [piece.coordinates];
	return piece.type === 'LineString' ? piece.coordinates : (piece.coordinates[0] ?? []);
};

function withPath(piece: SimpleGeometry, path: Position[]): SimpleGeometry {
	if (piece.type === 'LineString') return { ...piece, coordinates: path };
	if (piece.type === 'Polygon') return { ...piece, coordinates: [path] };
	return { ...piece, coordinates: path[0] ?? piece.coordinates };
}

/** Returns the vertices of a piece; a ring's closing one is left out. */
export function verticesOf(piece: SimpleGeometry): Position[] {
	const path = pathOf(piece);
	return piece.type === 'Polygon' ? path.slice(0, -1) : path;
}

/** Returns the line along a piece's first edges, as many as there are up to `most`. */
export function firstPart(piece: SimpleGeometry, most: number): LineString {
	return { type: 'LineString', coordinates: pathOf(piece).slice(0, most + 1) };
}

function fromVertices(piece: SimpleGeometry, vertices: Position[]): SimpleGeometry {
	const path = piece.type === 'Polygon' ? [...vertices, ...vertices.slice(0, 1)] : vertices;
	return withPath(piece, path);
}

/** Returns a piece with one vertex moved. */
export function moveVertex(piece: SimpleGeometry, index: number, to: Position): SimpleGeometry {
	return fromVertices(piece, verticesOf(piece).with(index, to));
}

/** Returns a piece with a vertex half way to the next one; a point, or a line's end, has none. */
export function insertVertex(piece: SimpleGeometry, after: number): SimpleGeometry {
	const path = pathOf(piece);
	const [here, next] = [path[after], path[after + 1]];
	if (!here || !next) return piece;
	const middle = here.map((degrees, i) => (degrees + (next[i] ?? degrees)) / 2);
	return fromVertices(piece, verticesOf(piece).toSpliced(after + 1, 0, middle));
}

/** Returns whether a piece can lose a vertex and still be what it is. */
export function canDeleteVertex(piece: SimpleGeometry): boolean {
	return pathOf(piece).length > FEWEST[piece.type];
}

/** Returns a piece without one vertex; unchanged where it has no more than it needs. */
export function deleteVertex(piece: SimpleGeometry, index: number): SimpleGeometry {
	if (!canDeleteVertex(piece)) return piece;
	return fromVertices(piece, verticesOf(piece).toSpliced(index, 1));
}
