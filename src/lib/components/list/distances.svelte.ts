import type { Position } from 'geojson';
import type { MeasureDistances } from '$lib/atlas/distances';
import { m } from '$lib/paraglide/messages';
import type { AtlasState } from '$lib/state/atlas.svelte';
import { whereAmI } from '../where-am-i';

export type Origin = 'map' | 'me';

/** The distances of sites from the map's centre or from the person: measured when asked for. */
export class Distances {
	origin = $state<Origin | null>(null);
	#measure = $state.raw<MeasureDistances | null>(null);
	/** Where the person is; it stays here. */
	#me = $state.raw<Position | null>(null);
	readonly #atlas: AtlasState;

	/** Metres by id; `null` while nothing is measured. */
	readonly byId = $derived.by(() => {
		const from = this.origin === 'me' ? this.#me : this.origin && this.centre;
		return (from && this.#measure?.(from)) ?? null;
	});

	constructor(atlas: AtlasState) {
		this.#atlas = atlas;
	}

	/** The middle of the map, where there is one. */
	get centre(): Position | null {
		const { seen } = this.#atlas.view;
		return seen && [seen.lon, seen.lat];
	}

	/** Measures from there; says in a notice why it can't, and then measures nothing. */
	async measureFrom(origin: Origin): Promise<void> {
		const problem = (await this.#load()) ?? (origin === 'me' ? await this.#locate() : null);
		if (problem) this.#atlas.notices.add('distance', problem);
		else this.origin = origin;
	}

	async #load(): Promise<string | null> {
		if (this.#measure) return null;
		try {
			const { loadDistances } = await import('./load-distances');
			const loaded = await loadDistances();
			if (!loaded.ok) return m.list_distance_failed();
			this.#measure = loaded.value;
			return null;
		} catch {
			// Offline, or an old tab after a new build: said in words, and tried again when asked.
			return m.list_distance_failed();
		}
	}

	async #locate(): Promise<string | null> {
		const here = await whereAmI();
		if (here.ok) {
			this.#me = [here.value.longitude, here.value.latitude];
			return null;
		}
		return here.reason === 'denied' ? m.list_locate_denied() : m.list_locate_unavailable();
	}
}
