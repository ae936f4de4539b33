import type { Position } from 'geojson';
import { readAngles } from '$lib/geo/angle-text';
import type { SearchEntry } from './search-entry';

/** A name that was found, or a place that was typed as a number. */
export type Hit =
	| { type: 'entry'; id: string; entry: SearchEntry }
	| { type: 'kilometre'; id: string; kilometre: number }
	| { type: 'coordinate'; id: string; at: Position };

const NUMBER = String.raw`\d{1,3}(?:\.\d*)?|\.\d+`;
const KILOMETRE = [
	new RegExp(`^(?:km|k|公里|千米)\\s*(${NUMBER})$`),
	new RegExp(`^(?:绿道|greenway|第)?\\s*(${NUMBER})\\s*(?:km|k|公里|千米)(?:处)?$`),
	// A bare decimal is nothing else here, and is what stands there while `17.5 km` is being typed.
	/^(\d{1,2}\.\d+)$/
];
const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/**
 * Reads a kilometre of the greenway, as kilometres: `km 17.5`, `17.5 km`, `17.5公里`, `第 8 公里`, `17.5`.
 * `null` where the text is nothing of the kind, or says more than that.
 */
export function readKilometre(text: string): number | null {
	const wanted = plain(text);
	for (const form of KILOMETRE) {
		const number = form.exec(wanted)?.[1];
		if (number !== undefined) return Number(number);
	}
	return null;
}

/**
 * Reads a coordinate in degrees as `[lon, lat]`, in any form that `readAngles` takes. `null` where
 * the text is no coordinate on earth.
 */
export function readCoordinate(text: string): Position | null {
	// Two whole numbers beside each other are words of a name rather than a coordinate.
	if (/^\d+\s+\d+$/.test(plain(text))) return null;
	const angles = readAngles(text);
	return angles.ok ? angles.value : null;
}

/** West, south, east, north of what the map draws, with room: outside there is nothing to see. */
const DRAWN = [115.5, 39.7, 117, 40.6] as const;

/** Whether a position lies where the map has something to show. */
export function isDrawn([lon = NaN, lat = NaN]: Position): boolean {
	const [west, south, east, north] = DRAWN;
	return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** What needs no index: a kilometre of the greenway, or a coordinate on the map. */
export function typedPlace(text: string, greenway_m: number): Hit[] {
	const kilometre = readKilometre(text);
	if (kilometre !== null && kilometre * 1000 <= greenway_m)
		return [{ type: 'kilometre', id: `km:${kilometre}`, kilometre }];
	const at = readCoordinate(text);
	if (at && isDrawn(at)) return [{ type: 'coordinate', id: `at:${at.join()}`, at }];
	return [];
}
