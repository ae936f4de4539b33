import type { Feature, FeatureCollection } from 'geojson';
import { isLayerId, LAYER_IDS, type LayerId } from '$lib/atlas/layers';
import { onceOnline } from '$lib/state/online';
import { leanSites, loadCollection, type LoadFailure } from './load';
import { outlinesOf } from './outlines';
import type { MapData } from './style/style';

/** A file of the map: the base map, its streets, or one of the atlas's layers. */
export type MapFile = 'base' | 'streets' | LayerId;

export const urlOf = (file: MapFile) =>
	isLayerId(file) ? `/data/${file}.geojson` : `/data/base/${file}.geojson`;

/** Files that the first view needs; the base map follows, streets come when a person zooms in. */
export const FIRST_FILES: readonly MapFile[] = LAYER_IDS;

const collect = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features
});

/** Loads the map's files, each on its own: one that fails leaves the others standing. */
export class MapFiles {
	/** What has been loaded so far, as the sources of the style. */
	sources = $state.raw<Omit<MapData, 'labels'>>({
		sites: collect([])
	});
	#asked: Partial<Record<MapFile, Promise<void>>> = {};

	constructor(
		private readonly isGroup: (id: string) => boolean,
		private readonly onsettled: (file: MapFile, failure: LoadFailure | null) => void
	) {}

	/** Loads a file once; settles when it is there or has failed. */
	load(file: MapFile): Promise<void> {
		return (this.#asked[file] ??= this.#fetch(file));
	}

	async #fetch(file: MapFile): Promise<void> {
		const result = await loadCollection(urlOf(file));
		this.onsettled(file, result.ok ? null : result.reason);
		// What a lost network withheld comes when it is back.
		if (!result.ok) onceOnline(() => this.#fetch(file));
		else if (isLayerId(file)) this.#addLayer(file, result.value);
		else this.sources = { ...this.sources, [file]: result.value };
	}

	#addLayer(layer: LayerId, collection: FeatureCollection): void {
		const more = leanSites(collection, layer, this.isGroup);
		this.sources = {
			...this.sources,
			// Areas and their boundaries share a source: each costs a round trip to the worker.
			sites: collect([
				...this.sources.sites.features,
				...more.features,
				...outlinesOf(more, layer).features
			])
		};
	}
}
