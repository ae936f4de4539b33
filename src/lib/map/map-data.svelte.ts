import type { FeatureCollection } from 'geojson';
import { LAYER_IDS, type LayerId } from '$lib/atlas/layers';
import { leanSites, loadCollection, type LoadFailure } from './load';
import { outlinesOf } from './outlines';
import { EMPTY, type MapData } from './style';

/** A file of the map: the base map, its streets, or one of the atlas's layers. */
export type MapFile = 'base' | 'streets' | LayerId;

export const urlOf = (file: MapFile) =>
	file === 'base' || file === 'streets' ? `/data/base/${file}.geojson` : `/data/${file}.geojson`;

/** Files that the first view needs; streets come when a person zooms in. */
export const FIRST_FILES: readonly MapFile[] = ['base', ...LAYER_IDS];

/** Loads the map's files, each on its own: one that fails leaves the others standing. */
export class MapFiles {
	/** What has been loaded so far, under the names of the style's sources. */
	sources = $state.raw<Readonly<Record<string, FeatureCollection>>>({});
	#asked: Partial<Record<MapFile, Promise<void>>> = {};

	constructor(
		private readonly isGroup: (id: string) => boolean,
		private readonly onfailure: (file: MapFile, reason: LoadFailure) => void
	) {}

	/** Loads a file once; settles when it is there or has failed. */
	load(file: MapFile): Promise<void> {
		return (this.#asked[file] ??= this.#fetch(file));
	}

	async #fetch(file: MapFile): Promise<void> {
		const result = await loadCollection(urlOf(file));
		if (!result.ok) {
			this.onfailure(file, result.reason);
			return;
		}
		if (file === 'base' || file === 'streets') this.#add({ [file]: result.value });
		else {
			const sites = leanSites(result.value, this.isGroup);
			this.#add({ [file]: sites, [`${file}-outline`]: outlinesOf(sites) });
		}
	}

	#add(sources: Record<string, FeatureCollection>): void {
		this.sources = { ...this.sources, ...sources };
	}
}

/** The data of a new map: what is there already, and empty collections for what is still to come. */
export function mapDataFrom(sources: MapFiles['sources'], labels: FeatureCollection): MapData {
	const get = (id: string) => sources[id] ?? EMPTY;
	const byLayer = (suffix: string) =>
		Object.fromEntries(LAYER_IDS.map((id) => [id, get(id + suffix)])) as MapData['layers'];
	return {
		base: get('base'),
		streets: get('streets'),
		labels,
		layers: byLayer(''),
		outlines: byLayer('-outline')
	};
}
