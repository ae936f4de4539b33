import type { LineString, MultiLineString, Polygon, Position } from 'geojson';
import type { Area } from './area';
import { buffer } from './buffer';
import { difference } from './difference';
import { distanceBetween } from './distance-between';
import type { DrawnGeometry } from './drawing';
import { lengthInside } from './length-inside';
import { ellipsoidArea } from './measure';
import { overlap, type Overlap } from './overlap';
import { pathsOf } from './parts';
import { fail, ok, type Result } from './result';
import { split } from './split';
import { union } from './union';

/** A geometry with the id by which the asker knows it. */
export interface Named<G extends DrawnGeometry = DrawnGeometry> {
	id: string;
	geometry: G;
}

/** What can be asked. Distances are in metres. */
export type AnalysisRequest =
	/** Each of `subjects` with each of `others`, a pair once; those that share nothing are left out. */
	| { kind: 'overlap'; subjects: Named<Area>[]; others: Named<Area>[] }
	| { kind: 'union'; areas: Area[] }
	| { kind: 'difference'; area: Area; others: Area[] }
	| { kind: 'split'; area: Area; line: LineString | MultiLineString }
	/** The area within some metres, and how much of each zone lies in it. */
	| { kind: 'buffer'; geometry: DrawnGeometry; metres: number; zones: Named<Area>[] }
	| { kind: 'length-inside'; line: LineString | MultiLineString; areas: Named<Area>[] }
	/** What lies within some metres of a geometry, nearest first; all of it with `Infinity`. */
	| { kind: 'within'; geometry: DrawnGeometry; metres: number; targets: Named[] };

export type AnalysisKind = AnalysisRequest['kind'];

/** What is answered, by kind. Areas are in m², lengths and distances in metres, shares from 0 to 1. */
export interface AnalysisAnswers {
	overlap: ({ subject: string; other: string } & Overlap)[];
	union: { geometry: Area | null; area: number };
	difference: { geometry: Area | null; area: number };
	split: { geometry: Polygon; area: number }[];
	buffer: {
		geometry: Area;
		area: number;
		zones: { id: string; area: number; share: number; geometry: Area | null }[];
	};
	'length-inside': { id: string; metres: number }[];
	within: { id: string; metres: number; from: Position; to: Position }[];
}

/** Why there is no answer; `failed` is a fault of ours. */
export type AnalysisProblem =
	| 'too-large'
	| 'overlap-failed'
	| 'union-failed'
	| 'difference-failed'
	| 'not-crossed'
	| 'split-failed'
	| 'buffer-failed'
	| 'failed';

/** More positions than this keep a phone busy for minutes. */
export const MOST_POSITIONS = 200_000;

/** Called with the share, 0 to 1, of what is done. */
export type OnProgress = (share: number) => void;

/**
 * Answers one request; pure, never throws, and leaves what it is given as it was. Progress is told
 * where there are several things to go through.
 */
export function analyse<R extends AnalysisRequest>(
	request: R,
	onProgress: OnProgress = () => {}
): Result<AnalysisAnswers[R['kind']], AnalysisProblem> {
	try {
		if (positionsOf(request) > MOST_POSITIONS) return fail('too-large');
		return answer(request, onProgress) as Result<AnalysisAnswers[R['kind']], AnalysisProblem>;
	} catch {
		return fail('failed');
	}
}

function answer(
	request: AnalysisRequest,
	onProgress: OnProgress
): Result<AnalysisAnswers[AnalysisKind], AnalysisProblem> {
	switch (request.kind) {
		case 'overlap':
			return overlaps(request.subjects, request.others, onProgress);
		case 'union':
			return withArea(union(request.areas));
		case 'difference':
			return withArea(difference(request.area, request.others));
		case 'split': {
			const pieces = split(request.area, request.line);
			if (!pieces.ok) return pieces;
			return ok(pieces.value.map((geometry) => ({ geometry, area: ellipsoidArea(geometry) })));
		}
		case 'buffer':
			return bufferWithZones(request, onProgress);
		case 'length-inside':
			return ok(
				eachWithProgress(request.areas, onProgress, ({ id, geometry }) => ({
					id,
					metres: lengthInside(request.line, geometry)
				}))
			);
		case 'within': {
			const gaps = eachWithProgress(request.targets, onProgress, ({ id, geometry }) => ({
				id,
				...distanceBetween(request.geometry, geometry)
			}));
			const near = gaps.filter(({ metres }) => metres <= request.metres);
			return ok(near.sort((a, b) => a.metres - b.metres));
		}
	}
}

function overlaps(
	subjects: Named<Area>[],
	others: Named<Area>[],
	onProgress: OnProgress
): Result<AnalysisAnswers['overlap'], 'overlap-failed'> {
	const pairs = new Map<string, { subject: Named<Area>; other: Named<Area> }>();
	for (const subject of subjects) {
		for (const other of others) {
			const key = JSON.stringify([subject.id, other.id].sort());
			if (other.id !== subject.id && !pairs.has(key)) pairs.set(key, { subject, other });
		}
	}
	const found = eachWithProgress([...pairs.values()], onProgress, ({ subject, other }) => {
		const shared = overlap(subject.geometry, other.geometry);
		return shared.ok ? ok({ subject: subject.id, other: other.id, ...shared.value }) : shared;
	});
	const answers: AnalysisAnswers['overlap'] = [];
	for (const each of found) {
		if (!each.ok) return each;
		if (each.value.area > 0) answers.push(each.value);
	}
	return ok(answers);
}

function bufferWithZones(
	{ geometry, metres, zones }: Extract<AnalysisRequest, { kind: 'buffer' }>,
	onProgress: OnProgress
): Result<AnalysisAnswers['buffer'], AnalysisProblem> {
	const around = buffer(geometry, metres);
	if (!around.ok) return around;
	const id = '';
	const shares = overlaps(zones, [{ id, geometry: around.value }], onProgress);
	if (!shares.ok) return shares;
	return ok({
		geometry: around.value,
		area: ellipsoidArea(around.value),
		zones: shares.value.map(({ subject, area, shareOfA, geometry }) => ({
			id: subject,
			area,
			share: shareOfA,
			geometry
		}))
	});
}

function withArea<P>(
	cut: Result<Area | null, P>
): Result<{ geometry: Area | null; area: number }, P> {
	if (!cut.ok) return cut;
	return ok({ geometry: cut.value, area: cut.value ? ellipsoidArea(cut.value) : 0 });
}

function eachWithProgress<T, U>(items: T[], onProgress: OnProgress, work: (item: T) => U): U[] {
	return items.map((item, i) => {
		const done = work(item);
		onProgress((i + 1) / items.length);
		return done;
	});
}

/** The positions of all geometries that a request holds, at any depth of it. */
function positionsOf(request: AnalysisRequest): number {
	const geometries: DrawnGeometry[] = Object.values(request)
		.flat()
		.flatMap((held) =>
			typeof held === 'object' ? ('geometry' in held ? held.geometry : held) : []
		);
	const paths = geometries.flatMap(pathsOf);
	return paths.reduce((total, path) => total + path.length, 0);
}
