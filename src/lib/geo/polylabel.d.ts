declare module 'polylabel' {
	/** The position inside the rings that is farthest from them, and that distance in their unit. */
	export default function polylabel(
		rings: number[][][],
		precision?: number
	): number[] & { distance: number };
}
