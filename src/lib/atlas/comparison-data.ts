import { bbox } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { ellipsoidDistance } from '$lib/geo/measure';
import { createDistanceTo, distanceBetween } from '$lib/geo/nearest';
import { lengthInside } from '$lib/geo/overlap';
import { isPolygonal, millimetres, type Catalogue, type Station } from './catalogue';
import { REACHES, type ComparedSite, type Comparison, type PlaceWithin } from './comparison';
import type { DrawnSite } from './read';

const FARTHEST = Math.max(...REACHES);

/** Puts together what is compared of every site; all distances are from its edge. Runs at build time. */
export function createComparison(
	{ records }: Pick<Catalogue, 'records'>,
	sites: readonly DrawnSite[],
	stations: readonly Station[]
): Comparison {
	// A group of parks is counted by its parks.
	const parks = sites.filter(
		({ layer, properties, geometry }) =>
			layer === 'parks' && !properties.members?.length && isPolygonal(geometry)
	);
	const greenway = sites.find(({ geometry }) => geometry?.type === 'LineString')?.geometry;

	function parksNear({ properties: p, geometry }: DrawnSite): PlaceWithin[] | null {
		if (!geometry) return null;
		const own = [p.id, ...(p.members ?? [])];
		return placesWithin(parks, (park) => {
			if (own.includes(park.properties.id) || boxesApart(geometry, park.geometry!) > FARTHEST)
				return Infinity;
			return distanceBetween(geometry, park.geometry!).metres;
		});
	}

	function stationsNear(geometry: Geometry | null): PlaceWithin[] | null {
		if (!geometry) return null;
		const distance = createDistanceTo(geometry);
		return placesWithin(stations, (station) => distance(station.geometry.coordinates));
	}

	function greenwayInside(geometry: Geometry | null): number | null {
		if (!isPolygonal(geometry) || greenway?.type !== 'LineString') return null;
		return boxesApart(geometry, greenway) > 0 ? 0 : millimetres(lengthInside(greenway, geometry));
	}

	function comparedSite(site: DrawnSite): ComparedSite {
		const record = records.get(site.properties.id);
		if (!record) throw new Error(`site ${site.properties.id}: not in the catalogue`);
		const { id, layer, kind, name, measured, shape } = record;
		return {
			id,
			layer,
			kind,
			name,
			status: record.status.code,
			accuracy: record.accuracy.kind,
			area_m2: measured.area_m2,
			perimeter_m: measured.perimeter_m,
			length_m: measured.length_m,
			shape,
			published: record.published.map(({ id, title, value, unit, si, gap, asOf, source }) => {
				return { id, title, value, unit, si, gap, asOf, publisher: source.publisher };
			}),
			overlaps: record.overlaps.map(({ id, area_m2, share }) => ({ id, area_m2, share })),
			greenway_m: greenwayInside(site.geometry),
			parks: parksNear(site),
			stations: stationsNear(site.geometry)
		};
	}

	return {
		parks: parks.map(({ properties }) => ({ zh: properties.name_zh, en: properties.name_en })),
		stations: stations.map(({ name }) => name),
		sites: sites.map(comparedSite)
	};
}

/** The places within the farthest reach, the nearest first. */
function placesWithin<T>(places: readonly T[], distance: (place: T) => number): PlaceWithin[] {
	return places
		.map((one, place) => ({ place, metres: millimetres(distance(one)) }))
		.filter(({ metres }) => metres <= FARTHEST)
		.sort((a, b) => a.metres - b.metres);
}

/** Metres between the boxes of two geometries, a little less than they may be: a quick no. */
function boxesApart(a: Geometry, b: Geometry): number {
	const [westA, southA, eastA, northA] = bbox(a);
	const [westB, southB, eastB, northB] = bbox(b);
	const lon: Position = [Math.min(eastA, eastB), Math.max(westA, westB)];
	const lat: Position = [Math.min(northA, northB), Math.max(southA, southB)];
	const [from = 0, to = 0] = lon[0]! < lon[1]! ? lon : [0, 0];
	const [south = 0, north = 0] = lat[0]! < lat[1]! ? lat : [lat[0]!, lat[0]!];
	return 0.99 * ellipsoidDistance([from, south], [to, north]);
}
