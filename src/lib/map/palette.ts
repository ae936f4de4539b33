import type { LayerId } from '$lib/atlas/layers';

/** A colour in the light and in the dark theme. */
export interface Shade {
	light: string;
	dark: string;
}

/** The colours of the atlas's own layers: strong, and told apart by colour-blind readers. */
export const LAYER_COLOURS: Record<LayerId, Shade> = {
	'science-city': { light: '#3431e1', dark: '#8f8cf0' },
	huitian: { light: '#7c3405', dark: '#ec7424' },
	parks: { light: '#22803f', dark: '#62d692' },
	greenway: { light: '#c62f92', dark: '#dc7caf' },
	places: { light: '#0f2233', dark: '#e3f0f7' }
};

/** How strongly the areas of a layer are filled while nobody points at them. */
export const FILL_OPACITY = { 'science-city': 0.05, huitian: 0.08, parks: 0.2 } as const;

/** The colours of the base map: quiet, so that the layers above are read first. */
export const BASE_COLOURS = {
	outside: { light: '#efebe1', dark: '#15181a' },
	land: { light: '#f8f5ed', dark: '#1d2123' },
	edge: { light: '#cbbfa6', dark: '#3d4346' },
	hills: { light: '#e9e6d3', dark: '#20271f' },
	wood: { light: '#dfe8d0', dark: '#222c24' },
	water: { light: '#c0dae7', dark: '#1b2e3c' },
	waterText: { light: '#3f6f88', dark: '#86b4cc' },
	motorway: { light: '#e4c691', dark: '#544730' },
	motorwayCasing: { light: '#c9a566', dark: '#2b2417' },
	road: { light: '#ffffff', dark: '#444a4e' },
	roadCasing: { light: '#d8d0bf', dark: '#23282b' },
	street: { light: '#ffffff', dark: '#3a4145' },
	streetCasing: { light: '#e4dece', dark: '#23282b' },
	roadText: { light: '#6d6454', dark: '#a09a8d' },
	placeText: { light: '#4d463a', dark: '#c4beb2' },
	townText: { light: '#6b6353', dark: '#a8a294' },
	neighbourText: { light: '#746b5a', dark: '#8a857a' },
	station: { light: '#ffffff', dark: '#1d2123' },
	stationEdge: { light: '#57534a', dark: '#b9b4a9' },
	halo: { light: '#f8f5ed', dark: '#16191b' },
	selected: { light: '#111111', dark: '#ffffff' }
} as const satisfies Record<string, Shade>;
