import type { BBox } from 'geojson';
import type { SiteSummary } from '$lib/atlas/site';

/** The box that all lines and areas of the atlas lie in, in degrees: what the first view shows. */
export function extentOf(sites: readonly SiteSummary[]): BBox {
	const boxes = sites.flatMap(({ bbox, layer }) => (bbox && layer !== 'places' ? [bbox] : []));
	const edge = (i: number, pick: (...n: number[]) => number) => pick(...boxes.map((b) => b[i]!));
	return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}
