import { bbox } from '@turf/turf';
import type { BBox } from 'geojson';
import type { ImportedDrawing } from '$lib/files/read-file';
import type { Note } from '$lib/files/notes';
import type { Drawing } from '$lib/geo/drawing';
import type { LonLat } from '$lib/geo/lon-lat';
import { ellipsoidDistance } from '$lib/geo/measure';
import { newId } from './drawing-ids';

type Shapes = readonly Pick<Drawing, 'geometry'>[];

/** Returns what a file gave with ids; drawings without a name are numbered under the file's own. */
export function namedDrawings(
	imported: readonly ImportedDrawing[],
	fileName: string
): { drawings: Drawing[]; notes: Note[] } {
	const nameless = imported.filter(({ name }) => name === '').length;
	const stem = fileName.replace(/\.[^.]*$/, '') || fileName;
	let number = 0;
	const numbered = () => (nameless === 1 ? stem : `${stem} ${++number}`);
	const drawings = imported.map((drawing) => ({
		...drawing,
		id: newId(),
		name: drawing.name || numbered()
	}));
	return { drawings, notes: nameless > 0 ? [{ code: 'given-names', count: nameless }] : [] };
}

/** Returns the box, in degrees, that holds some drawings. */
export function boxOf(drawings: Shapes): BBox {
	return bbox({
		type: 'GeometryCollection',
		geometries: drawings.map(({ geometry }) => geometry)
	});
}

/** Returns the middle of the box of some drawings, in degrees. */
export function middleOf(drawings: Shapes): LonLat {
	const [west, south, east, north] = boxOf(drawings);
	return [(west + east) / 2, (south + north) / 2];
}

/** Returns how many metres the middles of two sets of drawings are apart. */
export function distanceBetween(a: Shapes, b: Shapes): number {
	return ellipsoidDistance(middleOf(a), middleOf(b));
}
