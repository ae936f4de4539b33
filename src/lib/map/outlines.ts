import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import type { LayerId } from '$lib/atlas/layers';

interface Step {
	from: Position;
	to: Position;
	dashed: boolean;
}

const keyOf = ([lon, lat]: Position) => `${lon},${lat}`;

function ringsOf({ geometry }: Feature): Position[][] {
	if (geometry?.type === 'Polygon') return geometry.coordinates;
	if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flat();
	return [];
}

/** Every edge of all areas once; an edge that any site knows for sure is drawn solid. */
function uniqueSteps(features: Feature[]): Step[] {
	const steps = new Map<string, Step>();
	for (const feature of features) {
		const dashed = feature.properties?.accuracy === 'schematic';
		for (const ring of ringsOf(feature))
			for (let i = 1; i < ring.length; i++) {
				const [from, to] = [ring[i - 1]!, ring[i]!];
				const key = [keyOf(from), keyOf(to)].sort().join(' ');
				const known = steps.get(key);
				if (known) known.dashed &&= dashed;
				else steps.set(key, { from, to, dashed });
			}
	}
	return [...steps.values()];
}

/**
 * Turns areas into boundary lines in which a boundary shared by several sites stands once, so that
 * dashes of neighbours do not fill each other's gaps. `dashed` says that the line isn't published.
 */
export function outlinesOf(
	areas: FeatureCollection,
	layer: LayerId
): FeatureCollection<LineString> {
	const features: Feature<LineString>[] = [];
	let path: Step[] = [];
	const finish = () => {
		const first = path[0];
		if (!first) return;
		features.push({
			type: 'Feature',
			properties: { layer, dashed: first.dashed },
			geometry: { type: 'LineString', coordinates: [first.from, ...path.map((step) => step.to)] }
		});
		path = [];
	};
	for (const step of uniqueSteps(areas.features)) {
		const last = path.at(-1);
		if (last && (keyOf(last.to) !== keyOf(step.from) || last.dashed !== step.dashed)) finish();
		path.push(step);
	}
	finish();
	return { type: 'FeatureCollection', features };
}
