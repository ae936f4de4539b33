import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { LayerId } from '$lib/atlas/layers';
import { LAYER_COLOURS, type Shade } from '../palette';

export type Expression = ExpressionSpecification;

/** Both colours of a shade in one expression: the theme changes without a new style. */
export const shade = ({ light, dark }: Shade): Expression => [
	'case',
	['==', ['global-state', 'dark'], true],
	['to-color', dark],
	['to-color', light]
];

type Stop = [zoom: number, value: number | Expression];

/**
 * Makes a constant look as if it depended on the feature. MapLibre links one program for each set
 * of properties that do, and linking is most of the time before the first idle: when all layers of
 * a type vary alike, they share one program.
 */
export const perFeature = (value: Expression | number): Expression =>
	['case', ['has', 'zh'], value, value] as unknown as Expression;

/** A size that grows with the zoom as the map does. */
export const byZoom = (...stops: Stop[]): Expression =>
	['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as unknown as Expression;

/** One value for each of some classes of a feature, and one for all others. */
export function byProperty<T>(name: string, values: Record<string, T>, otherwise: T): Expression {
	const cases = Object.entries(values).flat();
	return ['match', ['get', name], ...cases, otherwise] as unknown as Expression;
}

/** The colour of the layer that a feature belongs to. */
export function layerColour(layers: readonly LayerId[], otherwise: Shade): Expression {
	const colours = Object.fromEntries(layers.map((id) => [id, shade(LAYER_COLOURS[id])]));
	return byProperty('layer', colours, shade(otherwise));
}

export const isClass = (...classes: string[]): FilterSpecification =>
	['match', ['get', 'class'], classes, true, false] as FilterSpecification;

export const pointed: Expression = ['boolean', ['feature-state', 'pointed'], false];
export const chosen: Expression = ['boolean', ['feature-state', 'chosen'], false];

/** Without glyphs in the style, names are drawn with the system's own fonts. */
export const TEXT_FONT = ['sans-serif'];

/** The name in the language of the page, or in Chinese where there is no other. */
export const NAME: Expression = [
	'coalesce',
	['get', ['global-state', 'language']],
	['get', 'zh']
] as unknown as Expression;
