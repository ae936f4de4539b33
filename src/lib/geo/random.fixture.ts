import type { LineString, Polygon, Position } from 'geojson';
import fc from 'fast-check';
import { booleanPointInPolygon } from '@turf/turf';

/** Thousands of mutants are tried one by one: each meets a few shapes, and is not explained. */
const isMutated = process.env.STRYKER_MUTATOR_WORKER !== undefined;

/** Random shapes in Changping, drawn by fast-check; every run draws the same ones. */
export const seeded = (numRuns: number) => ({
	seed: 20261123,
	numRuns: isMutated ? Math.min(numRuns, 150) : numRuns,
	endOnFailure: isMutated,
	// Shrinking a failure of costly geometry could take minutes.
	interruptAfterTimeLimit: 4000
});

const degrees = (min: number, max: number) =>
	fc.integer({ min: 0, max: 1e7 }).map((share) => min + ((max - min) * share) / 1e7);

export const positions = fc.tuple(degrees(116.1, 116.5), degrees(40, 40.3));

export const lines = fc
	.array(positions, { minLength: 2, maxLength: 12 })
	.map((coordinates): LineString => ({ type: 'LineString', coordinates }));

/** Star-shaped rings about a centre: simple, mostly concave, never without area. */
export const stars = fc
	.tuple(positions, fc.array(degrees(0.01, 0.08), { minLength: 3, maxLength: 12 }))
	.map(([[lon, lat], radii]): Polygon => {
		const ring = [...radii, ...radii.slice(0, 1)].map((radius, i): Position => {
			const turn = (2 * Math.PI * (i % radii.length)) / radii.length;
			return [lon + radius * Math.cos(turn), lat + radius * Math.sin(turn)];
		});
		return { type: 'Polygon', coordinates: [ring] };
	});

/** Cuts an edge into equal steps and returns the middle of each, straight in the plane. */
export function middles([ax = NaN, ay = NaN]: Position, [bx = NaN, by = NaN]: Position, n: number) {
	return Array.from({ length: n }, (_, i): Position => {
		const share = (i + 0.5) / n;
		return [ax + (bx - ax) * share, ay + (by - ay) * share];
	});
}

export const isIn = (polygon: Polygon, position: Position) =>
	booleanPointInPolygon(position, polygon);
