import { bbox as bboxOf } from '@turf/turf';
import type { Geometry, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { contains } from '$lib/geo/inside';
import { ellipsoidArea } from '$lib/geo/measure';
import { labelPoint } from '$lib/geo/label-point';
import { locate } from '$lib/geo/along';
import { createPointIndex, distanceBetween } from '$lib/geo/nearest';
import { overlap } from '$lib/geo/overlap';
import { destinationsOf } from './destinations';
import { measure } from './measured';
import { publishedFigure, sourceReference } from './published';
import type { DrawnSite, Geodata } from './read';
import { shapeOf } from './shape';
import type { Nearby, SiteOverlap, SiteRecord, SiteSummary } from './site';

/** A metro station of the base map. */
export interface Station {
	name: { zh: string; en: string };
	geometry: Point;
}

export interface Catalogue {
	summaries: SiteSummary[];
	records: ReadonlyMap<string, SiteRecord>;
}

/** Kept to the millimetre: the digits after it are noise, and weigh on every page. */
export const millimetres = (value: number) => Math.round(value * 1000) / 1000;

/** A place for a name is good to a metre: five decimals. */
const metreOf = (position: Position): Position =>
	position.map((degrees) => Math.round(degrees * 1e5) / 1e5);

/** Overlaps smaller than this are the width of a drawn line, not a fact. */
const LEAST_OVERLAP_M2 = 100;

export const isPolygonal = (geometry: Geometry | null): geometry is Polygon | MultiPolygon =>
	geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';

const nameOf = ({ properties }: DrawnSite) => ({
	zh: properties.name_zh,
	en: properties.name_en
});

const boxesMeet = (a: number[], b: number[]) =>
	a[0]! <= b[2]! && b[0]! <= a[2]! && a[1]! <= b[3]! && b[1]! <= a[3]!;

/**
 * Joins sites, figures, sources and stations into what pages, lists and downloads show: measures,
 * gaps, nearest things and overlaps. Runs at build time.
 */
export function createCatalogue(geodata: Geodata, stations: Station[]): Catalogue {
	const { sites, figures } = geodata;
	const sources = new Map(geodata.sources.map((source) => [source.key, source]));
	const boxes = new Map(
		sites.map((site) => [site, site.geometry && bboxOf(site.geometry, { recompute: true })])
	);
	const stationIndex = createPointIndex(stations, (station) => station.geometry.coordinates);
	const parks = sites.filter((site) => site.layer === 'parks' && isPolygonal(site.geometry));
	const greenway = sites.find((site) => site.properties.id === 'greenway-42');

	function nearestStation(geometry: Geometry): Nearby | null {
		const centre = labelPoint(geometry);
		const candidates =
			geometry.type === 'Point'
				? stationIndex.nearest(centre, 1).map(({ item }) => item)
				: stations;
		return nearestOf(
			geometry,
			candidates.map((station) => ({ id: null, name: station.name, geometry: station.geometry }))
		);
	}

	function nearestPark(site: DrawnSite, geometry: Geometry): Nearby | null {
		const family = new Set([
			site.properties.id,
			site.properties.part_of,
			...(site.properties.members ?? [])
		]);
		const others = parks.filter(
			(park) => !family.has(park.properties.id) && park.properties.part_of !== site.properties.id
		);
		return nearestOf(
			geometry,
			others.map((park) => ({
				id: park.properties.id,
				name: nameOf(park),
				geometry: park.geometry!
			}))
		);
	}

	function nearestGreenway(site: DrawnSite, geometry: Geometry): Nearby | null {
		if (!greenway?.geometry || site === greenway || greenway.geometry.type !== 'LineString')
			return null;
		const { metres, to } = distanceBetween(geometry, greenway.geometry);
		const { along } = locate(greenway.geometry, to);
		return {
			id: greenway.properties.id,
			name: nameOf(greenway),
			metres: millimetres(metres),
			along_m: millimetres(along)
		};
	}

	function overlapsOf(site: DrawnSite): SiteOverlap[] {
		const { geometry } = site;
		if (!isPolygonal(geometry)) return [];
		return sites
			.flatMap((other) => {
				if (other === site || !isPolygonal(other.geometry)) return [];
				if (!boxesMeet(boxes.get(site)!, boxes.get(other)!)) return [];
				const result = overlap(geometry, other.geometry);
				if (!result.ok)
					throw new Error(`${site.properties.id} and ${other.properties.id}: ${result.reason}`);
				const { area, shareOfA, shareOfB } = result.value;
				if (area < LEAST_OVERLAP_M2) return [];
				return [
					{
						id: other.properties.id,
						name: nameOf(other),
						area_m2: millimetres(area),
						share: Number(shareOfA.toFixed(9)),
						shareOfOther: Number(shareOfB.toFixed(9))
					}
				];
			})
			.sort((a, b) => b.area_m2 - a.area_m2);
	}

	/** Whether a site's parts cover most of it, so that the map draws it by them. */
	function isFilledByParts({ properties, geometry }: DrawnSite): boolean {
		if (!isPolygonal(geometry)) return false;
		const parts = sites.filter(
			(part) => part.properties.part_of === properties.id && isPolygonal(part.geometry)
		);
		const covered = parts.reduce((sum, part) => sum + ellipsoidArea(part.geometry!), 0);
		return covered > 0.8 * ellipsoidArea(geometry);
	}

	function recordOf(site: DrawnSite): SiteRecord {
		const { properties: p, geometry } = site;
		const measured = measure(geometry);
		const published = figures
			.filter((figure) => figure.site === p.id)
			.map((figure) => publishedFigure(figure, sources, measured));
		return {
			id: p.id,
			layer: site.layer,
			kind: p.kind,
			name: nameOf(site),
			alias: p.alias_zh ?? [],
			status: {
				code: p.status,
				date: p.status_date,
				text: p.status_zh && p.status_en ? { zh: p.status_zh, en: p.status_en } : null
			},
			accuracy: p.accuracy,
			drawn: { zh: p.drawn_zh, en: p.drawn_en },
			gapReason: p.gap_zh && p.gap_en ? { zh: p.gap_zh, en: p.gap_en } : null,
			licence: p.licence,
			geometryType: geometry?.type ?? null,
			bbox: boxes.get(site) ?? null,
			measured,
			destinations: destinationsOf(geometry),
			published,
			sources: p.source.map((key) => {
				const source = sources.get(key);
				if (!source) throw new Error(`site ${p.id}: no source ${key}`);
				return sourceReference(source);
			}),
			partOf: p.part_of ?? null,
			members: p.members ?? [],
			nearest: {
				station: geometry && nearestStation(geometry),
				park: geometry && nearestPark(site, geometry),
				greenway: geometry && nearestGreenway(site, geometry)
			},
			stationsInside: isPolygonal(geometry)
				? stations.filter((station) => contains(geometry, station.geometry.coordinates)).length
				: 0,
			overlaps: overlapsOf(site),
			shape: geometry && shapeOf(geometry, boxes.get(site)!)
		};
	}

	const records = new Map(sites.map((site) => [site.properties.id, recordOf(site)]));
	const summaries = sites.map((site) => {
		const record = records.get(site.properties.id)!;
		return {
			id: record.id,
			layer: record.layer,
			kind: record.kind,
			name: record.name,
			status: record.status.code,
			accuracy: record.accuracy.kind,
			area_m2: record.measured.area_m2,
			length_m: record.measured.length_m,
			bbox: record.bbox,
			isGroup: isFilledByParts(site),
			label: site.geometry && metreOf(labelPoint(site.geometry))
		};
	});
	return { summaries, records };
}

/** The nearest of some named things to a geometry; where several touch it, the first of them. */
function nearestOf(
	geometry: Geometry,
	candidates: { id: string | null; name: Nearby['name']; geometry: Geometry }[]
): Nearby | null {
	let nearest: Nearby | null = null;
	for (const { id, name, geometry: other } of candidates) {
		const { metres } = distanceBetween(geometry, other);
		if (!nearest || metres < nearest.metres) nearest = { id, name, metres: millimetres(metres) };
	}
	return nearest;
}
