import type { LayerSpecification } from 'maplibre-gl';
import { baseNames, ground, rail, roads, streets, water } from './base';
import { postNames, posts } from './posts';
import {
	fills,
	greenway,
	markedPoint,
	markedSection,
	outlines,
	points,
	siteNameLayers
} from './sites';

/** Every layer from bottom to top: ground, water, areas, roads and rail over them, lines, names. */
export function allLayers(): LayerSpecification[] {
	const layers = [
		...ground,
		...water,
		...fills,
		...roads,
		...rail,
		...outlines,
		...greenway,
		...posts,
		...baseNames,
		markedSection,
		...points,
		...postNames,
		...siteNameLayers,
		markedPoint
	];
	for (const { layer, before } of streets)
		layers.splice(
			layers.findIndex(({ id }) => id === before),
			0,
			layer
		);
	return layers;
}
