import type { LineString } from 'geojson';
import { locate, pointAlong } from '$lib/geo/along';
import { ellipsoidLength } from '$lib/geo/measure';
import { distanceBetween } from '$lib/geo/nearest';
import { CERTAIN_POINTS, CERTAIN_WAYS } from './certain';
import { areaOf, greenwayOf, keyOf, siteOf } from './look';
import { metresText, type Problem, type Rule } from './problem';

const ENDS: readonly [which: 'first' | 'last', site: string][] = [
	['first', 'olympic-forest-park-north'],
	['last', 'apple-park']
];

/** Metres that the line may stay away from a park at its ends and waypoints. */
export const NEAR = 150;

/** The greenway is one line from the Olympic forest park's north garden to the apple park. */
export const greenwayEnds: Rule = (input) => {
	const greenway = greenwayOf(input);
	if (!greenway) {
		const type = siteOf(input, 'greenway-42')?.geometry?.type ?? 'nothing';
		return [{ site: 'greenway-42', rule: 'greenway-ends', message: `${type}, not one line` }];
	}
	const path = greenway.line.coordinates;
	return ENDS.flatMap(([which, id]) => {
		const park = areaOf(input, id);
		const end = which === 'first' ? path[0] : path.at(-1);
		if (!park || !end) return [];
		const { metres } = distanceBetween({ type: 'Point', coordinates: end }, park);
		if (metres <= NEAR) return [];
		const message = `${which} vertex ${metresText(metres)} from ${id}, at most ${NEAR} m`;
		return [{ site: 'greenway-42', rule: 'greenway-ends', message }];
	});
};

/** Metres that the line may leave what is surely its course. */
const ON_COURSE = 15;

/** Metres between the points of a named way that are looked at. */
const STRIDE = 20;

/** The line passes the three certain points and runs along the six named ways. */
export const greenwayOnCourse: Rule = (input) => {
	const greenway = greenwayOf(input);
	if (!greenway) return [];
	const offOf = (position: number[]) => locate(greenway.line, position).metres;
	const points = CERTAIN_POINTS.map((point) => ({ what: keyOf(point), off: offOf(point) }));
	const ways = CERTAIN_WAYS.map(({ way, path }) => ({
		what: `OSM way ${way}`,
		off: Math.max(...strides({ type: 'LineString', coordinates: path }).map(offOf))
	}));
	return [...points, ...ways]
		.filter(({ off }) => !(off <= ON_COURSE))
		.map(({ what, off }): Problem => {
			const message = `${metresText(off)} off ${what}, at most ${ON_COURSE} m`;
			return { site: 'greenway-42', rule: 'greenway-on-course', message };
		});
};

/** Points of a line every so many metres, and its vertices. */
function strides(line: LineString): number[][] {
	const count = Math.ceil(ellipsoidLength(line) / STRIDE);
	const steps = Array.from({ length: count }, (_, step) => pointAlong(line, step * STRIDE));
	return [...steps, ...line.coordinates];
}
