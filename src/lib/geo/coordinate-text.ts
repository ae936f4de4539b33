import type { Position } from 'geojson';
import { plainText, readAngles, type AngleProblem } from './angle-text';
import {
	fromGrid,
	gaussKruger,
	gridByEpsg,
	toGrid,
	WEB_MERCATOR,
	type Grid,
	type GridPoint
} from './grid';
import { fail, ok, type Result } from './result';
import type { Locale } from './units';

export { formatDecimal, formatDms } from './angle-text';

/** A coordinate that was typed: where it is, and the grid it was read in, null for degrees. */
export interface TypedCoordinate {
	position: Position;
	grid: Grid | null;
}

/**
 * Why a typed coordinate was not taken: nothing typed; not two numbers of a kind known here; off
 * the earth, or sixty minutes and more; two longitudes or two latitudes; metres of a grid that
 * can't be told (an easting without zone); metres that the grid does not reach.
 */
export type CoordinateProblem = AngleProblem | 'empty' | 'grid-unknown' | 'outside-grid';

const METRES = String.raw`[+\-]?\d+(?:\.\d*)?\s*(?:M(?![A-Z])|米)?`;
const EASTING = String.raw`E(?:ASTING)?|东坐标|东|[XY]\(东\)`;
const NORTHING = String.raw`N(?:ORTHING)?|北坐标|北|[XY]\(北\)`;
const LABEL = `(?:${EASTING}|${NORTHING}|[XY])`;
const LABELLED = String.raw`${LABEL}\s*[:=]?\s*${METRES}|${METRES}\s*${LABEL}|${METRES}`;
const PAIR = new RegExp(`^(${LABELLED})(?:\\s*[,、;]\\s*|\\s+)(${LABELLED})$`);
const EPSG = /^EPSG\s*:?\s*(\d{4,5})\s*[,;:]?\s*/;

/**
 * Reads a typed coordinate: degrees in any form that `readAngles` takes, or the two metres of a
 * grid, in either order, labelled or not (`E 500123.4 N 4436000.1`, `X 4436000.1，Y 500123.4`). The
 * grid is the one named before them (`EPSG:4548 …`), else the one that the easting tells by a zone
 * before it or by Web Mercator's size, else the one `chosen`. Never throws.
 */
export function readCoordinate(
	text: string,
	chosen: Grid | null = null
): Result<TypedCoordinate, CoordinateProblem> {
	const wanted = plainText(text);
	if (!wanted) return fail('empty');
	const angles = readAngles(wanted);
	if (angles.ok) return ok({ position: angles.value, grid: null });
	const metres = readMetres(wanted, chosen);
	return metres ?? angles;
}

/** Returns a position as metres of a grid, or the reason why there are none there. */
export function formatInGrid(
	position: Position,
	grid: Grid,
	locale: Locale,
	places = 2
): Result<string, 'outside-grid'> {
	const point = toGrid(grid, position);
	if (!point.ok) return point;
	const [easting, northing] = [point.value.easting, point.value.northing].map((metres) =>
		metres.toFixed(places).replace(/^-(?=[0.]*$)/, '')
	);
	if (locale === 'en') return ok(`E ${easting}, N ${northing}`);
	if (grid.axes === 'northing-easting') return ok(`X（北）${northing}，Y（东）${easting}`);
	return ok(`东坐标 ${easting}，北坐标 ${northing}`);
}

function readMetres(
	wanted: string,
	chosen: Grid | null
): Result<TypedCoordinate, CoordinateProblem> | null {
	const named = EPSG.exec(wanted);
	const pair = PAIR.exec(named ? wanted.slice(named[0].length) : wanted);
	if (!pair) return null;
	const [, first = '', second = ''] = pair;
	const [a, b] = [metresOf(first), metresOf(second)];
	// Small numbers are degrees that failed, and that reason is the better one.
	if (!named && Math.max(Math.abs(a), Math.abs(b)) < 1000) return null;
	const easting = eastingFirst([axisOf(first), a], [axisOf(second), b]);
	if (easting === null) return fail('same-axis-twice');
	const point = easting ? { easting: a, northing: b } : { easting: b, northing: a };
	const grid = named ? gridByEpsg(Number(named[1])) : (gridOf(point.easting) ?? chosen);
	if (!grid) return fail('grid-unknown');
	const position = fromGrid(grid, point);
	return position.ok ? ok({ position: position.value, grid }) : position;
}

const metresOf = (text: string) => Number(/[+-]?\d+(?:\.\d*)?/.exec(text)?.[0]);

type Metres = [axis: keyof GridPoint | null, metres: number];

/**
 * Whether the first of two numbers is the easting, null where both labels say the same. X and Y
 * alone say nothing, being swapped in China: then the size tells, which in China never overlaps.
 */
function eastingFirst([axisA, a]: Metres, [axisB, b]: Metres): boolean | null {
	if (axisA && axisA === axisB) return null;
	if (axisA || axisB) return axisA === 'easting' || axisB === 'northing';
	return !isNorthing(a) || isNorthing(b);
}

/** From 15° to 55° N, in Gauss-Krüger, UTM and Web Mercator; no easting there is of this size. */
const isNorthing = (metres: number) => metres >= 1_600_000 && metres < 7_500_000;

function axisOf(label: string): keyof GridPoint | null {
	if (/E|东/.test(label)) return 'easting';
	return /N|北/.test(label) ? 'northing' : null;
}

/** The grid that an easting tells by itself: by its zone, or by the size of Web Mercator's. */
function gridOf(easting: number): Grid | null {
	if (easting >= 8_000_000 && easting < 15_200_000) return WEB_MERCATOR;
	return gaussKruger(Math.floor(easting / 1e6), { prefixed: true });
}
