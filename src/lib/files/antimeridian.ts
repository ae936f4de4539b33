import { bboxClip } from '@turf/turf';
import type { LonLat } from '$lib/geo/lon-lat';
import { Tally } from './notes';
import { withoutRepeats } from './ring';

/**
 * Returns a path with longitudes that run on over 180°: a step of more than half the globe is one
 * across the antimeridian (RFC 7946, 3.1.9). A step of a whole turn is the edge of a world map; a
 * path that goes around a pole, or around the globe again and again, stays as it is.
 */
export function unwrap(path: readonly LonLat[]): LonLat[] {
	let turn = 0;
	let before: number | undefined;
	const unwrapped: LonLat[] = [];
	for (const [lon, lat] of path) {
		const step = before === undefined ? 0 : lon - before;
		if (Math.abs(step) > 180 && Math.abs(step) < 360) turn -= Math.sign(step) * 360;
		if (Math.abs(lon + turn) > 540) return [...path];
		before = lon;
		unwrapped.push([lon + turn, lat]);
	}
	const goesAround = turn !== 0 && path[0]?.[0] === path.at(-1)?.[0];
	return goesAround ? [...path] : unwrapped;
}

/** Tells whether some longitude lies beyond the antimeridian. */
export function isBeyond(path: readonly LonLat[]): boolean {
	return path.some(([lon]) => Math.abs(lon) > 180);
}

/** Turns of the globe that a path may lie in: beyond them it is no place on earth. */
const TURNS = [-1, 0, 1];

/** Returns the pieces of an unwrapped line between the antimeridians, each in -180° to 180°. */
export function splitLine(path: readonly LonLat[]): LonLat[][] {
	return TURNS.flatMap((turn) => {
		const line = {
			type: 'LineString' as const,
			coordinates: path.map((position) => [...position])
		};
		const { geometry } = bboxClip(line, strip(turn));
		const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
		return (
			(lines as LonLat[][])
				// Repeats that the cut makes are ours, not the file's: they are not listed.
				.map((each) => withoutRepeats(shifted(each, turn), new Tally()))
				// Where a line only touches the antimeridian its piece beyond is a point.
				.filter(({ length }) => length > 1)
		);
	});
}

/** Returns the pieces of an unwrapped polygon between the antimeridians, each in -180° to 180°. */
export function splitPolygon(rings: readonly (readonly LonLat[])[]): LonLat[][][] {
	// A ring unwraps from its own first position: bring each hole to where its outer ring is.
	const [outer = [], ...holes] = rings;
	const aligned = [outer, ...holes.map((hole) => beside(hole, outer))].filter(
		// Turf's clip takes a first position for granted.
		({ length }) => length > 0
	);
	return TURNS.flatMap((turn) => {
		const coordinates = aligned.map((ring) => ring.map((position) => [...position]));
		const { geometry } = bboxClip({ type: 'Polygon', coordinates }, strip(turn));
		const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		return (parts as LonLat[][][])
			.filter(([ring]) => ring !== undefined && ring.length > 0)
			.map((part) => part.map((ring) => shifted(ring, turn)));
	});
}

function strip(turn: number): [number, number, number, number] {
	return [turn * 360 - 180, -90, turn * 360 + 180, 90];
}

function shifted(path: readonly LonLat[], turn: number): LonLat[] {
	return path.map(([lon, lat]) => [lon - turn * 360, lat]);
}

function beside(hole: readonly LonLat[], outer: readonly LonLat[]): LonLat[] {
	const west = (path: readonly LonLat[]) =>
		path.reduce((least, [lon]) => Math.min(least, lon), 540);
	const turn = Math.ceil((west(outer) - west(hole)) / 360);
	return shifted(hole, -turn);
}
