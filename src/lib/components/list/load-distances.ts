import { createDistances, type MeasureDistances } from '$lib/atlas/distances';
import { LAYER_IDS } from '$lib/atlas/layers';
import { fail, ok, type Result } from '$lib/geo/result';
import { loadCollection, type LoadFailure } from '$lib/map/load';
import { urlOf } from '$lib/map/map-data.svelte';

/** Loads the layers, which the map has mostly brought already, and what measures to them. */
export async function loadDistances(): Promise<Result<MeasureDistances, LoadFailure>> {
	const results = await Promise.all(LAYER_IDS.map((layer) => loadCollection(urlOf(layer))));
	const failed = results.find((result) => !result.ok);
	if (failed && !failed.ok) return fail(failed.reason);
	return ok(createDistances(results.flatMap((result) => (result.ok ? [result.value] : []))));
}
