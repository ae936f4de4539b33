import type { MultiPolygon, Polygon, Position } from 'geojson';
import { edgesOf, lonLat, type LonLat } from './lon-lat';
import { polygonsOf } from './parts';

/** A geometry that has an area. */
export type Area = Polygon | MultiPolygon;

/** Rounding leaves slivers along a shared edge: pieces of less than this, a cm² in degrees². */
const SLIVER = 1e-14;

/** Returns what Turf cut without its slivers, as a polygon if it is one; null if nothing is left. */
export function withoutSlivers(area: Area | null | undefined): Area | null {
	const parts = area ? polygonsOf(area).filter(([outer = []]) => planeArea(outer) >= SLIVER) : [];
	return areaOf(parts);
}

/** Returns polygons as one geometry: null of none, a polygon of one, a multipolygon of more. */
export function areaOf(parts: Position[][][]): Area | null {
	const [only, ...others] = parts;
	if (!only) return null;
	if (others.length === 0) return { type: 'Polygon', coordinates: only };
	return { type: 'MultiPolygon', coordinates: parts };
}

/** In degrees², as Turf cuts: on the ellipsoid a sliver between two straight edges has an area. */
function planeArea(ring: Position[]): number {
	const [x0, y0] = lonLat(ring[0] ?? []);
	const cross = ([a, b]: [LonLat, LonLat]) => (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0);
	return Math.abs(edgesOf(ring).reduce((sum, edge) => sum + cross(edge), 0)) / 2;
}
