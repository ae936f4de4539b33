import { wktToGeoJSON } from 'betterknown';
import { fail, ok } from '$lib/geo/result';
import { LIMITS } from '../limits';
import { Tally } from '../notes';
import type { RawFeature, RawLayers } from '../raw';

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

/** Reads bare well-known text, one shape after another; what stands between them is counted. */
export function readWktText(text: string): RawLayers {
	// Positions are parted by commas: counted before any is built.
	if (text.split(',').length > LIMITS.vertices) {
		return fail({ code: 'too-many-vertices', limit: LIMITS.vertices });
	}
	const tally = new Tally();
	const features: RawFeature[] = [];
	let crs: string | undefined;
	for (const piece of shapesIn(text)) {
		const shape = readWkt(piece);
		if (!shape) {
			tally.add('rows-unread');
			continue;
		}
		crs ??= shape.crs;
		features.push({ geometry: shape.geometry, properties: null });
	}
	if (features.length === 0) return fail({ code: 'broken', format: 'wkt' });
	return ok([{ features, notes: tally.notes, ...(crs === undefined ? {} : { crs }) }]);
}

/** A shape ends where its last bracket closes; commas and semicolons may follow. */
function shapesIn(text: string): string[] {
	const pieces: string[] = [];
	let [depth, start] = [0, 0];
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '(') depth++;
		if (text[i] === ')' && --depth === 0) {
			pieces.push(text.slice(start, i + 1));
			start = i + 1;
		}
	}
	return [...pieces, text.slice(start)]
		.map((piece) => piece.replace(/^[\s,;]+/, ''))
		.filter((piece) => piece !== '');
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
