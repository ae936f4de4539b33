import type { Feature, FeatureCollection } from 'geojson';
import type { LayerId } from '$lib/atlas/layers';
import { fail, ok, type Result } from '$lib/geo/result';

/** Why a file of the map could not be had. */
export type LoadFailure = 'unreachable' | 'missing' | 'too-slow' | 'not-geojson';

const TIME_LIMIT_MS = 15_000;

function isCollection(json: unknown): json is FeatureCollection {
	const collection = json as Partial<FeatureCollection> | null;
	return collection?.type === 'FeatureCollection' && Array.isArray(collection.features);
}

/**
 * Fetches a GeoJSON file of our own. MapLibre is never given an address: one dead source would
 * withhold its `load` and `idle` for ever.
 */
export async function loadCollection(
	url: string,
	timeLimit = TIME_LIMIT_MS
): Promise<Result<FeatureCollection, LoadFailure>> {
	const limit = AbortSignal.timeout(timeLimit);
	let response: Response;
	try {
		response = await fetch(url, { signal: limit });
	} catch {
		return fail(limit.aborted ? 'too-slow' : 'unreachable');
	}
	if (!response.ok) return fail('missing');
	try {
		const json: unknown = await response.json();
		return isCollection(json) ? ok(json) : fail('not-geojson');
	} catch {
		return fail(limit.aborted ? 'too-slow' : 'not-geojson');
	}
}

/**
 * Leaves a feature only what the map needs. Names that collide with JavaScript's own
 * (`constructor`, `__proto__`) in a file's properties would otherwise blank a whole source.
 */
export function leanSites(
	collection: FeatureCollection,
	layer: LayerId,
	isGroup: (id: string) => boolean
): FeatureCollection {
	const features = collection.features.flatMap((feature): Feature[] => {
		const p = feature.properties;
		if (typeof p?.id !== 'string' || !feature.geometry) return [];
		const properties = {
			id: p.id,
			layer,
			zh: String(p.name_zh),
			en: String(p.name_en),
			accuracy: String(p.accuracy?.kind),
			group: isGroup(p.id)
		};
		return [{ type: 'Feature', properties, geometry: feature.geometry }];
	});
	return { type: 'FeatureCollection', features };
}
