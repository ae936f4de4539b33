import { geoJSONToWkt } from 'betterknown';
import { csvText } from '$lib/geo/csv-text';
import type { DrawnGeometry } from '$lib/geo/drawing';
import {
	measuresOf,
	roundedDegrees,
	textFile,
	type About,
	type FileDrawing,
	type Written
} from './formats';

/** Returns drawings as a table: words, measures, well-known text, how they were measured. */
export function writeCsv(drawings: readonly FileDrawing[], about: About): Written {
	const { method, datum, licence } = about;
	const rows = drawings.map((drawing) => {
		const { area_m2 = '', perimeter_m = '', length_m = '' } = measuresOf(drawing);
		const { name, geometry, colour, note, hidden, locked } = drawing;
		const [longitude, latitude] = geometry.type === 'Point' ? geometry.coordinates : ['', ''];
		return {
			...{ name, kind: geometry.type, area_m2, perimeter_m, length_m, longitude, latitude },
			...{ note, colour, hidden, locked, datum, method, licence },
			wkt: wktOf(geometry)
		};
	});
	return textFile('csv', 'text/csv', `${csvText(rows)}\r\n`);
}

function wktOf({ type, coordinates }: DrawnGeometry): string {
	return geoJSONToWkt({ type, coordinates: roundedDegrees(coordinates) } as DrawnGeometry);
}
