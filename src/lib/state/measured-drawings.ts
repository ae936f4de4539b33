import type { DrawnGeometry } from '$lib/geo/drawing';
import { labelPoint } from '$lib/geo/label-point';
import { measures } from '$lib/geo/measures';
import { remember } from '$lib/geo/remember';

/** The exact measures of a geometry; geometries are immutable, so each is measured once. */
export const measuresOfDrawn = remember((geometry: DrawnGeometry) => measures(geometry));

/** Where a geometry's name stands. */
export const labelPointOf = remember((geometry: DrawnGeometry) => labelPoint(geometry));
