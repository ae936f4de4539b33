import type { Feature, FeatureCollection } from 'geojson';
import type { LayerId } from '$lib/atlas/layers';
import { fail, ok, type Result } from '$lib/geo/result';

/** Why a file of ours could not be had. */
export type LoadFailure = 'unreachable' | 'missing' | 'too-slow' | 'unreadable';

const TIME_LIMIT_MS = 15_000;

function isCollection(json: unknown): json is FeatureCollection {
	const collection = json as Partial<FeatureCollection> | null;
	return collection?.type === 'FeatureCollection' && Array.isArray(collection.features);
}

/**
 * Fetches a GeoJSON file of our own. MapLibre is never given an address: one dead source would
 * withhold its `load` and `idle` for ever.
 */
export const loadCollection = (
	url: string,
	timeLimit = TIME_LIMIT_MS
): Promise<Result<FeatureCollection, LoadFailure>> => loadJson(url, isCollection, timeLimit);

/** Fetches a JSON file of our own, within a time limit, and checks that it is what was meant. */
export async function loadJson<T>(
	url: string,
	isMeant: (json: unknown) => json is T,
	timeLimit = TIME_LIMIT_MS
): Promise<Result<T, LoadFailure>> {
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
		return isMeant(json) ? ok(json) : fail('unreadable');
	} catch {
		return fail(limit.aborted ? 'too-slow' : 'unreadable');
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
