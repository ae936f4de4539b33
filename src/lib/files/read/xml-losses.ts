import type { Document, Element } from '@xmldom/xmldom';
import type { Tally } from '../notes';
import type { RawFeature } from '../raw';
import { surveyOf } from '../survey';

const POINTS = {
	kml: ['coordinates', 'gx:coord'],
	gpx: ['trkpt', 'rtept', 'wpt'],
	tcx: ['Trackpoint']
};

/**
 * Lists what togeojson does without a word: it leaves out positions that are no numbers, and
 * tracks and rings that are too short for them, and closes the open rings of a KML.
 */
export function listLosses(
	document: Document,
	format: keyof typeof POINTS,
	features: readonly RawFeature[],
	tally: Tally
): void {
	const elements = POINTS[format].flatMap((name) => [...document.getElementsByTagName(name)]);
	const stated = elements.reduce((sum, element) => sum + positionsIn(element), 0);
	const closed = format === 'kml' ? elements.filter(isOpenRing).length : 0;
	tally.add('rings-closed', closed);
	tally.add('positions-dropped', stated + closed - surveyOf(features).vertices);
}

function positionsIn(element: Element): number {
	return element.tagName === 'coordinates' ? tokensOf(element).length : 1;
}

function isOpenRing(element: Element): boolean {
	const parent = element.parentNode as Element | null;
	const isRing = parent?.tagName === 'LinearRing' && /BoundaryIs$/.test(tagAbove(parent));
	const tokens = isRing ? tokensOf(element) : [];
	return tokens.length > 2 && tokens[0] !== tokens.at(-1);
}

function tagAbove({ parentNode }: Element): string {
	return (parentNode as Element | null)?.tagName ?? '';
}

function tokensOf(element: Element): string[] {
	return (element.textContent ?? '').trim().split(/\s+/).filter(Boolean);
}
