import type { DrawnSite } from '../read';
import { boundaryOf, isArea, keyOf, verticesOf, type Area } from './look';
import { onceForPair } from './once';
import type { Rule } from './problem';

/** Metres: boundaries nearer than this are meant to be one. */
const ONE_LINE = 1;

interface Drawn {
	id: string;
	partOf: string | undefined;
	area: Area;
}

/**
 * Where a site and its whole, or two parts of one whole, share a boundary, they share its vertices:
 * none lies on the other's edge, where it would leave a sliver.
 */
export const neighboursMeet: Rule = ({ geodata }) => {
	const sites = geodata.sites.flatMap(drawnOf);
	return sites.flatMap((a) =>
		sites
			.filter((b) => isKin(a, b))
			.flatMap((b) =>
				looseVertices(a.area, b.area).map((loose) => ({
					site: a.id,
					rule: 'neighbours-meet',
					message: `${loose} from the line of ${b.id} and no vertex of it`
				}))
			)
	);
};

/** The vertices of an area that lie on the other's boundary without being vertices of it. */
const looseVertices = onceForPair((area: Area, other: Area) => {
	const theirs = new Set(verticesOf(other).map(keyOf));
	return verticesOf(area)
		.filter((vertex) => !theirs.has(keyOf(vertex)))
		.map((vertex) => ({ vertex, off: boundaryOf(other).nearest(vertex).metres }))
		.filter(({ off }) => off < ONE_LINE)
		.map(({ vertex, off }) => `vertex ${keyOf(vertex)} is ${(off * 100).toFixed(1)} cm`);
});

function drawnOf({ geometry, properties: p }: DrawnSite): Drawn[] {
	return isArea(geometry) ? [{ id: p.id, partOf: p.part_of, area: geometry }] : [];
}

function isKin(a: Drawn, b: Drawn): boolean {
	if (a === b) return false;
	const areSiblings = a.partOf !== undefined && a.partOf === b.partOf;
	return areSiblings || a.partOf === b.id || b.partOf === a.id;
}
