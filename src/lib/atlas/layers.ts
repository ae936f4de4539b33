/** The atlas's own layers, bottom to top. Their ids are public (URLs, data files, test hooks). */
export const LAYER_IDS = ['science-city', 'huitian', 'parks', 'greenway', 'places'] as const;

export type LayerId = (typeof LAYER_IDS)[number];

export function isLayerId(text: string): text is LayerId {
	return (LAYER_IDS as readonly string[]).includes(text);
}
