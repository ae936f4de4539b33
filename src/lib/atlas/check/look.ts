import type { Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { contains } from '$lib/geo/inside';
import { lonLat } from '$lib/geo/lon-lat';
import { ellipsoidArea } from '$lib/geo/measure';
import { createSegmentIndex, distanceBetween } from '$lib/geo/nearest';
import { overlap } from '$lib/geo/overlap';
import { pathsOf } from '$lib/geo/parts';
import type { DrawnSite } from '../read';
import type { CheckInput, ContextFeature } from './input';
import { onceFor, onceForPair } from './once';

export type Area = Polygon | MultiPolygon;

/** A geometry of the layers or of the base map, under the name that a problem gives it. */
export interface NamedGeometry {
	name: string;
	geometry: Geometry;
	isSite: boolean;
}

export const isArea = (geometry: Geometry | null | undefined): geometry is Area =>
	geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';

export function siteOf({ geodata }: CheckInput, id: string): DrawnSite | undefined {
	return geodata.sites.find(({ properties }) => properties.id === id);
}

/** The area of a site, null for a site that is missing or isn't an area. */
export function areaOf(input: CheckInput, id: string): Area | null {
	const geometry = siteOf(input, id)?.geometry;
	return isArea(geometry) ? geometry : null;
}

/** The greenway and its line, null if it is missing or isn't one line. */
export function greenwayOf(input: CheckInput): { site: DrawnSite; line: LineString } | null {
	const site = siteOf(input, 'greenway-42');
	return site?.geometry?.type === 'LineString' ? { site, line: site.geometry } : null;
}

/** The features of a file of the base map that carry a Chinese name. */
export function contextNamed(input: CheckInput, file: string, name: string): ContextFeature[] {
	return input.context.filter(
		(feature) => feature.file === file && feature.properties.name_zh === name
	);
}

export function everyGeometry({ geodata, context }: CheckInput): NamedGeometry[] {
	const sites = geodata.sites.flatMap(({ properties, geometry }) =>
		geometry ? [{ name: properties.id, geometry, isSite: true }] : []
	);
	const features = context.map(({ file, properties, geometry }, place) => ({
		name: `context/${file} ${properties.name_zh ?? `#${place + 1}`}`,
		geometry,
		isSite: false
	}));
	return [...sites, ...features];
}

/** All vertices of a geometry, in its order. */
export function verticesOf(geometry: Geometry): Position[] {
	return pathsOf(geometry).flat();
}

/** A position as a key: two vertices are the same if their keys are. */
export function keyOf(position: Position): string {
	return lonLat(position).join(' ');
}

/** The area of a geometry in m² on the ellipsoid. */
export const squareMetres = onceFor((area: Area) => ellipsoidArea(area));

/** What two areas share. */
export const sharedBy = onceForPair((a: Area, b: Area) => overlap(a, b));

/** The metres between two geometries. */
export const metresBetween = onceForPair(
	(a: Geometry, b: Geometry) => distanceBetween(a, b).metres
);

/** The boundary of an area, ready to be asked how far off a position is. */
export const boundaryOf = onceFor((area: Area) => createSegmentIndex(area));

/**
 * Returns how far one area reaches beyond another, in metres: the farthest of its vertices outside
 * and of the other's vertices that it covers; 0 where it lies inside.
 */
export const reachBeyond = onceForPair((inner: Area, outer: Area) =>
	Math.max(farthest(inner, outer, false), farthest(outer, inner, true))
);

/** The farthest from an area's boundary of the vertices that lie inside, or outside, of it. */
function farthest(of: Area, from: Area, inside: boolean): number {
	const distances = verticesOf(of)
		.filter((vertex) => contains(from, vertex) === inside)
		.map((vertex) => boundaryOf(from).nearest(vertex).metres);
	return Math.max(0, ...distances);
}
