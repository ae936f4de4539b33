import type { Bilingual, Measured, PublishedFigure, Shape, SiteOverlap, SiteSummary } from './site';
import { accuracyName, kindName, statusName } from './terms';

/** The distances in metres within which parks and stations are counted. */
export const REACHES = [500, 1000, 2000, 5000] as const;
export type Reach = (typeof REACHES)[number];

/** A place of one of the comparison's lists, and how far it is from a site's edge in metres. */
export interface PlaceWithin {
	place: number;
	metres: number;
}

export type ComparedFigure = Pick<
	PublishedFigure,
	'id' | 'title' | 'value' | 'unit' | 'si' | 'gap' | 'asOf'
> & { publisher: string };

/** A site with all that is compared of it. */
export interface ComparedSite
	extends
		Pick<SiteSummary, 'id' | 'layer' | 'kind' | 'name' | 'status' | 'accuracy'>,
		Pick<Measured, 'area_m2' | 'perimeter_m' | 'length_m'> {
	shape: Shape | null;
	published: ComparedFigure[];
	/** The other areas that share ground with this one, and their part of this one. */
	overlaps: Pick<SiteOverlap, 'id' | 'area_m2' | 'share'>[];
	/** Metres of the greenway inside; `null` for what isn't an area. */
	greenway_m: number | null;
	/** All within the farthest reach, the nearest first; `null` for a site without a place. */
	parks: PlaceWithin[] | null;
	stations: PlaceWithin[] | null;
}

/** `/data/comparison.json`: what the page that compares sites knows of them. */
export interface Comparison {
	parks: Bilingual[];
	stations: Bilingual[];
	sites: ComparedSite[];
}

export type RowId =
	| 'kind'
	| 'status'
	| 'accuracy'
	| 'area'
	| 'perimeter'
	| 'length'
	| 'overlap'
	| 'share'
	| 'greenway'
	| 'parks'
	| 'stations';

export interface NamedDistance {
	name: Bilingual;
	metres: number;
}

/** One row of the comparison: a value for each site, in the order of the sites. */
export interface ComparisonRow {
	id: RowId;
	/** Of which kind the values are: m², m, a share from 0 to 1, a number of things, words. */
	quantity: 'area' | 'length' | 'share' | 'count' | 'text';
	/** The site that an overlap is with. */
	other?: ComparedSite;
	values: (number | string | null)[];
	/** What was counted, the nearest first. */
	things?: (NamedDistance[] | null)[];
}

export interface RowGroup {
	id: 'about' | 'measured' | 'overlaps' | 'around';
	rows: ComparisonRow[];
}

/**
 * Returns what is compared of some sites, in rows. The sites' order decides about the columns and
 * about nothing else: rows that are about one of the sites stand in the order of the file. Rows
 * that apply to none of the sites, and groups without a row, are left out.
 */
export function compareSites(
	comparison: Comparison,
	sites: readonly ComparedSite[],
	reach: Reach
): RowGroup[] {
	const groups: RowGroup[] = [
		{ id: 'about', rows: aboutRows(sites) },
		{ id: 'measured', rows: measuredRows(sites) },
		{
			id: 'overlaps',
			rows: comparison.sites
				.filter((site) => sites.includes(site))
				.flatMap((other) => overlapRows(sites, other))
		},
		{ id: 'around', rows: aroundRows(comparison, sites, reach) }
	];
	return groups
		.map(({ id, rows }) => ({
			id,
			rows: rows.filter(({ values }) => values.some((value) => value !== null))
		}))
		.filter(({ rows }) => rows.length > 0);
}

function aboutRows(sites: readonly ComparedSite[]): ComparisonRow[] {
	return [
		{ id: 'kind', quantity: 'text', values: sites.map(({ kind }) => kindName(kind)) },
		{ id: 'status', quantity: 'text', values: sites.map(({ status }) => statusName(status)) },
		{
			id: 'accuracy',
			quantity: 'text',
			values: sites.map((site) => (site.shape ? accuracyName(site.accuracy) : null))
		}
	];
}

function measuredRows(sites: readonly ComparedSite[]): ComparisonRow[] {
	return [
		{ id: 'area', quantity: 'area', values: sites.map((site) => site.area_m2) },
		{ id: 'perimeter', quantity: 'length', values: sites.map((site) => site.perimeter_m) },
		{ id: 'length', quantity: 'length', values: sites.map((site) => site.length_m) }
	];
}

/** What each site shares with one of them: nothing to say of the site itself, or without areas. */
function overlapRows(sites: readonly ComparedSite[], other: ComparedSite): ComparisonRow[] {
	const shared = sites.map((site) => {
		if (site === other || site.area_m2 === null || other.area_m2 === null) return null;
		return site.overlaps.find(({ id }) => id === other.id) ?? { area_m2: 0, share: 0 };
	});
	return [
		{
			id: 'overlap',
			quantity: 'area',
			other,
			values: shared.map((overlap) => overlap && overlap.area_m2)
		},
		{
			id: 'share',
			quantity: 'share',
			other,
			values: shared.map((overlap) => overlap && overlap.share)
		}
	];
}

function aroundRows(
	comparison: Comparison,
	sites: readonly ComparedSite[],
	reach: Reach
): ComparisonRow[] {
	const counted = (id: 'parks' | 'stations'): ComparisonRow => {
		const things = sites.map((site) => thingsWithin(comparison, site, id, reach));
		return { id, quantity: 'count', things, values: things.map((list) => list && list.length) };
	};
	return [
		{ id: 'greenway', quantity: 'length', values: sites.map((site) => site.greenway_m) },
		counted('parks'),
		counted('stations')
	];
}

/** The parks or stations at most so many metres from a site's edge, the nearest first. */
function thingsWithin(
	comparison: Comparison,
	site: ComparedSite,
	id: 'parks' | 'stations',
	reach: Reach
): NamedDistance[] | null {
	const places = site[id];
	return (
		places &&
		places.flatMap(({ place, metres }) => {
			const name = comparison[id][place];
			return name && metres <= reach ? [{ name, metres }] : [];
		})
	);
}
