import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { createContext } from 'svelte';

/** What the atlas's map offers a guest. */
export interface MapHost {
	map: MapLibreMap;
	/** The sites that are loaded so far, as they are drawn. */
	readonly sites: FeatureCollection;
}

/**
 * Someone who uses the atlas's map for a while and has the pointer meanwhile: no site is named or
 * picked. Called with each map that stands, also with one that was rebuilt; what is returned
 * leaves it, and has to bear that the map is gone.
 */
export type MapGuest = (host: MapHost) => () => void;

/** The map's one guest, if there is one: a page that brings its own tools. */
export class MapGuests {
	current = $state.raw<MapGuest | null>(null);
}

export const [getMapGuests, setMapGuests] = createContext<MapGuests>();
