import { DOMParser, onErrorStopParsing, type Document } from '@xmldom/xmldom';
import { fail, ok, type Result } from '$lib/geo/result';
import { LIMITS } from './limits';
import type { ReadFormat, Refusal } from './notes';

/**
 * Returns XML text as a document. Refuses any document type before parsing, for entities can grow
 * without bound, and what is deeper or has more elements than the limits. Nothing is ever fetched.
 * xmldom and not the browser's parser: it runs in a worker, and in tests just as in production.
 */
export function parseXml(text: string, format: ReadFormat): Result<Document, Refusal> {
	if (/<!(doctype|entity)/i.test(text)) return fail({ code: 'doctype' });
	const refusal = measure(text);
	if (refusal) return fail(refusal);
	try {
		const parser = new DOMParser({ onError: onErrorStopParsing, locator: false });
		return ok(parser.parseFromString(withoutIndents(text), 'text/xml'));
	} catch {
		return fail({ code: 'broken', format });
	}
}

/** Parts that hold no elements, by what opens and what closes them. */
const OPAQUE = [
	['<!--', '-->'],
	['<![CDATA[', ']]>'],
	['<?', '?>']
] as const;

/** Walks the tags once, each step from one `<` to the next: linear, whatever the text. */
function measure(text: string): Refusal | undefined {
	let depth = 0;
	let elements = 0;
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
		const opaque = OPAQUE.find(([opens]) => text.startsWith(opens, at));
		const end = opaque ? text.indexOf(opaque[1], at) : text.indexOf('>', at);
		// A tag that never ends is the parser's to report.
		if (end < 0) return;
		if (!opaque) {
			const isEnd = text.charAt(at + 1) === '/';
			if (!isEnd && ++elements > LIMITS.xmlElements) {
				return { code: 'too-many-elements', limit: LIMITS.xmlElements };
			}
			if (isEnd) depth--;
			else if (text.charAt(end - 1) !== '/') depth++;
			if (depth > LIMITS.depth) return { code: 'too-deep', limit: LIMITS.depth };
		}
		at = end + 1;
	}
}

/** White space between two tags would be half of the nodes; where text is CDATA it may matter. */
function withoutIndents(text: string): string {
	return text.includes('<![CDATA[') ? text : text.replace(/>\s+</g, '><');
}
