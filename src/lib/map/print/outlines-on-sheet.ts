import type { FeatureCollection, Geometry } from 'geojson';
import { isLayerId, type LayerId } from '$lib/atlas/layers';
import { BASE_COLOURS, FILL_OPACITY, LAYER_COLOURS } from '../palette';
import type { SheetShape } from './on-map';

/**
 * The sites as lines of the sheet, for where no picture of the map can be drawn: fills of areas,
 * boundaries once each, the greenway, points.
 */
export function outlinesOnSheet(
	{ features }: FeatureCollection,
	visible: readonly LayerId[]
): SheetShape[] {
	return features.flatMap(({ geometry, properties }): SheetShape[] => {
		const layer: unknown = properties?.layer;
		if (typeof layer !== 'string' || !isLayerId(layer) || !visible.includes(layer)) return [];
		const isArea = geometry.type.endsWith('Polygon');
		if (isArea && properties?.group) return [];
		return [
			{
				geometry,
				colour: LAYER_COLOURS[layer].light,
				// Boundaries are features of their own (`lib/map/outlines.ts`).
				width: isArea ? 0 : layer === 'greenway' ? 0.8 : 0.35,
				opacity: (FILL_OPACITY as Partial<Record<LayerId, number>>)[layer] ?? 0,
				...(properties?.dashed === true && { dash: [1.2, 0.8] })
			}
		];
	});
}

/** The shapes that an analysis found, as what is chosen on a screen: in ink. */
export const foundOnSheet = (geometries: readonly Geometry[]): SheetShape[] =>
	geometries.map((geometry) => ({
		geometry,
		colour: BASE_COLOURS.selected.light,
		width: 0.5,
		opacity: 0.18
	}));
