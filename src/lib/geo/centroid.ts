import type { Geometry, Position } from 'geojson';
import { edgesOf, lonLat, type LonLat } from './lon-lat';
import { linesOf, pointsOf, polygonsOf } from './parts';

/** A weight at a place: the weight, and the weight times x and times y. */
type Moment = [weight: number, x: number, y: number];

/**
 * Returns the centroid in degrees, reckoned in the plane of longitude and latitude and equal to
 * PostGIS `ST_Centroid(geometry)` to 1e-9°: of areas if there are any (holes left out), else of
 * lines by length, else of points. Turf's `centerOfMass` is not used: it mistakes holes, and of a
 * multipolygon takes the convex hull.
 */
export function centroid(geometry: Geometry): Position {
	const polygons = polygonsOf(geometry);
	const paths = [...polygons.flat(), ...linesOf(geometry)];
	const points = [...paths.flat(), ...pointsOf(geometry)].map(lonLat);
	const origin = points[0];
	if (!origin) throw new RangeError('centroid: the geometry has no positions');

	const ofAreas = polygons.flatMap((rings) =>
		rings.map((ring, i) => ringMoment(ring, origin, i > 0 ? -1 : 1))
	);
	const ofLines = paths.flatMap((path) => pathMoments(path, origin));
	const ofPoints = points.map(([x, y]): Moment => [1, x - origin[0], y - origin[1]]);
	// A polygon without area is weighed by its rings, a line without length by its points.
	const [weight, x, y] = [ofAreas, ofLines].map(total).find(([w]) => w > 0) ?? total(ofPoints);
	return [origin[0] + x / weight, origin[1] + y / weight];
}

/** Taken from an origin close by: products of whole degrees would lose half the digits. */
function ringMoment(ring: Position[], [x0, y0]: LonLat, sign: 1 | -1): Moment {
	const moments = edgesOf(ring).map(([a, b]): Moment => {
		const [ax, ay, bx, by] = [a[0] - x0, a[1] - y0, b[0] - x0, b[1] - y0];
		const cross = ax * by - bx * ay;
		return [cross / 2, ((ax + bx) * cross) / 6, ((ay + by) * cross) / 6];
	});
	const [weight, x, y] = total(moments);
	const unwind = weight < 0 ? -sign : sign;
	return [weight * unwind, x * unwind, y * unwind];
}

function pathMoments(path: Position[], [x0, y0]: LonLat): Moment[] {
	return edgesOf(path).map(([[ax, ay], [bx, by]]) => {
		const length = Math.hypot(bx - ax, by - ay);
		return [length, ((ax + bx) / 2 - x0) * length, ((ay + by) / 2 - y0) * length];
	});
}

function total(moments: Moment[]): Moment {
	return moments.reduce((sum, m) => [sum[0] + m[0], sum[1] + m[1], sum[2] + m[2]], [0, 0, 0]);
}
