import type { Geometry, GeometryCollection } from 'geojson';

/** What can be drawn or read from a file: every geometry but the collection, which is taken apart. */
export type DrawnGeometry = Exclude<Geometry, GeometryCollection>;

/**
 * Something a person drew or brought along. Coordinates are WGS 84 degrees. What is measured is
 * never part of it: it is measured anew from the geometry wherever it is shown.
 */
export interface Drawing {
	/** Unique among the drawings of a project; letters and digits only. */
	readonly id: string;
	readonly geometry: DrawnGeometry;
	readonly name: string;
	/** `#rrggbb`. */
	readonly colour: string;
	readonly note: string;
	readonly hidden: boolean;
	readonly locked: boolean;
}
