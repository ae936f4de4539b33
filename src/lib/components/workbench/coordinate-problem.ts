import type { CoordinateProblem } from '$lib/geo/coordinate-text';
import { m } from '$lib/paraglide/messages';

const TEXTS: Record<CoordinateProblem, () => string> = {
	empty: m.coordinates_empty,
	'not-a-coordinate': m.exact_bad_coordinate,
	'out-of-range': m.coordinates_out_of_range,
	'same-axis-twice': m.coordinates_same_axis,
	'grid-unknown': m.coordinates_grid_unknown,
	'outside-grid': m.coordinates_outside_grid
};

/** Why a typed coordinate was not taken, in words. */
export const coordinateProblem = (problem: CoordinateProblem): string => TEXTS[problem]();
