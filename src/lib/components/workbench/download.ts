import type { FeatureCollection } from 'geojson';
import type { Drawing } from '$lib/geo/drawing';

/** The drawings as RFC 7946, with what a person gave them. */
function asGeoJson(name: string, drawings: readonly Drawing[]): string {
	const collection: FeatureCollection & { name: string } = {
		type: 'FeatureCollection',
		name,
		features: drawings.map(({ id, geometry, ...properties }) => ({
			type: 'Feature',
			id,
			properties,
			geometry
		}))
	};
	return JSON.stringify(collection, null, '\t');
}

/** Hands the drawings over as a file. */
export function downloadProject(name: string, drawings: readonly Drawing[]): void {
	const file = new Blob([asGeoJson(name, drawings)], { type: 'application/geo+json' });
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = `${name.replace(/[\\/:*?"<>|]/g, '_')}.geojson`;
	link.click();
	// The browser reads the address after this task; then it may go.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
