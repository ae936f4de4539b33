import type { Geometry, Position } from 'geojson';
import { labelPoint } from '$lib/geo/label-point';
import { linesOf } from '$lib/geo/parts';
import type { SiteDestination } from './site';

const sixDecimals = (position: Position): Position =>
	position.map((degrees) => Math.round(degrees * 1e6) / 1e6);

/** Returns where one goes to reach a site, the first choice first; empty without a known position. */
export function destinationsOf(geometry: Geometry | null): SiteDestination[] {
	if (!geometry) return [];
	const [line] = linesOf(geometry);
	const [start, end] = [line?.[0], line?.at(-1)];
	if (start && end) {
		const [south, north] = start[1]! <= end[1]! ? [start, end] : [end, start];
		return [
			{ kind: 'south', at: sixDecimals(south) },
			{ kind: 'north', at: sixDecimals(north) }
		];
	}
	const kind = geometry.type === 'Point' ? 'point' : 'inside';
	return [{ kind, at: sixDecimals(labelPoint(geometry)) }];
}
