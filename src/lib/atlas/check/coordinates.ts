import type { Position } from 'geojson';
import { everyGeometry, verticesOf } from './look';
import type { Problem, Rule } from './problem';

/** Beijing with all its counties, in degrees: whatever lies outside is a slip of digits. */
const BOX = { west: 115.4, south: 39.4, east: 117.6, north: 41.1 };

/** Every position is two finite numbers in and around Beijing. */
export const coordinatesInRange: Rule = (input) => {
	const shapes = everyGeometry(input).map(({ name, geometry }) => ({
		name,
		positions: verticesOf(geometry)
	}));
	const marks = input.geodata.sites.map(({ properties: p }) => ({
		name: p.id,
		positions: [
			...(p.sections ?? []).map(({ from }) => from),
			...[...(p.waypoints ?? []), ...(p.crossings ?? []), ...(p.notices ?? [])].map(({ at }) => at)
		] as Position[]
	}));
	return [...shapes, ...marks].flatMap(({ name, positions }) => {
		const wrong = positions.filter((position) => !isInRange(position));
		if (wrong.length === 0) return [];
		const message = `${wrong.length} positions, first ${JSON.stringify(wrong[0])}`;
		return [{ site: name, rule: 'coordinates-in-range', message }];
	});
};

function isInRange(position: Position): boolean {
	const [lon, lat] = position;
	// NaN and strings compare as false, so what isn't a number is out of range too.
	return (
		position.length === 2 &&
		typeof lon === 'number' &&
		typeof lat === 'number' &&
		lon >= BOX.west &&
		lon <= BOX.east &&
		lat >= BOX.south &&
		lat <= BOX.north
	);
}

/**
 * No number has more than 6 decimals or an exponent. Looks at the text, because parsing drops
 * zeros at the end.
 */
export const sixDecimals: Rule = ({ texts }) =>
	Object.entries(texts).flatMap(([file, text]): Problem[] => {
		const numbers = text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
		const wrong = numbers.match(/-?\d+(?:\.\d{7,}(?:[eE][-+]?\d+)?|(?:\.\d+)?[eE][-+]?\d+)/g) ?? [];
		if (wrong.length === 0) return [];
		const message = `${wrong.length} numbers, first ${wrong[0]}`;
		return [{ site: file, rule: 'six-decimals', message }];
	});

/** RFC 7946 has no `crs`: all its coordinates are WGS 84. */
export const noCrs: Rule = ({ texts }) =>
	Object.entries(texts)
		.filter(([, text]) => /"crs"\s*:/.test(text))
		.map(([file]) => ({ site: file, rule: 'no-crs', message: 'has a member crs' }));
