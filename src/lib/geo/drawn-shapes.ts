import type { Polygon, Position } from 'geojson';
import { edgesOf, lonLat } from './lon-lat';

/** Returns the rectangle along meridians and parallels that has two positions as its corners. */
export function rectangleBetween(a: Position, b: Position): Polygon {
	const [ax, ay] = lonLat(a);
	const [bx, by] = lonLat(b);
	const [west, east] = [Math.min(ax, bx), Math.max(ax, bx)];
	const [south, north] = [Math.min(ay, by), Math.max(ay, by)];
	return ringPolygon([
		[west, south],
		[east, south],
		[east, north],
		[west, north]
	]);
}

/** Returns a polygon of one ring, which it closes and turns counter-clockwise as RFC 7946 asks. */
export function ringPolygon(corners: readonly Position[]): Polygon {
	const [first, ...rest] = corners;
	const turned = isClockwise(corners) && first ? [first, ...rest.reverse()] : corners;
	return { type: 'Polygon', coordinates: [[...turned, ...turned.slice(0, 1)]] };
}

function isClockwise(corners: readonly Position[]): boolean {
	const [x0, y0] = lonLat(corners[0] ?? []);
	const twice = edgesOf([...corners]).reduce(
		(sum, [a, b]) => sum + (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0),
		0
	);
	return twice < 0;
}
