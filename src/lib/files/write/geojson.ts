import {
	measuresOf,
	roundedDegrees,
	textFile,
	type About,
	type FileDrawing,
	type Written
} from './formats';

/**
 * Returns drawings as GeoJSON (RFC 7946): names, colours also as simplestyle, notes, measures; how
 * they were measured, datum and licence as members of the collection.
 */
export function writeGeojson(drawings: readonly FileDrawing[], about: About): Written {
	const collection = { type: 'FeatureCollection', ...about, features: drawings.map(featureOf) };
	return textFile('geojson', 'application/geo+json', `${JSON.stringify(collection)}\n`);
}

function featureOf(drawing: FileDrawing) {
	const { geometry, name, colour, note, hidden, locked } = drawing;
	return {
		type: 'Feature',
		properties: {
			...{ name, colour, note, hidden, locked },
			...measuresOf(drawing),
			...simplestyle(geometry.type, colour)
		},
		geometry: { type: geometry.type, coordinates: roundedDegrees(geometry.coordinates) }
	};
}

function simplestyle(type: string, colour: string) {
	if (type.endsWith('Point')) return { 'marker-color': colour };
	return type.endsWith('Polygon') ? { stroke: colour, fill: colour } : { stroke: colour };
}
