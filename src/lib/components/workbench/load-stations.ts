import type { Named } from '$lib/geo/analyse';
import { ok, type Result } from '$lib/geo/result';
import type { Locale } from '$lib/geo/units';
import { loadCollection, type LoadFailure } from '$lib/map/load';
import { urlOf } from '$lib/map/map-data.svelte';

export interface Station extends Named {
	name: Record<Locale, string>;
}

/** Loads the stations of the base map, a file that the map has mostly brought already. */
export async function loadStations(): Promise<Result<readonly Station[], LoadFailure>> {
	const base = await loadCollection(urlOf('base'));
	if (!base.ok) return base;
	return ok(
		base.value.features.flatMap(({ properties, geometry }) => {
			if (properties?.class !== 'station' || geometry.type !== 'Point') return [];
			const name = { zh: String(properties.zh), en: String(properties.en) };
			return [{ id: `station:${name.zh}`, name, geometry }];
		})
	);
}
