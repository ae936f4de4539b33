import type { Datum } from '$lib/geo/datum';

/** The datums of Chinese web maps. */
export type ShiftedDatum = Exclude<Datum, 'WGS84'>;

/** What people call them. */
export const DATUM_NAMES: Record<ShiftedDatum, string> = { GCJ02: 'GCJ-02', BD09: 'BD-09' };

/** Formats that are read. */
export type ReadFormat =
	'geojson' | 'topojson' | 'kml' | 'kmz' | 'gpx' | 'tcx' | 'csv' | 'wkt' | 'shapefile';

/** Repairs and remarks that are counted. */
export type CountedCode =
	| 'rings-closed'
	| 'rings-dropped'
	| 'repeats-dropped'
	| 'winding-fixed'
	| 'crossing-itself'
	| 'crossings-unchecked'
	| 'split-antimeridian'
	| 'heights-dropped'
	| 'positions-dropped'
	| 'shapes-dropped'
	| 'no-geometry'
	| 'collections-opened'
	| 'names-changed'
	| 'values-dropped'
	| 'texts-cut'
	| 'rows-unread'
	| 'entries-ignored'
	| 'network-links'
	| 'overlays-outlined'
	| 'left-out'
	| 'taken-apart'
	| 'words-left-out'
	| 'given-names';

/** Remarks that name something: a projection, an encoding, a datum. */
export type NamedCode = 'converted' | 'encoding' | 'shifted' | 'projected-to';

/** Remarks that say all by themselves. */
export type PlainCode =
	'none-in-changping' | 'no-projection' | 'swapped' | 'not-a-collection' | 'not-read-again';

/** Something that was repaired or should be known; `sentences.ts` puts it into words. */
export type Note =
	| { readonly code: CountedCode; readonly count: number }
	| { readonly code: NamedCode; readonly name: string }
	| { readonly code: PlainCode };

/** How a file is to be read where it does not say, or says wrongly; a person's choice, never ours. */
export interface ReadOptions {
	/** The projection its coordinates are in, as `EPSG:4548`. */
	readonly crs?: string;
	/** Each pair stands as latitude, longitude (or northing, easting). */
	readonly swap?: boolean;
	/** The datum its coordinates were shifted to by a Chinese web map. */
	readonly datum?: ShiftedDatum;
}

/** Another way to read the same file: give its options to `read`. */
export interface Choice {
	readonly code: 'projection' | 'swap' | 'datum';
	/** The projection or datum that is offered. */
	readonly name: string;
	readonly options: ReadOptions;
}

/** Reasons that need no more than themselves. */
export type PlainRefusal =
	| 'empty'
	| 'not-text'
	| 'format-unknown'
	| 'shapefile-alone'
	| 'archive-broken'
	| 'archive-encrypted'
	| 'archive-without-layer'
	| 'doctype'
	| 'html'
	| 'no-coordinates-column'
	| 'nothing-drawable'
	| 'looks-projected'
	| 'looks-swapped'
	| 'cancelled'
	| 'file-unreadable'
	| 'worker-lost';

/** Reasons that name a bound which the file is over. */
export type LimitRefusal =
	| 'file-too-large'
	| 'too-many-entries'
	| 'unpacks-too-large'
	| 'too-many-vertices'
	| 'too-deep'
	| 'too-many-elements';

/** Why a file is not read; nothing was changed. `choices` are ways in which it could be. */
export type Refusal = { readonly choices?: readonly Choice[] } & (
	| { readonly code: PlainRefusal }
	| { readonly code: LimitRefusal; readonly limit: number }
	| { readonly code: 'format-unsupported' | 'unknown-projection'; readonly name: string }
	| { readonly code: 'broken'; readonly format: ReadFormat; readonly at?: string }
);

/** Counts repairs while a file is cleaned. */
export class Tally {
	readonly #counts = new Map<CountedCode, number>();

	add(code: CountedCode, count = 1): void {
		if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
	}

	/** The repairs in the order in which the first of each kind was met. */
	get notes(): Note[] {
		return [...this.#counts].map(([code, count]) => ({ code, count }));
	}
}
