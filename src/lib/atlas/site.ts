import type { BBox, Position } from 'geojson';
import type { LayerId } from './layers';
import type { Accuracy, Kind, Status } from './schema';

/** A text in both languages of the atlas. */
export interface Bilingual {
	zh: string;
	en: string;
}

/** What the map measures: square metres and metres; `null` where a measure does not apply. */
export interface Measured {
	area_m2: number | null;
	perimeter_m: number | null;
	length_m: number | null;
	centroid: Position | null;
	sphere_area_m2: number | null;
	sphere_length_m: number | null;
}

/** A site as lists, search and the map's labels need it. */
export interface SiteSummary {
	id: string;
	layer: LayerId;
	kind: Kind;
	name: Bilingual;
	status: Status;
	accuracy: Accuracy['kind'];
	area_m2: number | null;
	length_m: number | null;
	bbox: BBox | null;
	/** Whether other areas of the atlas fill this one: it is drawn by its parts. */
	isGroup: boolean;
	/** Where the name stands on the map. */
	label: Position | null;
}

export interface SourceReference {
	key: string;
	publisher: string;
	title: string;
	date: string;
	url: string;
	grade: string;
}

/** A published number; `gap` is (measured − published) / published, where the two compare. */
export interface PublishedFigure {
	id: string;
	title: Bilingual;
	/** As printed; in English with the same number in English words. */
	value: Bilingual;
	unit: Bilingual;
	measure: 'area' | 'length' | '';
	si: number | null;
	gap: number | null;
	asOf: string;
	phrase: string;
	note: Bilingual;
	source: SourceReference;
	laterOf: string;
}

/** Something near a site: `metres` from its edge (0: inside or touching) to the nearest point. */
export interface Nearby {
	id: string | null;
	name: Bilingual;
	metres: number;
	/** Kilometres from the greenway's south end, for a point on the greenway. */
	along_m?: number;
}

/** How two sites overlap; `share` is the part of this site, `shareOfOther` of the other. */
export interface SiteOverlap {
	id: string;
	name: Bilingual;
	area_m2: number;
	share: number;
	shareOfOther: number;
}

/** The outline of a site as an SVG path, with a scale bar. */
export interface Shape {
	width: number;
	height: number;
	path: string;
	closed: boolean;
	bar: { px: number; metres: number };
}

/**
 * Where one goes to reach a site: its point, a place well inside its area (its gates are not in
 * the data), or an end of its line, named by the side on which it lies.
 */
export interface SiteDestination {
	kind: 'point' | 'inside' | 'south' | 'north';
	/** WGS 84 degrees, to six decimals. */
	at: Position;
}

/** Everything the panel of a site tells. */
export interface SiteRecord {
	id: string;
	layer: LayerId;
	kind: Kind;
	name: Bilingual;
	alias: string[];
	status: { code: Status; date: string | null; text: Bilingual | null };
	accuracy: Accuracy;
	drawn: Bilingual;
	gapReason: Bilingual | null;
	licence: string;
	geometryType: string | null;
	bbox: BBox | null;
	measured: Measured;
	/** The first choice first; empty where the position isn't known. */
	destinations: SiteDestination[];
	published: PublishedFigure[];
	sources: SourceReference[];
	partOf: string | null;
	members: string[];
	nearest: { station: Nearby | null; park: Nearby | null; greenway: Nearby | null };
	stationsInside: number;
	overlaps: SiteOverlap[];
	shape: Shape | null;
}
