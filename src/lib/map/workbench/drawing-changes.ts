import type { Feature } from 'geojson';
import type { GeoJSONSourceDiff } from 'maplibre-gl';
import type { Drawing } from '$lib/geo/drawing';

/** Fewer drawings than this are handed over whole: that costs a frame at most. */
const FEW = 500;

/** Returns what the map is given of a drawing. */
export const drawingFeature = ({ id, colour, geometry }: Drawing): Feature => ({
	type: 'Feature',
	properties: { id, colour },
	geometry
});

/**
 * Returns what of many drawings changed on the map, or `null` where all of them have to be handed
 * over: where they are few, where most changed, or where one came between others, as MapLibre
 * draws what is added above what is there.
 */
export function changeOf(
	before: readonly Drawing[],
	after: readonly Drawing[]
): GeoJSONSourceDiff | null {
	if (after.length < FEW || before.length < FEW) return null;
	const kept = new Set(after.map(({ id }) => id));
	const remove = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
	const stay = before.filter(({ id }) => kept.has(id));
	if (stay.some(({ id }, i) => after[i]?.id !== id)) return null;
	const add = after.filter((drawing, i) => !isDrawnAlike(stay[i], drawing));
	if (remove.length + add.length > after.length / 2) return null;
	return { remove, add: add.map(drawingFeature) };
}

const isDrawnAlike = (a: Drawing | undefined, b: Drawing) =>
	a?.geometry === b.geometry && a.colour === b.colour;
