import type { Drawing } from '$lib/geo/drawing';
import { ellipsoidArea, ellipsoidLength, ellipsoidPerimeter } from '$lib/geo/measure';
import { linesOf, polygonsOf } from '$lib/geo/parts';
import type { Note } from '../notes';

/** A drawing as files hold it: without the id that only one project knows. */
export type FileDrawing = Omit<Drawing, 'id'>;

/** What a file says about itself, in the language of the person who saves it. */
export interface About {
	readonly title: string;
	readonly method: string;
	readonly datum: string;
	readonly licence: string;
}

/** A file ready to be saved. */
export interface Written {
	/** The ending of its name, without the dot. */
	readonly extension: string;
	/** Its media type. */
	readonly type: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** What the format could not take. */
	readonly notes: readonly Note[];
}

/** Returns a text file in UTF-8. */
export function textFile(
	extension: string,
	type: string,
	text: string,
	notes: readonly Note[] = []
): Written {
	return { extension, type, bytes: new TextEncoder().encode(text), notes };
}

/** What is measured of a drawing, in m² and metres to the millimetre; what does not apply is absent. */
export interface Measures {
	readonly area_m2?: number;
	readonly perimeter_m?: number;
	readonly length_m?: number;
}

/** Returns the measures of a drawing on the WGS 84 ellipsoid. */
export function measuresOf({ geometry }: FileDrawing): Measures {
	if (polygonsOf(geometry).length > 0) {
		return {
			area_m2: rounded(ellipsoidArea(geometry)),
			perimeter_m: rounded(ellipsoidPerimeter(geometry))
		};
	}
	return linesOf(geometry).length > 0 ? { length_m: rounded(ellipsoidLength(geometry)) } : {};
}

function rounded(value: number): number {
	return Number(value.toFixed(3));
}

/** Returns degrees to nine decimals, a tenth of a millimetre, without an exponent, which GPX forbids. */
export function degreesText(degrees: number): string {
	const text = degrees.toFixed(9).replace(/\.?0+$/, '');
	return text === '-0' ? '0' : text;
}

/** Returns lists of positions, however nested, with their degrees to nine decimals. */
export function roundedDegrees<T>(coordinates: T): T {
	const round = (value: unknown): unknown =>
		Array.isArray(value) ? value.map(round) : Number(degreesText(Number(value)));
	return round(coordinates) as T;
}
