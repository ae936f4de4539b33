import type { DrawnGeometry } from '$lib/geo/drawing';
import type { LonLat } from '$lib/geo/lon-lat';
import { isBeyond, splitLine, splitPolygon, unwrap } from './antimeridian';
import type { Tally } from './notes';
import { isObject } from './raw';
import { cleanRing, withoutRepeats } from './ring';
import { PAIRS, selfCrossing } from './self-crossing';

/** How positions of a file become WGS 84 degrees; the identity where they are already. */
export type ToDegrees = (position: LonLat) => LonLat;

/** What cleaning one file shares: the way to degrees, the list of repairs, the budget of crossings. */
export class Cleaner {
	readonly #budget = { pairs: PAIRS };

	constructor(
		private readonly tally: Tally,
		private readonly toDegrees: ToDegrees = (position) => position
	) {}

	/**
	 * Returns what can be drawn of a stranger's geometry: finite, in range, two numbers a position,
	 * rings closed, wound by RFC 7946 and of at least four positions, no repeats, split at the
	 * antimeridian, a multiple shape of one part made single, collections opened into one shape a
	 * kind. Rings that cross themselves are kept. Each repair is counted in the tally; cleaning
	 * what is clean changes nothing.
	 */
	geometry(geometry: unknown): DrawnGeometry[] {
		const parts = new Parts();
		this.#collect(geometry, parts);
		const shapes = [
			multiple('MultiPolygon', parts.polygons),
			multiple('MultiLineString', parts.lines),
			multiple('MultiPoint', parts.points)
		].filter((shape) => shape !== undefined);
		if (shapes.length > 1) this.tally.add('collections-opened');
		return shapes;
	}

	/** Collections are opened with a stack: nested ones can't exhaust ours. */
	#collect(geometry: unknown, parts: Parts): void {
		const stack = [geometry];
		while (stack.length > 0) {
			const here = stack.pop();
			if (!isObject(here)) continue;
			if (here.type === 'GeometryCollection') {
				for (const inner of listOf(here.geometries).toReversed()) stack.push(inner);
			} else this.#take(String(here.type), here.coordinates, parts);
		}
	}

	#take(type: string, coordinates: unknown, parts: Parts): void {
		const list = listOf(coordinates);
		if (list.length > 0 && type === 'Point') this.#points([list], parts);
		else if (list.length > 0 && type === 'MultiPoint') this.#points(list, parts);
		else if (list.length > 0 && type === 'LineString') this.#lines([list], parts);
		else if (list.length > 0 && type === 'MultiLineString') this.#lines(list, parts);
		else if (list.length > 0 && type === 'Polygon') this.#polygons([list], parts);
		else if (list.length > 0 && type === 'MultiPolygon') this.#polygons(list, parts);
		else this.tally.add('shapes-dropped');
	}

	#points(points: readonly unknown[], parts: Parts): void {
		const positions = this.#path(points);
		for (const [lon, lat] of positions) parts.points.push([inTurn(lon), lat]);
	}

	#lines(lines: readonly unknown[], parts: Parts): void {
		for (const line of lines) {
			const path = withoutRepeats(unwrap(this.#path(listOf(line))), this.tally);
			const isSplit = isBeyond(path);
			if (isSplit) this.tally.add('split-antimeridian');
			const pieces = (isSplit ? splitLine(path) : [path]).filter(({ length }) => length > 1);
			if (pieces.length === 0) this.tally.add('shapes-dropped');
			parts.lines.push(...pieces);
		}
	}

	#polygons(polygons: readonly unknown[], parts: Parts): void {
		for (const polygon of polygons) {
			const rings = listOf(polygon).map((ring) => unwrap(this.#path(listOf(ring))));
			const isSplit = rings[0] !== undefined && rings[0].length > 0 && rings.some(isBeyond);
			if (isSplit) this.tally.add('split-antimeridian');
			const pieces = isSplit ? splitPolygon(rings) : [rings];
			if (pieces.length === 0) this.tally.add('rings-dropped');
			for (const piece of pieces) this.#polygon(piece, parts);
		}
	}

	#polygon(rings: readonly LonLat[][], parts: Parts): void {
		const [first = [], ...inner] = rings;
		const outer = cleanRing(first, 'outer', this.tally);
		if (!outer) return;
		const holes = inner.map((ring) => cleanRing(ring, 'hole', this.tally));
		const polygon = [outer, ...holes.filter((hole) => hole !== undefined)];
		const crossing = selfCrossing(polygon, this.#budget);
		if (crossing === 'crosses') this.tally.add('crossing-itself');
		if (crossing === 'unknown') this.tally.add('crossings-unchecked');
		parts.polygons.push(polygon);
	}

	/** Positions of a list that are two finite numbers in range; others are counted and left out. */
	#path(list: readonly unknown[]): LonLat[] {
		const path: LonLat[] = [];
		for (const item of list) {
			const [x, y, z] = listOf(item);
			const isPair = typeof x === 'number' && typeof y === 'number';
			const [lon, lat] = isPair ? this.toDegrees([x, y]) : [NaN, NaN];
			// A longitude may count on over 180°; what lies beyond a turn of the globe is no place.
			if (Math.abs(lon) <= 360 && Math.abs(lat) <= 90) path.push([lon + 0, lat + 0]);
			else this.tally.add('positions-dropped');
			if (z !== undefined) this.tally.add('heights-dropped');
		}
		return path;
	}
}

class Parts {
	readonly points: LonLat[] = [];
	readonly lines: LonLat[][] = [];
	readonly polygons: LonLat[][][] = [];
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function inTurn(lon: number): number {
	if (lon > 180) return lon - 360;
	return lon < -180 ? lon + 360 : lon;
}

const SINGLE = {
	MultiPoint: 'Point',
	MultiLineString: 'LineString',
	MultiPolygon: 'Polygon'
} as const;

function multiple(type: keyof typeof SINGLE, parts: readonly unknown[]): DrawnGeometry | undefined {
	if (parts.length === 0) return undefined;
	const shape =
		parts.length === 1
			? { type: SINGLE[type], coordinates: parts[0] }
			: { type, coordinates: parts };
	return shape as DrawnGeometry;
}
