import type { LineString, Position } from 'geojson';
import { lonLat, type LonLat } from '$lib/geo/lon-lat';

/** A place that was found or pressed on the map: it has a card of its own. */
export interface MarkedPlace {
	/** `null` for a place that is only a point. */
	name: string | null;
	/** WGS 84 degrees. */
	at: Position;
}

/** URLs have six decimals: what differs by less is the same. */
const isSame = (a: Position, b: Position) =>
	lonLat(a).every((degrees, axis) => Math.abs(degrees - lonLat(b)[axis]!) < 1e-6);

/** What is shown on the map besides sites, and what the map reports back of a line. */
export class Marks {
	/** The place that a person found or pressed. It stays until it is closed or another one comes. */
	place = $state.raw<MarkedPlace | null>(null);
	/** A point that a panel shows: where the greenway's ruler stands. */
	point = $state.raw<Position | null>(null);
	/** A stretch of line that a panel lights. */
	section = $state.raw<LineString | null>(null);
	/** Where on the greenway the pointer is; `null` where it is elsewhere. */
	onGreenway = $state.raw<Position | null>(null);

	/** Takes over the place that a URL marks; it keeps its name if it is the one that is marked. */
	restore(point: LonLat | undefined): void {
		if (!point) this.place = null;
		else if (!this.place || !isSame(this.place.at, point)) this.place = { name: null, at: point };
	}

	/** Takes what panels show off the map. */
	clear(): void {
		this.point = null;
		this.section = null;
	}
}
