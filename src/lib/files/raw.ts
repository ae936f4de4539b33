import type { Result } from '$lib/geo/result';
import type { Note, Refusal } from './notes';

/** A feature as a reader found it: nothing about it is trusted yet. */
export interface RawFeature {
	readonly geometry: unknown;
	readonly properties: unknown;
}

/** One layer of a file as its reader found it. */
export interface RawLayer {
	readonly features: readonly RawFeature[];
	/** The projection that the file states, in its own words: a code, a URN, or well-known text. */
	readonly crs?: string;
	readonly notes?: readonly Note[];
}

export type RawLayers = Result<RawLayer[], Refusal>;

/** Tells whether a value is an object whose members can be looked at. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
