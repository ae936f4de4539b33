import type { LonLat } from './lon-lat';

/** An edge between two positions, straight in longitude and latitude as RFC 7946 draws it. */
export interface StraightEdge {
	from: LonLat;
	to: LonLat;
}

/** Edges nearer than this many degrees, about a millimetre, touch. */
export const TOUCH = 1e-8;

/**
 * Returns where edge `a` meets edge `b`, as shares of `a` from 0 to 1: the crossing, and each end
 * of the one that touches the other. Edges that run along each other give the ends of the shared
 * part; edges that do not meet give none.
 */
export function crossings(a: StraightEdge, b: StraightEdge): number[] {
	const found: number[] = [];
	const [ax, ay] = [a.to[0] - a.from[0], a.to[1] - a.from[1]];
	const [bx, by] = [b.to[0] - b.from[0], b.to[1] - b.from[1]];
	const [x, y] = [b.from[0] - a.from[0], b.from[1] - a.from[1]];
	const turn = ax * by - ay * bx;
	const [onA, onB] = [(x * by - y * bx) / turn, (x * ay - y * ax) / turn];
	if (turn !== 0 && onA >= 0 && onA <= 1 && onB >= 0 && onB <= 1) found.push(onA);
	for (const end of [b.from, b.to]) {
		const share = nearestShare(a, end);
		if (isAt(a, share, end)) found.push(share);
	}
	if (isAt(b, nearestShare(b, a.from), a.from)) found.push(0);
	if (isAt(b, nearestShare(b, a.to), a.to)) found.push(1);
	return found;
}

/** Returns the position at a share of an edge, 0 its start and 1 its end. */
export function positionAt({ from, to }: StraightEdge, share: number): LonLat {
	if (share === 1) return to;
	return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function nearestShare({ from, to }: StraightEdge, [x, y]: LonLat): number {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const share = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
	return Math.min(Math.max(share, 0), 1);
}

function isAt(edge: StraightEdge, share: number, [x, y]: LonLat): boolean {
	const [px, py] = positionAt(edge, share);
	return Math.hypot(px - x, py - y) <= TOUCH;
}
