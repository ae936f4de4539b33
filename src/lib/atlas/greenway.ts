import type { FeatureCollection, Geometry, LineString, Point, Polygon, Position } from 'geojson';
import { locate, pointAlong } from '$lib/geo/along';
import { chainage } from '$lib/geo/chainage';
import { ellipsoidLength } from '$lib/geo/measure';
import { distanceBetween } from '$lib/geo/nearest';
import { meetings, stretchesInside, type Stretch } from '$lib/geo/stretches';
import type { DrawnSite } from './read';
import type { SiteProperties } from './schema';
import type { Bilingual } from './site';

type Section = NonNullable<SiteProperties['sections']>[number];

/** What stands, lies or crosses along the greenway. */
export type ThingKind = 'park' | 'river' | 'rail' | 'road' | 'station' | 'notice';

/** Something along the greenway, in metres from the south end; `from` and `to` are equal at a point. */
export interface GreenwayThing extends Stretch {
	kind: ThingKind;
	name: Bilingual;
	/** Metres beside the line: 0 on it. */
	off: number;
	/** The park's site. */
	site?: string;
	/** Of a notice: since when it is known. */
	date?: string;
	/** A road that isn't built yet. */
	planned?: boolean;
}

/** A section of the greenway as it was drawn, in metres from the south end. */
export interface GreenwaySection extends Stretch {
	name: Bilingual;
	kind: Section['kind'];
	confidence: Section['confidence'];
	built: Section['built'];
}

/** The greenway as its ruler reads it; all places in ellipsoid metres from the south end. */
export interface Greenway {
	length: number;
	line: LineString;
	sections: GreenwaySection[];
	/** In the order of their beginnings. */
	things: GreenwayThing[];
}

/** A feature of the base map, as far as the ruler looks at it. */
export type ContextCollection = FeatureCollection<
	Geometry,
	{ name_zh: string | null; name_en: string | null; status?: string }
>;

export interface GreenwayContext {
	water: ContextCollection;
	roads: ContextCollection;
	streets: ContextCollection;
	rail: ContextCollection;
	stations: ContextCollection;
}

/** Stations farther than this many metres aren't the greenway's. */
const STATION_REACH = 800;
/** A park that the line only passes is named within this many metres. */
const BESIDE = 100;
/** Metres between the points at which a park beside the line is looked for. */
const STRIDE = 10;
/** The line grazes a drawn edge: shorter gaps and shorter stays are the width of the pen. */
const GAP = 200;
const SHORTEST_STAY = 50;
/** Crossings of one road nearer than this are its two carriageways or one junction. */
const SAME_ROAD = 300;

/** Joins the drawn greenway with what it passes, by geometry. Runs at build time. */
export function createGreenway(sites: readonly DrawnSite[], context: GreenwayContext): Greenway {
	const site = sites.find(({ properties }) => properties.id === 'greenway-42');
	if (site?.geometry?.type !== 'LineString') throw new Error('greenway-42 is not one line');
	const line = site.geometry;
	const things = [
		...sites.flatMap((park) => parkStays(line, park)),
		...crossingsOf(line, context.water, 'river'),
		...crossingsOf(line, context.rail, 'rail'),
		...crossingsOf(line, context.roads, 'road'),
		...crossingsOf(line, context.streets, 'road'),
		...stationsNear(line, context.stations),
		...noticesOn(line, site.properties)
	];
	return {
		length: ellipsoidLength(line),
		line,
		sections: sectionsOf(line, site.properties.sections ?? []),
		things: things.sort((a, b) => a.from - b.from || a.to - b.to)
	};
}

/** Returns where the kilometre posts stand, from kilometre 0 at the line's start. */
export function kilometrePosts(line: LineString): { km: number; at: Position }[] {
	const count = Math.floor(ellipsoidLength(line) / 1000) + 1;
	return Array.from({ length: count }, (_, km) => ({ km, at: pointAlong(line, km * 1000) }));
}

/** Each section begins at a vertex of the line and ends where the next begins. */
function sectionsOf(line: LineString, sections: readonly Section[]): GreenwaySection[] {
	const chain = chainage(line.coordinates);
	const starts = sections.map(({ from, name_zh }) => {
		const place = line.coordinates.findIndex(([x, y]) => x === from[0] && y === from[1]);
		const start = chain[place];
		if (start === undefined) throw new Error(`greenway-42: ${name_zh} begins beside the line`);
		return start;
	});
	return sections.map(({ name_zh, name_en, kind, confidence, built }, i) => ({
		name: { zh: name_zh, en: name_en },
		kind,
		confidence,
		built,
		from: starts[i] ?? NaN,
		to: starts[i + 1] ?? chain.at(-1) ?? NaN
	}));
}

/** Where the line runs through a park, or, if it never does, beside it. Groups are their members. */
function parkStays(line: LineString, { layer, properties: p, geometry }: DrawnSite) {
	if (layer !== 'parks' || p.members?.length) return [];
	if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
	const inside = joined(stretchesInside(line, geometry)).filter(isStay);
	const stays = inside.length ? inside : besides(line, geometry as Polygon);
	const { metres } = distanceBetween(line, geometry);
	return stays.map(({ from, to }): GreenwayThing => ({
		kind: 'park',
		name: { zh: p.name_zh, en: p.name_en },
		site: p.id,
		off: inside.length ? 0 : metres,
		from,
		to
	}));
}

const isStay = ({ from, to }: Stretch) => to - from >= SHORTEST_STAY;

function joined(stretches: readonly Stretch[]): Stretch[] {
	const result: Stretch[] = [];
	for (const { from, to } of stretches) {
		const last = result.at(-1);
		if (last && from - last.to < GAP) last.to = to;
		else result.push({ from, to });
	}
	return result;
}

function besides(line: LineString, area: Polygon): Stretch[] {
	const length = ellipsoidLength(line);
	if (distanceBetween(line, area).metres > BESIDE) return [];
	const near: Stretch[] = [];
	for (let metres = 0; metres < length; metres += STRIDE) {
		const point: Point = { type: 'Point', coordinates: pointAlong(line, metres) };
		const isNear = distanceBetween(point, area).metres <= BESIDE;
		if (isNear) near.push({ from: metres, to: Math.min(metres + STRIDE, length) });
	}
	return joined(near).filter(isStay);
}

/** Where the line meets named lines of the base map; a road that meets it twice at once, once. */
function crossingsOf(
	line: LineString,
	context: ContextCollection,
	kind: 'river' | 'rail' | 'road'
) {
	const found = context.features.flatMap(({ properties: p, geometry }): GreenwayThing[] => {
		if (geometry.type !== 'LineString' || !p.name_zh) return [];
		const name = { zh: p.name_zh, en: p.name_en ?? p.name_zh };
		const planned = p.status !== undefined && p.status !== 'open';
		return meetings(line, geometry).map((at) => ({
			kind,
			name,
			off: 0,
			from: at,
			to: at,
			...(planned && { planned })
		}));
	});
	found.sort((a, b) => a.from - b.from);
	return found.filter(
		(one, i) =>
			!found.slice(0, i).some((o) => o.name.zh === one.name.zh && one.from - o.from < SAME_ROAD)
	);
}

function stationsNear(line: LineString, stations: ContextCollection): GreenwayThing[] {
	return stations.features.flatMap(({ properties: p, geometry }): GreenwayThing[] => {
		if (geometry.type !== 'Point' || !p.name_zh) return [];
		const { metres, along } = locate(line, geometry.coordinates);
		if (metres > STATION_REACH) return [];
		const name = { zh: p.name_zh, en: p.name_en ?? p.name_zh };
		return [{ kind: 'station', name, off: metres, from: along, to: along }];
	});
}

function noticesOn(line: LineString, { notices = [] }: SiteProperties): GreenwayThing[] {
	return notices.map(({ at, date, zh, en }): GreenwayThing => {
		const { along } = locate(line, at);
		return { kind: 'notice', name: { zh, en }, date, off: 0, from: along, to: along };
	});
}
