import type { Geometry, Position } from 'geojson';
import { onDatums } from '$lib/geo/datum';
import { labelPoint } from '$lib/geo/label-point';
import { lonLat, type LonLat } from '$lib/geo/lon-lat';
import { linesOf } from '$lib/geo/parts';
import type { SiteDestination } from './site';

const sixDecimals = (position: Position): LonLat =>
	lonLat(position.map((degrees) => Math.round(degrees * 1e6) / 1e6));

function destination(kind: SiteDestination['kind'], at: Position): SiteDestination {
	const { WGS84, GCJ02, BD09 } = onDatums(sixDecimals(at));
	return { kind, on: { WGS84, GCJ02: sixDecimals(GCJ02), BD09: sixDecimals(BD09) } };
}

/** Returns where one goes to reach a site, the first choice first; empty without a known position. */
export function destinationsOf(geometry: Geometry | null): SiteDestination[] {
	if (!geometry) return [];
	const [line] = linesOf(geometry);
	const [start, end] = [line?.[0], line?.at(-1)];
	if (start && end) {
		const [south, north] = start[1]! <= end[1]! ? [start, end] : [end, start];
		return [destination('south', south), destination('north', north)];
	}
	const kind = geometry.type === 'Point' ? 'point' : 'inside';
	return [destination(kind, labelPoint(geometry))];
}
