import gcoord from 'gcoord';
import type { Position } from 'geojson';
import { lonLat, type LonLat } from './lon-lat';

/** The datums that web maps ask for: all data of the atlas are WGS 84. */
export type Datum = 'WGS84' | 'GCJ02' | 'BD09';

/** One place on each datum, in degrees. */
export type OnDatums = Record<Datum, LonLat>;

/** West, south, east, north of where gcoord shifts, in degrees: a rectangle around China. */
const SHIFTED = [72.004, 0.8293, 137.8347, 55.8271] as const;

/**
 * Returns a WGS 84 position, in degrees, on the datum of another map: GCJ-02, that of maps
 * published in mainland China, half a kilometre off here, or BD-09, Baidu's own, more than a
 * kilometre off. By gcoord: the true shift is unpublished and its formula known to about a metre.
 * It is applied once, on the way out; nothing shifted is stored, shown or exported. Outside a
 * rectangle around China the position stays as it is.
 */
export function onDatum(position: Position, datum: Datum): LonLat {
	const here = lonLat(position);
	// Asked here, too: gcoord adds Baidu's second shift even where it leaves out the first.
	if (datum === 'WGS84' || !isShifted(here)) return here;
	return lonLat(gcoord.transform(here, gcoord.WGS84, gcoord[datum]));
}

/**
 * Returns on WGS 84 a position, in degrees, that a Chinese web map has shifted: the way back of
 * `onDatum`, good to about a metre. Outside a rectangle around China it stays as it is.
 */
export function fromDatum(position: Position, datum: Datum): LonLat {
	const there = lonLat(position);
	if (datum === 'WGS84' || !isShifted(there)) return there;
	return lonLat(gcoord.transform(there, gcoord[datum], gcoord.WGS84));
}

/** Returns a WGS 84 position, in degrees, on every datum: see `onDatum`. */
export function onDatums(position: Position): OnDatums {
	return {
		WGS84: onDatum(position, 'WGS84'),
		GCJ02: onDatum(position, 'GCJ02'),
		BD09: onDatum(position, 'BD09')
	};
}

function isShifted([lon, lat]: LonLat): boolean {
	const [west, south, east, north] = SHIFTED;
	return lon >= west && lon <= east && lat >= south && lat <= north;
}
