import type { Geometry, Position } from 'geojson';
import { edgesOf, lonLat } from '$lib/geo/lon-lat';
import { linesOf, polygonsOf } from '$lib/geo/parts';
import { everyGeometry, keyOf } from './look';
import type { Rule } from './problem';

/** Makes a rule of what is wrong with one geometry. */
function onEvery(rule: string, complaints: (geometry: Geometry) => string[]): Rule {
	return (input) =>
		everyGeometry(input).flatMap(({ name, geometry }) =>
			complaints(geometry).map((message) => ({ site: name, rule, message }))
		);
}

/** Rings have four positions or more and end where they begin; lines have two or more. */
export const ringsClosed = onEvery('rings-closed', (geometry) => {
	const rings = polygonsOf(geometry).flat();
	return [
		...rings.flatMap((ring, place) => {
			if (ring.length < 4) return [`ring ${place}: ${ring.length} positions`];
			const [first, last] = [keyOf(ring[0]!), keyOf(ring.at(-1)!)];
			return first === last ? [] : [`ring ${place}: begins at ${first}, ends at ${last}`];
		}),
		...linesOf(geometry)
			.filter((line) => line.length < 2)
			.map((line) => `line of ${line.length} positions`)
	];
});

/** Outer rings run counter-clockwise, holes clockwise (RFC 7946, 3.1.6). */
export const ringsRightHanded = onEvery('rings-right-handed', (geometry) =>
	polygonsOf(geometry).flatMap((rings, part) =>
		rings.flatMap((ring, place) => {
			const isCounterClockwise = planeArea(ring) > 0;
			if (isCounterClockwise === (place === 0)) return [];
			const what = place === 0 ? 'outer ring is clockwise' : `hole ${place} is counter-clockwise`;
			return [`part ${part}: ${what}`];
		})
	)
);

/** No position stands twice in a row. */
export const noRepeats = onEvery('no-repeats', (geometry) =>
	[...linesOf(geometry), ...polygonsOf(geometry).flat()].flatMap((path) => {
		const repeated = edgesOf(path).filter(([a, b]) => keyOf(a) === keyOf(b));
		if (repeated.length === 0) return [];
		return [`${repeated.length} repeated positions, first ${keyOf(repeated[0]![0])}`];
	})
);

/** In degrees², positive for a counter-clockwise ring. */
function planeArea(ring: Position[]): number {
	// From the first position, so that the products are small and keep their digits.
	const [x0, y0] = lonLat(ring[0] ?? []);
	return edgesOf(ring).reduce(
		(sum, [a, b]) => sum + ((a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0)) / 2,
		0
	);
}
