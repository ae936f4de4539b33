import type { Geometry } from 'geojson';
import { linesOf, pointsOf, polygonsOf } from '../parts';
import type { OnPaper, PaperBox, SheetProjection } from './projection';

/** The parts of a path that lie in a box: each stretch between two edges as a path of its own. */
export function clipPath(path: readonly OnPaper[], box: PaperBox): OnPaper[][] {
	const parts: OnPaper[][] = [];
	let part: OnPaper[] = [];
	for (let i = 1; i < path.length; i++) {
		const inside = clipSegment(path[i - 1]!, path[i]!, box);
		if (!inside) continue;
		const [from, to] = inside;
		const last = part.at(-1);
		if (!last || last[0] !== from[0] || last[1] !== from[1]) parts.push((part = [from]));
		part.push(to);
	}
	return parts;
}

/** Liang and Barsky's: the stretch of a segment that lies in a box, or null. */
function clipSegment(from: OnPaper, to: OnPaper, box: PaperBox): [OnPaper, OnPaper] | null {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	let [start, end] = [0, 1];
	const edges: [number, number][] = [
		[-dx, from[0] - box.x],
		[dx, box.x + box.width - from[0]],
		[-dy, from[1] - box.y],
		[dy, box.y + box.height - from[1]]
	];
	for (const [step, room] of edges) {
		if (step === 0 && room < 0) return null;
		if (step < 0) start = Math.max(start, room / step);
		if (step > 0) end = Math.min(end, room / step);
	}
	if (start > end) return null;
	const at = (share: number): OnPaper => [from[0] + share * dx, from[1] + share * dy];
	return [start === 0 ? from : at(start), end === 1 ? to : at(end)];
}

/** A geometry on paper: the rings of each polygon, lines, and points. */
export interface OnSheet {
	areas: OnPaper[][][];
	lines: OnPaper[][];
	points: OnPaper[];
}

/** Finer than any printer: what lies closer together is one. */
const FINEST_MM = 0.02;

/** Returns a geometry as it lies on a sheet, in millimetres from the sheet's centre. */
export function onSheet(geometry: Geometry, { toSheet }: SheetProjection): OnSheet {
	const path = (positions: Parameters<typeof toSheet>[0][]) => thinned(positions.map(toSheet));
	return {
		areas: polygonsOf(geometry).map((rings) => rings.map(path)),
		lines: linesOf(geometry).map(path),
		points: pointsOf(geometry).map(toSheet)
	};
}

function thinned(path: OnPaper[]): OnPaper[] {
	let last: OnPaper | undefined;
	return path.filter((here, i) => {
		const isFar = !last || Math.hypot(here[0] - last[0], here[1] - last[1]) >= FINEST_MM;
		if (!isFar && i < path.length - 1) return false;
		last = here;
		return true;
	});
}
