import type { StyleSpecification } from 'maplibre-gl';
import type { PaperBox, SheetProjection } from '$lib/geo/sheet/projection';
import { drawMap, type DrawFailure, type MapImage } from './draw-map';

/** What became of the picture of a sheet's map. */
export type PictureState = 'drawing' | 'drawn' | Exclude<DrawFailure, 'cancelled'>;

/** The picture of the map on a sheet: one is drawn at a time, and the last that was asked for counts. */
export class SheetPicture {
	image = $state.raw<MapImage | null>(null);
	state = $state<PictureState>('drawing');
	#drawing: AbortController | null = null;

	/** Drops the picture, as the sheet is no longer the one it was drawn for. */
	drop(): void {
		this.#drawing?.abort();
		this.#drawing = null;
		this.image = null;
		this.state = 'drawing';
	}

	async draw(
		host: HTMLElement,
		style: StyleSpecification,
		projection: SheetProjection,
		box: PaperBox
	): Promise<void> {
		this.drop();
		const drawing = new AbortController();
		this.#drawing = drawing;
		const drawn = await drawMap(host, style, projection, box, drawing.signal);
		if (drawing.signal.aborted) return;
		this.image = drawn.ok ? drawn.value : null;
		if (drawn.ok) this.state = 'drawn';
		else if (drawn.reason !== 'cancelled') this.state = drawn.reason;
	}
}
