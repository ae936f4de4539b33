import type { Position } from 'geojson';
import { lonLat } from './lon-lat';
import { fail, ok, type Result } from './result';
import type { Locale } from './units';

/** Why a typed pair of degrees was not taken. */
export type AngleProblem = 'not-a-coordinate' | 'out-of-range' | 'same-axis-twice';

type Axis = 'lon' | 'lat';

const MARK = String.raw`(?:[NSEW](?![A-Z])|[东西]经|[南北]纬|[经纬]度\s*:?)`;
const NUMBER = String.raw`\d+(?:\.\d*)?`;
const ANGLE = String.raw`[+\-]?${NUMBER}(?:\s*°(?:\s*${NUMBER}\s*'(?:\s*${NUMBER}\s*")?)?)?`;
const MARKED = String.raw`${MARK}\s*${ANGLE}|${ANGLE}\s*${MARK}|${ANGLE}`;
const PAIR = new RegExp(`^(${MARKED})(\\s*[,、;]\\s*|\\s*)(${MARKED})$`);

/** Full-width signs and the many marks of degrees, minutes and seconds, each made one of ours. */
export function plainText(text: string): string {
	return text
		.replace(/(\d\s*)度/g, '$1°')
		.replace(/[º˚]/g, '°')
		.replace(/[″“”„＂秒]|''|′′|’’/g, '"')
		.replace(/[′‘’´｀`分]/g, "'")
		.replace(/[−–—－]/g, '-')
		.replace(/。/g, '.')
		.normalize('NFKC')
		.toUpperCase()
		.trim();
}

/**
 * Reads two angles as `[lon, lat]`: decimal degrees, degrees and minutes, or degrees, minutes and
 * seconds, each with or without N, S, E, W or 北纬, 南纬, 东经, 西经, 纬度, 经度, before or behind. Without these,
 * longitude comes first, unless only the other order lies on earth. Never throws.
 */
export function readAngles(text: string): Result<Position, AngleProblem> {
	const [, first = '', separator = '', second = ''] = PAIR.exec(plainText(text)) ?? [];
	// 116.3540.08 is no pair.
	const runOn = separator === '' && /[\d.]$/.test(first) && /^[\d+-]/.test(second);
	if (!first || runOn) return fail('not-a-coordinate');
	const angles = [readAngle(first), readAngle(second)] as const;
	const [a, b] = angles;
	if (!a || !b) return fail('out-of-range');
	if (a.axis && a.axis === b.axis) return fail('same-axis-twice');
	const unmarked = !a.axis && !b.axis;
	const latFirst = a.axis === 'lat' || b.axis === 'lon' || (unmarked && Math.abs(b.degrees) > 90);
	const [lon, lat] = latFirst ? [b.degrees, a.degrees] : [a.degrees, b.degrees];
	return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? ok([lon, lat]) : fail('out-of-range');
}

/** Null where minutes or seconds reach sixty, or a sign stands beside a letter. */
function readAngle(text: string): { degrees: number; axis: Axis | null } | null {
	const mark = new RegExp(MARK).exec(text)?.[0] ?? '';
	const [degrees = NaN, minutes = 0, seconds = 0] = text.match(/\d+(?:\.\d*)?/g)?.map(Number) ?? [];
	const isSignedTwice = /[+-]/.test(text) && /[NSEW东西南北]/.test(mark);
	if (minutes >= 60 || seconds >= 60 || isSignedTwice) return null;
	// Over one denominator: 40°04′48″ is 40.08, not 40.080000000000005.
	const parts = degrees * 3600 + minutes * 60 + seconds;
	const size = minutes || seconds ? parts / 3600 : degrees;
	const isNegative = /-/.test(text) || /[SW南西]/.test(mark);
	// Not -0, which reads oddly wherever it is written again.
	return { degrees: isNegative && size > 0 ? -size : size, axis: axisOf(mark) };
}

function axisOf(mark: string): Axis | null {
	if (!mark) return null;
	return /[EW经]/.test(mark) ? 'lon' : 'lat';
}

/** Returns a position as `116.350000, 40.080000`, longitude first, in either language. */
export function formatDecimal(position: Position, places = 6): string {
	return lonLat(position)
		.map((degrees) => withoutMinusZero(degrees.toFixed(places)))
		.join(', ');
}

/** Returns a position in degrees, minutes and seconds to a hundredth (30 cm), latitude first. */
export function formatDms(position: Position, locale: Locale, places = 2): string {
	const [lon, lat] = lonLat(position);
	const [x, y] = [dms(lon, places), dms(lat, places)];
	if (locale === 'zh') return `${lat < 0 ? '南' : '北'}纬${y} ${lon < 0 ? '西' : '东'}经${x}`;
	return `${y}${lat < 0 ? 'S' : 'N'} ${x}${lon < 0 ? 'W' : 'E'}`;
}

/**
 * Returns an angle in degrees, minutes and seconds, without its sign; in whole units of the last
 * place, so that no 60″ can come out of rounding.
 */
export function dms(degrees: number, places: number): string {
	const unit = 10 ** places;
	const total = Math.round(Math.abs(degrees) * 3600 * unit);
	const minutes = Math.floor(total / (60 * unit));
	const seconds = ((total % (60 * unit)) / unit).toFixed(places);
	const two = (text: string | number, width = 2) => String(text).padStart(width, '0');
	const width = places > 0 ? places + 3 : 2;
	return `${Math.floor(minutes / 60)}°${two(minutes % 60)}′${two(seconds, width)}″`;
}

const withoutMinusZero = (text: string) => text.replace(/^-(?=[0.]*$)/, '');
