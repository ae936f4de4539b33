import type { FilterSpecification } from 'maplibre-gl';
import { isClass } from './expressions';

// What the first view has to know of the base map, which itself comes later.

/** Streets are asked for and drawn from this zoom on. */
export const STREETS_ZOOM = 12.3;

/** Features of a part of the base map, narrowed down by more conditions. */
export const onBase = (part: string, ...more: unknown[]): FilterSpecification =>
	['all', ['==', ['get', 'part'], part], ...more] as FilterSpecification;

export const onSettlement = (...classes: string[]) => onBase('settlement', isClass(...classes));

/** Towns and subdistricts; those in `besides` are named by a layer of the atlas instead. */
export const townFilter = (besides: readonly string[]): FilterSpecification =>
	[
		'all',
		onSettlement('town', 'subdistrict'),
		['!', ['in', ['get', 'zh'], ['literal', [...besides]]]]
	] as FilterSpecification;

/** The greenway's kilometre posts: each tenth from zoom 9, each fifth from 11, all from 13. */
export function postFilter(isVisible: boolean): FilterSpecification {
	const isEach = (step: number) => ['==', ['%', ['get', 'km'], step], 0];
	const fits = ['any', isEach(10), ['all', ['>=', ['zoom'], 11], isEach(5)], ['>=', ['zoom'], 13]];
	const filter = ['all', isVisible, ['==', ['get', 'part'], 'post'], fits];
	return filter as unknown as FilterSpecification;
}
