import { featureCollection, lineString, pointOnFeature, polygonize } from '@turf/turf';
import type { LineString, MultiLineString, Polygon } from 'geojson';
import type { Area } from './area';
import { crossings, positionAt, TOUCH } from './crossing';
import { contains } from './inside';
import { edgesOf, type LonLat } from './lon-lat';
import { ellipsoidArea } from './measure';
import { linesOf, polygonsOf } from './parts';
import { indexSegments, segmentsAt, type Segment } from './segments';
import { fail, ok, type Result } from './result';

/**
 * Returns the pieces into which a line cuts an area, holes and parts kept, edges straight in
 * longitude and latitude. Boundary and line are cut where they meet, and Turf's polygonize finds
 * the faces. A line that ends inside cuts nothing there. Fails with `not-crossed` where the line
 * leaves the area in one piece, and where the pieces don't add up to the whole.
 */
export function split(
	area: Area,
	line: LineString | MultiLineString
): Result<Polygon[], 'not-crossed' | 'split-failed'> {
	const parts = polygonsOf(area);
	try {
		const pieces = parts.flatMap((rings) => facesOf({ type: 'Polygon', coordinates: rings }, line));
		if (pieces.length <= parts.length) return fail('not-crossed');
		const sum = pieces.reduce((total, piece) => total + ellipsoidArea(piece), 0);
		// A corner put into a long edge takes it off its geodesic: 2e-6 of the area, seldom more.
		const isWhole = Math.abs(sum / ellipsoidArea(area) - 1) < 1e-4;
		return isWhole ? ok(pieces) : fail('split-failed');
	} catch {
		return fail('split-failed');
	}
}

function facesOf(polygon: Polygon, line: LineString | MultiLineString): Polygon[] {
	const paths = [...polygon.coordinates, ...linesOf(line)];
	const faces = polygonize(featureCollection(noded(paths).map((edge) => lineString(edge))));
	return faces.features
		.map(({ geometry }) => withHoles(geometry, polygon))
		.filter((face) => ellipsoidArea(face) > SMALLEST)
		.filter((face) => contains(polygon, pointOnFeature(face).geometry.coordinates));
}

/** In m²: a hole as a face of its own, filled by itself, is left with less. */
const SMALLEST = 1e-4;

/** Turf's polygonize loses holes that the line doesn't meet: a face gets those that lie in it. */
function withHoles({ coordinates }: Polygon, { coordinates: rings }: Polygon): Polygon {
	const shell: Polygon = { type: 'Polygon', coordinates: coordinates.slice(0, 1) };
	const inside = rings.slice(1).filter((hole) => hole.every((corner) => contains(shell, corner)));
	return { type: 'Polygon', coordinates: [...shell.coordinates, ...inside] };
}

/** The edges of paths, cut where they meet each other. */
function noded(paths: LineString['coordinates'][]): [LonLat, LonLat][] {
	const segments = indexSegments({ type: 'MultiLineString', coordinates: paths });
	const nodeAt = knownNodes();
	// Corners before cuts, the area's before the line's: a piece keeps the area's very numbers.
	const nodes = new Map<Segment, LonLat[]>(
		segments.list.map((segment) => [segment, [segment.from, segment.to].map(nodeAt)])
	);
	for (const segment of segments.list) {
		for (const other of segmentsAt(segments, segment.from, segment.to)) {
			if (other === segment) continue;
			for (const share of crossings(segment, other)) {
				const node = nodeAt(positionAt(segment, share));
				nodes.get(segment)?.push(node);
				// Both edges have to be cut at the very same numbers.
				nodes.get(other)?.push(node);
			}
		}
	}
	return [...nodes].flatMap(([{ from }, unsorted]) =>
		edgesOf(inOrder(from, unsorted)).filter(([start, end]) => !isSame(start, end))
	);
}

/** Positions nearer to one another than edges that touch are one node: the first that was asked for. */
function knownNodes(): (position: LonLat) => LonLat {
	const key = ([x, y]: LonLat) => `${Math.round(x / CELL)} ${Math.round(y / CELL)}`;
	const cells = new Map<string, LonLat>();
	return (position) => {
		for (const dx of [0, -CELL, CELL]) {
			for (const dy of [0, -CELL, CELL]) {
				const near = cells.get(key([position[0] + dx, position[1] + dy]));
				if (near && Math.hypot(near[0] - position[0], near[1] - position[1]) <= CELL) return near;
			}
		}
		cells.set(key(position), position);
		return position;
	};
}

const CELL = 2 * TOUCH;

function inOrder([x, y]: LonLat, nodes: readonly LonLat[]): LonLat[] {
	const far = (node: LonLat) => Math.hypot(node[0] - x, node[1] - y);
	return [...nodes].sort((a, b) => far(a) - far(b));
}

const isSame = (a: LonLat, b: LonLat) => a[0] === b[0] && a[1] === b[1];
