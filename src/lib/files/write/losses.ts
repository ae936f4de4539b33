import { linesOf, pointsOf } from '$lib/geo/parts';
import { Tally, type Note } from '../notes';
import type { WriteFormat } from '../write-file';
import type { FileDrawing } from './formats';

/** Returns what a format will not hold of some drawings, to be said before they are written. */
export function lossesOf(drawings: readonly FileDrawing[], format: WriteFormat): Note[] {
	if (format === 'gpx') return gpxLosses(drawings);
	return format === 'dxf' ? dxfLosses(drawings) : [];
}

/** GPX holds tracks and single points. */
export function gpxLosses(drawings: readonly FileDrawing[]): Note[] {
	const tally = new Tally();
	for (const { geometry } of drawings) {
		const points = pointsOf(geometry).length;
		if (points > 1) tally.add('taken-apart');
		if (points + linesOf(geometry).length === 0) tally.add('left-out');
	}
	return tally.notes;
}

/** DXF holds shapes, colours and texts. */
export function dxfLosses(drawings: readonly FileDrawing[]): Note[] {
	const tally = new Tally();
	for (const { note, hidden, locked } of drawings) {
		if (note !== '' || hidden || locked) tally.add('words-left-out');
	}
	return [...tally.notes, { code: 'not-read-again' }];
}
