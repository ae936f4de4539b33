import type { BBox, Position } from 'geojson';

/** How much wider and higher the picture is than the extent in its middle. */
export const REACH = 3;
/** Units across the extent: half a pixel or less wherever the picture is shown. */
const UNITS = 2000;

/** The sheet of the picture: its size in units, and where on it a position lies. */
export interface Frame {
	width: number;
	height: number;
	/** Units of the sheet: x to the right, y down, rounded to whole ones. */
	place(position: Position): [x: number, y: number];
}

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const degrees = (lon: number) => (lon * Math.PI) / 180;

/** A sheet in Web Mercator, as the map draws, with an extent (degrees) in its middle third. */
export function frameOf([west, south, east, north]: BBox): Frame {
	const scale = UNITS / (degrees(east!) - degrees(west!));
	const high = (mercator(north!) - mercator(south!)) * scale;
	const margin = (REACH - 1) / 2;
	return {
		width: UNITS * REACH,
		height: Math.round(high * REACH),
		place: ([lon = 0, lat = 0]) => [
			Math.round((degrees(lon) - degrees(west!)) * scale + margin * UNITS),
			Math.round((mercator(north!) - mercator(lat)) * scale + margin * high)
		]
	};
}
