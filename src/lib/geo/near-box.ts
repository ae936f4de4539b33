import type { BBox, Position } from 'geojson';
import { areaOf, type Area } from './area';
import { lonLat } from './lon-lat';
import { polygonsOf } from './parts';

/** Each side of a box that a position may lie beyond, as a bit. */
const [WEST, SOUTH, EAST, NORTH] = [1, 2, 4, 8];
/** A ring of fewer positions has no area. */
const FEWEST = 4;

/**
 * Returns an area that is the very same inside a box (west, south, east, north in degrees) and has
 * few vertices outside it; null where nothing of it can lie inside. Of vertices that follow one
 * another beyond the same side only the first and the last are kept: what joins them is beyond that
 * side as well. No position is moved or made, and none lies outside the area's own box.
 */
export function nearBox(area: Area, box: BBox): Area | null {
	const parts = polygonsOf(area).flatMap((rings) => {
		const [outer, ...holes] = rings.map((ring) => nearRing(ring, box));
		if (!outer || outer.length < FEWEST) return [];
		return [[outer, ...holes.filter(({ length }) => length >= FEWEST)]];
	});
	return areaOf(parts);
}

function nearRing(ring: Position[], box: BBox): Position[] {
	const kept: { position: Position; beyond: number }[] = [];
	for (const position of ring) {
		const beyond = sidesBeyond(position, box);
		while (((kept.at(-2)?.beyond ?? 0) & (kept.at(-1)?.beyond ?? 0) & beyond) !== 0) kept.pop();
		kept.push({ position, beyond });
	}
	return kept.map(({ position }) => position);
}

/** The sides that a position lies strictly beyond; none of them for one in the box. */
function sidesBeyond(position: Position, [west = NaN, south = NaN, east = NaN, north = NaN]: BBox) {
	const [lon, lat] = lonLat(position);
	return (
		(lon < west ? WEST! : 0) |
		(lat < south ? SOUTH! : 0) |
		(lon > east ? EAST! : 0) |
		(lat > north ? NORTH! : 0)
	);
}
