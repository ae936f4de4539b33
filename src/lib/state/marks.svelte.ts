import type { LineString, Position } from 'geojson';

/** What panels show on the map besides sites, and what the map reports back of a line. */
export class Marks {
	/** A point that a panel shows: a found place, or where the greenway's ruler stands. */
	point = $state.raw<Position | null>(null);
	/** A stretch of line that a panel lights. */
	section = $state.raw<LineString | null>(null);
	/** Where on the greenway the pointer is; `null` where it is elsewhere. */
	onGreenway = $state.raw<Position | null>(null);

	clear(): void {
		this.point = null;
		this.section = null;
	}
}
