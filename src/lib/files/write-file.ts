import { fail, ok, type Result } from '$lib/geo/result';
import type { Refusal } from './notes';
import type { About, FileDrawing, Written } from './write/formats';

/** Formats that are written. DXF alone can't be read again. */
export const WRITE_FORMATS = ['geojson', 'kml', 'gpx', 'csv', 'shapefile', 'dxf'] as const;

export type WriteFormat = (typeof WRITE_FORMATS)[number];

/**
 * Writes drawings as a file. What goes out and is read again is the same to 1e-7 degrees, names,
 * colours and notes included, where the format has room; the notes tell where it had not. Each
 * format brings a library, which is loaded when asked for.
 */
export async function write(
	drawings: readonly FileDrawing[],
	format: WriteFormat,
	about: About
): Promise<Result<Written, Refusal>> {
	if (drawings.length === 0) return fail({ code: 'empty' });
	switch (format) {
		case 'geojson':
			return ok((await import('./write/geojson')).writeGeojson(drawings, about));
		case 'kml':
			return ok((await import('./write/kml')).writeKml(drawings, about));
		case 'gpx':
			return ok((await import('./write/gpx')).writeGpx(drawings, about));
		case 'csv':
			return ok((await import('./write/csv')).writeCsv(drawings, about));
		case 'shapefile':
			return ok((await import('./write/shapefile')).writeShapefile(drawings, about));
		case 'dxf':
			return (await import('./write/dxf')).writeDxf(drawings, about);
	}
}
