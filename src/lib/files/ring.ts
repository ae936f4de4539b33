import type { LonLat } from '$lib/geo/lon-lat';
import type { Tally } from './notes';

/** Returns a path without positions that repeat the one before. */
export function withoutRepeats(path: readonly LonLat[], tally: Tally): LonLat[] {
	const kept = path.filter((position, i) => !isSame(position, path[i - 1]));
	tally.add('repeats-dropped', path.length - kept.length);
	return kept;
}

/** Twice this many square degrees, about a square centimetre, is no area but the noise of digits. */
const NO_AREA = 1e-14;

/**
 * Returns a ring closed, without repeats, wound as asked: counter-clockwise for outer rings,
 * clockwise for holes (RFC 7946). Nothing where fewer than four positions or no area remain.
 */
export function cleanRing(
	path: readonly LonLat[],
	role: 'outer' | 'hole',
	tally: Tally
): LonLat[] | undefined {
	const ring = withoutRepeats(path, tally);
	const [first] = ring;
	const isOpen = first !== undefined && !isSame(first, ring.at(-1));
	const closed = isOpen ? [...ring, first] : ring;
	const area = signedArea(closed);
	if (closed.length < 4 || Math.abs(area) < NO_AREA) {
		tally.add('rings-dropped');
		return undefined;
	}
	if (isOpen) tally.add('rings-closed');
	if (area > 0 === (role === 'outer')) return closed;
	tally.add('winding-fixed');
	return closed.reverse();
}

/** Returns twice the planar area in square degrees, positive for counter-clockwise. */
export function signedArea(ring: readonly LonLat[]): number {
	const [x0, y0] = ring[0] ?? [0, 0];
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = ring[i - 1] ?? [0, 0];
		const [bx, by] = ring[i] ?? [0, 0];
		// From the first position, for far from the origin the digits would cancel.
		sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
	}
	return sum;
}

function isSame([x, y]: LonLat, other: LonLat | undefined): boolean {
	return other !== undefined && x === other[0] && y === other[1];
}
