import type { Geometry, Position } from 'geojson';
import { bbox } from '@turf/turf';
import polylabel from 'polylabel';
import { pointAlong } from './along';
import { centroid } from './centroid';
import { lonLat } from './lon-lat';
import { ellipsoidArea, ellipsoidLength } from './measure';
import { linesOf, polygonsOf } from './parts';

/**
 * Returns where a name reads best, in degrees: the point of the largest polygon that is farthest
 * from its boundary (polylabel, to a quarter of that distance or better), half way along the longest line, or the
 * point itself.
 */
export function labelPoint(geometry: Geometry): Position {
	const rings = largest(polygonsOf(geometry), (coordinates) =>
		ellipsoidArea({ type: 'Polygon', coordinates })
	);
	if (rings) return poleOf(rings);
	const coordinates = largest(linesOf(geometry), (coordinates) =>
		ellipsoidLength({ type: 'LineString', coordinates })
	);
	if (coordinates) {
		const line = { type: 'LineString' as const, coordinates };
		return pointAlong(line, ellipsoidLength(line) / 2);
	}
	return centroid(geometry);
}

/**
 * polylabel stops once it is within its precision, in a thin strip still on the boundary, so the
 * precision is sharpened until it is small beside the distance found.
 */
function poleOf(rings: Position[][]): Position {
	const [west, south, east, north] = bbox({ type: 'Polygon', coordinates: rings });
	// A degree of longitude is shorter than one of latitude: shrink it, or the point leans.
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const plane = rings.map((ring) => ring.map(lonLat).map(([lon, lat]) => [lon * squeeze, lat]));
	const size = Math.max((east - west) * squeeze, north - south);
	let precision = size / 100;
	let pole = polylabel(plane, precision);
	while (pole.distance < precision * 4 && precision > size / 1e5) {
		precision = Math.max(precision / 10, pole.distance / 4);
		pole = polylabel(plane, precision);
	}
	const [x, y] = lonLat(pole);
	return [x / squeeze, y];
}

/** Returns the first of the largest items. */
function largest<T>(items: T[], size: (item: T) => number): T | undefined {
	const most = items.reduce((most, item) => Math.max(most, size(item)), -Infinity);
	return items.find((item) => size(item) === most);
}
