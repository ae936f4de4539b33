import type { MultiPolygon, Polygon, Position } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';

/** Tells whether a position lies in a polygon, its boundary included and its holes left out. */
export function contains(polygon: Polygon | MultiPolygon, position: Position): boolean {
	return booleanPointInPolygon(position, polygon);
}
