import type { Position } from 'geojson';
import proj4 from 'proj4';
import { lonLat } from './lon-lat';
import { fail, ok, type Result } from './result';

/** Metres in a grid. Never called x and y: a Chinese surveyor's X is the northing. */
export interface GridPoint {
	easting: number;
	northing: number;
}

/** A plane grid of metres. */
export interface Grid {
	epsg: number;
	/** The name in the EPSG register. */
	name: string;
	kind: 'gauss-kruger' | 'gauss-kruger-prefixed' | 'utm' | 'web-mercator';
	/** The order in which the EPSG register, and people, write its two numbers. */
	axes: 'northing-easting' | 'easting-northing';
	/** West, south, east, north, in degrees, of where the grid is meant to be used. */
	area: [number, number, number, number];
	/** For proj4, easting first as everywhere in it. */
	definition: string;
}

const FIRST_ZONE = 25;
const LAST_ZONE = 45;
/** China: further south or north no 3-degree zone is meant to reach. */
const CHINA = { south: 15, north: 55 };

/**
 * Returns the CGCS2000 3-degree Gauss-Krüger grid of a zone, 25 (central meridian 75° E) to 45
 * (135° E), or null for any other: EPSG:4513 to 4533 with the zone before the easting, EPSG:4534
 * to 4554 without. Its ellipsoid is GRS 80, 0.1 mm off WGS 84 in the half axis.
 */
export function gaussKruger(zone: number, { prefixed }: { prefixed: boolean }): Grid | null {
	if (!Number.isInteger(zone) || zone < FIRST_ZONE || zone > LAST_ZONE) return null;
	const meridian = zone * 3;
	const falseEasting = (prefixed ? zone * 1e6 : 0) + 500_000;
	return {
		epsg: (prefixed ? 4513 : 4534) + zone - FIRST_ZONE,
		name: `CGCS2000 / 3-degree Gauss-Kruger ${prefixed ? `zone ${zone}` : `CM ${meridian}E`}`,
		kind: prefixed ? 'gauss-kruger-prefixed' : 'gauss-kruger',
		axes: 'northing-easting',
		area: [meridian - 1.5, CHINA.south, meridian + 1.5, CHINA.north],
		definition: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`
	};
}

/** UTM zone 50 north, whose central meridian is 117° E too, with a scale of 0.9996 there. */
export const UTM_50N: Grid = {
	epsg: 32650,
	name: 'WGS 84 / UTM zone 50N',
	kind: 'utm',
	axes: 'easting-northing',
	area: [114, 0, 120, 84],
	definition: '+proj=utm +zone=50 +datum=WGS84 +units=m +no_defs'
};

/** The grid of web maps; its metres are no ground metres: 1.31 of them are one in Changping. */
export const WEB_MERCATOR: Grid = {
	epsg: 3857,
	name: 'WGS 84 / Pseudo-Mercator',
	kind: 'web-mercator',
	axes: 'easting-northing',
	area: [-180, -85.06, 180, 85.06],
	definition:
		'+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs'
};

/** The survey's own grid in Changping, all of which lies nearest to 117° E: EPSG:4548. */
export const LOCAL_GRID = gaussKruger(39, { prefixed: false });

/** Returns the number of the 3-degree zone whose central meridian is nearest to a longitude. */
export function zoneOf(lon: number): number {
	return Math.round(lon / 3);
}

/** Returns the grids meant for a position: its two Gauss-Krüger ones first, then UTM, Mercator. */
export function gridsAt(position: Position): Grid[] {
	const zone = zoneOf(lonLat(position)[0]);
	return [
		gaussKruger(zone, { prefixed: false }),
		gaussKruger(zone, { prefixed: true }),
		UTM_50N,
		WEB_MERCATOR
	].filter((grid): grid is Grid => grid !== null && covers(grid, position));
}

/** Returns the grid with a number in the EPSG register, or null if it is none of those here. */
export function gridByEpsg(epsg: number): Grid | null {
	return (
		gaussKruger(epsg - 4534 + FIRST_ZONE, { prefixed: false }) ??
		gaussKruger(epsg - 4513 + FIRST_ZONE, { prefixed: true }) ??
		[UTM_50N, WEB_MERCATOR].find((grid) => grid.epsg === epsg) ??
		null
	);
}

/**
 * Returns a position's metres in a grid, equal to PROJ's to 0.01 mm. Up to three degrees
 * beyond the grid's area they are still exact, as work across the edge of a zone needs; farther
 * off it fails.
 */
export function toGrid(grid: Grid, position: Position): Result<GridPoint, 'outside-grid'> {
	if (!covers(grid, position, 3)) return fail('outside-grid');
	const [easting, northing] = projection(grid).forward(lonLat(position));
	return ok({ easting, northing });
}

/** Returns the longitude and latitude of metres in a grid; the inverse of `toGrid`, to 1e-10°. */
export function fromGrid(
	grid: Grid,
	{ easting, northing }: GridPoint
): Result<Position, 'outside-grid'> {
	if (!Number.isFinite(easting) || !Number.isFinite(northing)) return fail('outside-grid');
	const [lon, lat] = projection(grid).inverse([easting, northing]);
	return covers(grid, [lon, lat], 3) ? ok([lon, lat]) : fail('outside-grid');
}

const projections = new Map<string, proj4.Converter>();

function projection({ definition }: Grid): proj4.Converter {
	const known = projections.get(definition) ?? proj4('+proj=longlat +no_defs', definition);
	projections.set(definition, known);
	return known;
}

function covers(grid: Grid, position: Position, margin = 0): boolean {
	const [lon, lat] = lonLat(position);
	const [west, south, east, north] = grid.area;
	// The earth ends where Web Mercator's square does.
	const room = grid.kind === 'web-mercator' ? 0 : margin;
	return lon >= west - room && lon <= east + room && lat >= south - room && lat <= north + room;
}
