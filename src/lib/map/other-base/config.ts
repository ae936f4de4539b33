/** Another base map, as the build was told (`scripts/base-map.js`). */
export interface OtherBaseConfig {
	/** A PMTiles archive, a MapLibre style, Tianditu's raster tiles, or own layers by TileJSON. */
	kind: 'pmtiles' | 'style' | 'tianditu' | 'tilejson';
	/** The address of the archive, the style or the TileJSON; of Tianditu the host of its tiles. */
	url: string;
	key?: string;
	/** Whom the map is owed to. What a style or a TileJSON says itself comes on top. */
	credit: string;
	/** 审图号, the number under which the map was reviewed. */
	review?: string;
	/** The address of a logo that has to be shown, a file of the site itself. */
	logo?: string;
}
