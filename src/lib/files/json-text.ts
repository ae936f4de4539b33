import { getIssues } from '@placemarkio/check-geojson';
import { fail, ok, type Result } from '$lib/geo/result';
import { LIMITS } from './limits';
import type { ReadFormat, Refusal } from './notes';

/** check-geojson keeps every token; above this many characters it would need too much memory. */
const EXPLAINABLE = 1_000_000;

/**
 * Returns JSON text as its value. Depth and number of positions are counted on the text first, so
 * that nothing over the limits is ever built; a break is told with its line and column.
 */
export function parseJson(text: string, format: ReadFormat): Result<unknown, Refusal> {
	const refusal = measure(text);
	if (refusal) return fail(refusal);
	try {
		return ok(JSON.parse(text));
	} catch {
		return fail({ code: 'broken', format, ...whereBroken(text) });
	}
}

/** Walks the text once; strings are skipped. A list that starts with a number is a position. */
function measure(text: string): Refusal | undefined {
	let depth = 0;
	let positions = 0;
	let inString = false;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (inString) {
			if (code === BACKSLASH) i++;
			else if (code === QUOTE) inString = false;
		} else if (code === QUOTE) {
			inString = true;
		} else if (code === BRACKET || code === BRACE) {
			if (++depth > LIMITS.depth) return { code: 'too-deep', limit: LIMITS.depth };
			if (code === BRACKET && startsNumber(text, i + 1)) positions++;
		} else if (code === BRACKET_END || code === BRACE_END) {
			depth--;
		}
	}
	if (positions > LIMITS.vertices) return { code: 'too-many-vertices', limit: LIMITS.vertices };
}

const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = [34, 92, 91, 93, 123, 125];

function startsNumber(text: string, from: number): boolean {
	let i = from;
	while (text.charCodeAt(i) <= 32) i++;
	const code = text.charCodeAt(i);
	return code === 45 || (code >= 48 && code <= 57);
}

function whereBroken(text: string): { at?: string } {
	if (text.length > EXPLAINABLE) return {};
	const message = getIssues(text)[0]?.message ?? '';
	const at = /\((\d+:\d+)\)/.exec(message)?.[1];
	return at ? { at } : {};
}
