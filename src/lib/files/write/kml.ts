import type { Position } from 'geojson';
import type { DrawnGeometry } from '$lib/geo/drawing';
import {
	degreesText,
	measuresOf,
	textFile,
	type About,
	type FileDrawing,
	type Written
} from './formats';
import { element, textElement } from './xml';

/**
 * Returns drawings as KML 2.2, each with its own colour, with its measures as extended data.
 * tokml writes no styles, so what it makes is white in every viewer: these few lines do it.
 */
export function writeKml(drawings: readonly FileDrawing[], about: About): Written {
	const colours = [...new Set(drawings.map(({ colour }) => colour))];
	const document = [
		textElement('name', about.title),
		textElement('description', [about.method, about.datum, about.licence].join('\n')),
		...colours.map(styleOf),
		...drawings.map(placemarkOf)
	];
	const kml = element('kml', element('Document', document.join('\n')), {
		xmlns: 'http://www.opengis.net/kml/2.2'
	});
	const text = `<?xml version="1.0" encoding="UTF-8"?>\n${kml}\n`;
	return textFile('kml', 'application/vnd.google-earth.kml+xml', text);
}

const styleId = (colour: string) => `c${colour.slice(1)}`;

function styleOf(colour: string): string {
	// KML writes a colour backwards: opacity, blue, green, red.
	const [red, green, blue] = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)];
	const opaque = textElement('color', `ff${blue}${green}${red}`);
	const pale = textElement('color', `40${blue}${green}${red}`);
	const styles = [
		element('IconStyle', opaque),
		element('LineStyle', opaque + textElement('width', '3')),
		element('PolyStyle', pale)
	];
	return element('Style', styles.join(''), { id: styleId(colour) });
}

function placemarkOf(drawing: FileDrawing): string {
	const { geometry, name, colour, note, hidden, locked } = drawing;
	const data = { colour, locked: locked ? 'true' : '', ...measuresOf(drawing) };
	const extended = Object.entries(data)
		.filter(([, value]) => value !== '')
		.map(([key, value]) => element('Data', textElement('value', String(value)), { name: key }));
	return element(
		'Placemark',
		[
			textElement('name', name),
			hidden ? textElement('visibility', '0') : '',
			textElement('description', note),
			textElement('styleUrl', `#${styleId(colour)}`),
			element('ExtendedData', extended.join('')),
			shapeOf(geometry)
		].join('')
	);
}

function shapeOf(geometry: DrawnGeometry): string {
	switch (geometry.type) {
		case 'Point':
			return element('Point', coordinates([geometry.coordinates]));
		case 'LineString':
			return lineOf(geometry.coordinates);
		case 'Polygon':
			return polygonOf(geometry.coordinates);
		case 'MultiPoint':
			return several(geometry.coordinates.map((at) => element('Point', coordinates([at]))));
		case 'MultiLineString':
			return several(geometry.coordinates.map(lineOf));
		case 'MultiPolygon':
			return several(geometry.coordinates.map(polygonOf));
	}
}

const several = (shapes: readonly string[]) => element('MultiGeometry', shapes.join(''));

const lineOf = (path: Position[]) =>
	element('LineString', element('tessellate', '1') + coordinates(path));

function polygonOf(rings: Position[][]): string {
	const boundaries = rings.map((ring, i) =>
		element(
			i === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs',
			element('LinearRing', coordinates(ring))
		)
	);
	return element('Polygon', boundaries.join(''));
}

function coordinates(path: readonly Position[]): string {
	const texts = path.map((position) => position.slice(0, 2).map(degreesText).join(','));
	return textElement('coordinates', texts.join(' '));
}
