import proj4 from 'proj4';
import { fail, ok, type Result } from '$lib/geo/result';
import { lonLat, type LonLat } from '$lib/geo/lon-lat';
import type { Refusal } from './notes';

/** A projection that a file states, and the way from it to WGS 84 degrees. */
export interface Projection {
	/** As people write it: `EPSG:4548`, or the name in the well-known text. */
	readonly name: string;
	/** Takes [easting, northing] in the projection's unit; absent where degrees stay as they are. */
	readonly toDegrees?: Conversion;
	/** The way back, from WGS 84 degrees; absent likewise. */
	readonly fromDegrees?: Conversion;
}

type Conversion = (position: LonLat) => LonLat;

const WEB_MERCATOR = [3857, 3785, 900913, 102100, 102113];
const DEGREES = [4326, 4490, 84];

/**
 * Returns the projection that a code (`EPSG:4548`), an OGC URN or address, or well-known text
 * names. Known are degrees on WGS 84 and CGCS2000, Web Mercator, UTM on WGS 84, every
 * Gauss-Krüger zone of CGCS2000 with and without its prefix, and any well-known text on one of
 * the two datums. CGCS2000 and WGS 84 differ by centimetres and are taken as one. Others, such as
 * Beijing 1954 and Xi'an 1980, are refused by name: their shift is not public.
 */
export function projectionOf(stated: string): Result<Projection, Refusal> {
	const text = stated.trim();
	if (text.includes('[')) return ofWellKnownText(text);
	if (/CRS:?84$/i.test(text)) return ok({ name: 'CRS84' });
	const code = Number(/(?:^|:|\/)(\d{4,6})$/.exec(text)?.[1]);
	const definition = definitionOf(code);
	if (definition === undefined) return unknown(text);
	const name = `EPSG:${code}`;
	return ok(definition === 'degrees' ? { name } : { name, ...conversions(definition) });
}

function definitionOf(code: number): string | undefined {
	if (DEGREES.includes(code)) return 'degrees';
	if (WEB_MERCATOR.includes(code)) return 'EPSG:3857';
	// Zones 13 to 23 of 6 degrees and 25 to 45 of 3 degrees begin at the meridian of 75° E.
	return (
		gaussKrueger(code - 4491, 6, 13) ??
		gaussKrueger(code - 4502, 6) ??
		gaussKrueger(code - 4513, 3, 25) ??
		gaussKrueger(code - 4534, 3) ??
		utm(code)
	);
}

/** CGCS2000 by the place of a zone in its family; with a first zone its number leads the easting. */
function gaussKrueger(place: number, width: 3 | 6, firstZone?: number): string | undefined {
	const meridian = 75 + place * width;
	if (!Number.isInteger(place) || place < 0 || meridian > 135) return undefined;
	const easting = 500_000 + (firstZone === undefined ? 0 : (firstZone + place) * 1_000_000);
	return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${easting} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}

function utm(code: number): string | undefined {
	const zone = code % 100;
	const family = Math.floor(code / 100);
	if (zone < 1 || zone > 60 || (family !== 326 && family !== 327)) return undefined;
	return `+proj=utm +zone=${zone}${family === 327 ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`;
}

const KNOWN_DATUM =
	/^d?_?(wgs_?(19)?84|world_geodetic_system_1984.*|china_2000|china_geodetic_coordinate_system_2000|cgcs_?2000)$/i;

function ofWellKnownText(text: string): Result<Projection, Refusal> {
	const name = /\[\s*"([^"]{1,80})/.exec(text)?.[1] ?? '';
	const datum = /(?:DATUM|ENSEMBLE|TRF)\s*\[\s*"([^"]{1,80})"/i.exec(text)?.[1] ?? '';
	if (!KNOWN_DATUM.test(datum.replaceAll(' ', '_'))) return unknown(name || text);
	if (/^\s*(GEOGCS|GEOGCRS|GEODCRS)/i.test(text)) return ok({ name });
	try {
		return ok({ name, ...conversions(text) });
	} catch {
		// proj4 throws where it does not know the projection's method.
		return unknown(name);
	}
}

function conversions(definition: string) {
	const { forward, inverse } = proj4(definition, 'WGS84');
	return { toDegrees: safe(forward), fromDegrees: safe(inverse) };
}

function safe(convert: (position: number[]) => number[]): Conversion {
	return (position) => {
		try {
			return lonLat(convert([...position]));
		} catch {
			// proj4 throws on positions outside its domain; cleaning lists them.
			return [NaN, NaN];
		}
	};
}

/**
 * Returns the projection that a plan of a place is drawn in: CGCS2000, the 3-degree Gauss-Krüger
 * zone of its longitude without prefix; outside China's zones UTM.
 */
export function planProjectionAt([lon, lat]: LonLat): Result<Projection, Refusal> {
	const zone = Math.round((lon - 75) / 3);
	if (zone >= 0 && zone <= 20 && lat > 0) return projectionOf(`EPSG:${4534 + zone}`);
	const utmZone = Math.min(Math.floor((lon + 180) / 6) + 1, 60);
	return projectionOf(`EPSG:${(lat < 0 ? 32700 : 32600) + utmZone}`);
}

function unknown(name: string) {
	return fail({ code: 'unknown-projection' as const, name: name.slice(0, 80) });
}
