import type { Position } from 'geojson';
import { linesOf, pointsOf } from '$lib/geo/parts';
import {
	degreesText,
	measuresOf,
	textFile,
	type About,
	type FileDrawing,
	type Written
} from './formats';
import { gpxLosses } from './losses';
import { element, textElement } from './xml';

/**
 * Returns lines as tracks and points as waypoints, GPX 1.1, with colours as extensions. Polygons
 * are left out and counted, and so are several points taken apart: GPX has no room for them.
 * `@dwayneparton/geojson-to-gpx` needs a browser's DOM and keeps no colour.
 */
export function writeGpx(drawings: readonly FileDrawing[], about: About): Written {
	const [waypoints, tracks]: string[][] = [[], []];
	for (const drawing of drawings) {
		const points = pointsOf(drawing.geometry);
		const lines = linesOf(drawing.geometry);
		for (const at of points) waypoints?.push(waypointOf(drawing, at));
		if (lines.length > 0) tracks?.push(trackOf(drawing, lines));
	}
	const metadata = element(
		'metadata',
		textElement('name', about.title) +
			textElement('desc', [about.method, about.datum, about.licence].join('\n'))
	);
	const gpx = element('gpx', [metadata, ...(waypoints ?? []), ...(tracks ?? [])].join('\n'), {
		version: '1.1',
		creator: 'Changping Atlas',
		xmlns: 'http://www.topografix.com/GPX/1/1',
		'xmlns:atlas': 'urn:changping-atlas:gpx'
	});
	const text = `<?xml version="1.0" encoding="UTF-8"?>\n${gpx}\n`;
	return textFile('gpx', 'application/gpx+xml', text, gpxLosses(drawings));
}

function waypointOf(drawing: FileDrawing, at: Position): string {
	return pointOf('wpt', at, wordsOf(drawing) + element('extensions', extras(drawing)));
}

function trackOf(drawing: FileDrawing, lines: readonly Position[][]): string {
	// The extension that gpx.studio, Locus and togeojson read.
	const style = element('line', textElement('color', drawing.colour.slice(1)), {
		xmlns: 'http://www.topografix.com/GPX/gpx_style/0/2'
	});
	const segments = lines.map((path) =>
		element('trkseg', path.map((at) => pointOf('trkpt', at, '')).join(''))
	);
	const extensions = element('extensions', style + extras(drawing));
	return element('trk', wordsOf(drawing) + extensions + segments.join(''));
}

function wordsOf({ name, note }: FileDrawing): string {
	return textElement('name', name) + textElement('desc', note);
}

function extras(drawing: FileDrawing): string {
	const { colour, hidden, locked } = drawing;
	const length = measuresOf(drawing).length_m;
	return [
		textElement('atlas:colour', colour),
		textElement('atlas:length_m', length === undefined ? '' : String(length)),
		textElement('atlas:hidden', hidden ? 'true' : ''),
		textElement('atlas:locked', locked ? 'true' : '')
	].join('');
}

function pointOf(name: string, [lon = NaN, lat = NaN]: Position, inner: string): string {
	return element(name, inner, { lat: degreesText(lat), lon: degreesText(lon) });
}
