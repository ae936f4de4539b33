import { wktToGeoJSON } from 'betterknown';
import { LIMITS } from '../limits';

/** A geometry in well-known text, and the projection that its SRID states. */
export interface WktGeometry {
	readonly geometry: unknown;
	readonly crs?: string;
}

/**
 * Returns well-known text (WKT, or PostGIS' EWKT with an SRID) as a geometry; nothing for what is
 * not. Heights and measures without their letter, as older programs write them, are understood.
 */
export function readWkt(text: string): WktGeometry | undefined {
	const match = /^\s*(?:SRID=(\d{1,6});)?\s*([\s\S]*)$/i.exec(text);
	const body = match?.[2]?.replace(/\s+/g, ' ') ?? '';
	if (!/^[a-z]/i.test(body) || isTooDeep(body)) return undefined;
	try {
		const geometry = wktToGeoJSON(withDimension(body));
		return match?.[1] ? { geometry, crs: `EPSG:${match[1]}` } : { geometry };
	} catch {
		// betterknown throws on what is not well-known text.
		return undefined;
	}
}

function isTooDeep(text: string): boolean {
	let depth = 0;
	for (const character of text) {
		if (character === '(' && ++depth > LIMITS.depth) return true;
		if (character === ')') depth--;
	}
	return false;
}

const UNNAMED_HEIGHT = /^([a-z]+) ?(?=\([( ]*[-+\d.e]+ [-+\d.e]+ [-+\d.e]+( [-+\d.e]+)? ?[,)])/i;

function withDimension(text: string): string {
	return text.replace(UNNAMED_HEIGHT, (_, type: string, measure?: string) =>
		measure === undefined ? `${type} Z ` : `${type} ZM `
	);
}
