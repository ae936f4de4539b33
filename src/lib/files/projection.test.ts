import { describe, expect, it } from 'vitest';
import { planProjectionAt, projectionOf } from './projection';

/** A station in Changping, one in its north-east, one in Tianjin: longitude and latitude. */
const PLACES = [
	[116.2, 40.1],
	[116.45, 40.35],
	[117.3, 39.2]
] as const;

/**
 * Easting and northing of the three, by PROJ 9.1.1 (Debian proj-bin):
 * `echo "LAT LON" | cs2cs -f %.6f EPSG:4490 EPSG:CODE`. PROJ gives the northing first, as the
 * codes of CGCS2000 define it; files give the easting first.
 */
const PROJ: Record<string, readonly (readonly [number, number])[]> = {
	'EPSG:3857': [
		[12935324.830178, 4880484.665662],
		[12963154.702877, 4916934.44213],
		[13057776.270051, 4750360.481117]
	],
	'EPSG:4547': [
		[687600.094224, 4442953.129377],
		[708153.252702, 4471274.704222],
		[785092.618357, 4345899.656532]
	],
	'EPSG:4548': [
		[431784.290232, 4440939.355033],
		[453273.931384, 4468537.536118],
		[525914.624742, 4340750.342562]
	],
	'EPSG:4549': [
		[175936.34613, 4447560.124807],
		[198373.697075, 4474446.536227],
		[266751.050011, 4344182.395115]
	],
	'EPSG:4527': [
		[39431784.290232, 4440939.355033],
		[39453273.931384, 4468537.536118],
		[39525914.624742, 4340750.342562]
	],
	'EPSG:4528': [
		[40175936.34613, 4447560.124807],
		[40198373.697075, 4474446.536227],
		[40266751.050011, 4344182.395115]
	],
	'EPSG:4498': [
		[20431784.290232, 4440939.355033],
		[20453273.931384, 4468537.536118],
		[20525914.624742, 4340750.342562]
	],
	'EPSG:4509': [
		[431784.290232, 4440939.355033],
		[453273.931384, 4468537.536118],
		[525914.624742, 4340750.342562]
	],
	'EPSG:32650': [
		[431811.576516, 4439162.979405],
		[453292.621812, 4466750.121218],
		[525904.258892, 4339014.042538]
	]
};

/** What QGIS and ArcGIS write into a .prj file for EPSG:4548. */
const ESRI_4548 =
	'PROJCS["CGCS2000_3_Degree_GK_CM_117E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

function degrees(stated: string, position: readonly [number, number]) {
	const projection = projectionOf(stated);
	if (!projection.ok || !projection.value.toDegrees) throw new Error(stated);
	return projection.value.toDegrees([...position]);
}

describe.each(Object.entries(PROJ))('%s', (code, projected) => {
	it('agrees with PROJ to 1e-9 degrees, and the way back to a tenth of a millimetre', () => {
		for (const [i, [lon, lat]] of PLACES.entries()) {
			const [x, y] = projected[i] ?? [NaN, NaN];
			const [foundLon, foundLat] = degrees(code, [x, y]);
			// Four zones off its meridian even PROJ's own series leave a micrometre.
			expect(Math.abs(foundLon - lon)).toBeLessThan(1e-9);
			expect(Math.abs(foundLat - lat)).toBeLessThan(1e-9);
			const projection = projectionOf(code);
			const back = projection.ok ? projection.value.fromDegrees?.([lon, lat]) : undefined;
			expect(Math.hypot((back?.[0] ?? NaN) - x, (back?.[1] ?? NaN) - y)).toBeLessThan(1e-4);
		}
	});
});

it('understands well-known text of CGCS2000', () => {
	const [lon, lat] = degrees(ESRI_4548, [431784.290232, 4440939.355033]);
	expect(lon).toBeCloseTo(116.2, 9);
	expect(lat).toBeCloseTo(40.1, 9);
});

it.each([
	'EPSG:4326',
	'urn:ogc:def:crs:OGC:1.3:CRS84',
	'urn:ogc:def:crs:EPSG::4490',
	'http://www.opengis.net/def/crs/EPSG/0/4326',
	'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]',
	'GEOGCRS["WGS 84",ENSEMBLE["World Geodetic System 1984 ensemble"]]'
])('leaves degrees alone: %s', (stated) => {
	const projection = projectionOf(stated);
	expect(projection.ok && projection.value.toDegrees).toBeUndefined();
	expect(projection.ok).toBe(true);
});

it.each([
	['EPSG:2436', 'EPSG:2436'],
	['EPSG:4610', 'EPSG:4610'],
	['EPSG:4512.5', 'EPSG:4512.5'],
	['nonsense', 'nonsense'],
	[
		'PROJCS["Beijing_1954",GEOGCS["x",DATUM["D_Beijing_1954",SPHEROID["K",6378245,298.3]]]]',
		'Beijing_1954'
	],
	['[no name]', '[no name]'],
	[
		'PROJCS["Own",GEOGCS["x",DATUM["D_WGS_1984",SPHEROID["W",6378137,298.25]]],PROJECTION["Own_Way"]]',
		'Own'
	]
])('refuses by name what it can not convert exactly: %s', (stated, name) => {
	expect(projectionOf(stated)).toEqual({
		ok: false,
		reason: { code: 'unknown-projection', name }
	});
});

it('makes no place of what is none', () => {
	const projection = projectionOf('EPSG:4548');
	const { toDegrees } = projection.ok ? projection.value : {};
	expect(toDegrees?.([NaN, 4_440_939])).toEqual([NaN, NaN]);
});

it.each([
	[[116.2, 40.1], 'EPSG:4548'],
	[[114, 40], 'EPSG:4547'],
	[[121.4, 31.2], 'EPSG:4549'],
	[[2.3, 48.9], 'EPSG:32631'],
	[[151, -34], 'EPSG:32756']
] as const)('draws a plan at %s in %s', ([lon, lat], name) => {
	const projection = planProjectionAt([lon, lat]);
	expect(projection.ok && projection.value.name).toBe(name);
});
