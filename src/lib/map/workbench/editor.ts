import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import {
	TerraDraw,
	TerraDrawRenderMode,
	TerraDrawSelectMode,
	type GeoJSONStoreFeatures,
	type HexColor,
	type TerraDrawEventListeners,
	type TerraDrawMouseEvent
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { piecesOf, withPiece, type SimpleGeometry } from '$lib/geo/editing';
import { lonLat } from '$lib/geo/lon-lat';
import { shifted } from '$lib/geo/positions';
import { FIRST_LABEL } from './layers';

/** A drawing that can be reshaped by hand. */
export interface Editable {
	id: string;
	geometry: DrawnGeometry;
	colour: string;
}

export interface EditorEvents {
	/** The drawing's shape while it is dragged. */
	reshaping(id: string, geometry: DrawnGeometry): void;
	/** The drawing's shape once the pointer let go. */
	reshaped(id: string, geometry: DrawnGeometry): void;
	/** Where a dragged vertex is drawn to, if anywhere. */
	snap(position: Position, id: string): Position | null;
}

/** The name under which terra-draw knows what it did not draw itself. */
const MODE = 'drawing';
/** Each event counts: terra-draw leaves out every n-th. */
const NO_THROTTLE = 1e9;
/** While drawing; what is taken over is rounded to seven. */
const DECIMALS = 9;

type Finish = Parameters<TerraDrawEventListeners['finish']>[1];

/**
 * Reshapes one drawing at a time with terra-draw, the only file that knows it. terra-draw edits
 * single rings, lines and points, so a drawing is handed over in such pieces and put together
 * again after each edit. It holds nothing: state hands it the drawing anew after each change.
 */
export class Editor {
	readonly #draw: TerraDraw;
	readonly #canvas: HTMLElement;
	#editing: Editable | null = null;
	#selected = 0;
	#pointerIsDown = false;

	constructor(
		private readonly map: MapLibreMap,
		private readonly events: EditorEvents
	) {
		this.#canvas = map.getCanvas();
		let lastId = 0;
		this.#draw = new TerraDraw({
			adapter: new TerraDrawMapLibreGLAdapter({
				map,
				renderBelowLayerId: FIRST_LABEL,
				coordinatePrecision: DECIMALS
			}),
			modes: [this.#selectMode(), this.#renderMode()],
			idStrategy: {
				isValidId: (id) => typeof id === 'string' || typeof id === 'number',
				getId: () => `guide-${lastId++}`
			}
		});
		this.#draw.on('select', (id) => (this.#selected = Number(id)));
		this.#draw.on('change', (ids) => this.#change(ids));
		this.#draw.on('finish', (id, context) => this.#finish(Number(id), context));
		this.#canvas.addEventListener('pointerdown', this.#down, { capture: true });
		window.addEventListener('pointerup', this.#up, { capture: true });
	}

	/** Takes a drawing up, also after it changed; `null` lays it down. */
	edit(editable: Editable | null): void {
		const isOther = editable?.id !== this.#editing?.id;
		if (isOther) this.#selected = 0;
		this.#editing = editable;
		if (!editable) {
			if (this.#draw.enabled) this.#draw.stop();
			return;
		}
		if (!this.#draw.enabled) this.#draw.start();
		this.#draw.setMode('select');
		this.#draw.clear();
		const pieces = piecesOf(editable.geometry);
		const added = this.#draw.addFeatures(
			pieces.map((geometry, i) => ({
				type: 'Feature',
				id: String(i),
				geometry,
				properties: { mode: MODE, colour: editable.colour }
			}))
		);
		const piece = Math.min(this.#selected, pieces.length - 1);
		// What terra-draw refuses (an open ring of an odd file) is edited by its coordinates.
		if (added[piece]?.valid) this.#draw.selectFeature(String(piece));
	}

	/** `isMapGone` where nothing can be taken off the map any more. */
	remove(isMapGone: boolean): void {
		this.#canvas.removeEventListener('pointerdown', this.#down, { capture: true });
		window.removeEventListener('pointerup', this.#up, { capture: true });
		if (this.#draw.enabled && !isMapGone) this.#draw.stop();
	}

	readonly #down = (): void => {
		this.#pointerIsDown = true;
	};
	readonly #up = (): void => {
		this.#pointerIsDown = false;
	};

	#selectMode(): TerraDrawSelectMode {
		const isCoarse = matchMedia('(pointer: coarse)').matches;
		const outline = '#111111' as const;
		return new TerraDrawSelectMode({
			pointerDistance: isCoarse ? 26 : 14,
			keyEvents: null,
			allowManualDeselection: false,
			dragEventThrottle: NO_THROTTLE,
			flags: {
				[MODE]: {
					feature: {
						draggable: true,
						selfIntersectable: true,
						coordinates: {
							draggable: true,
							deletable: true,
							midpoints: { draggable: true },
							snappable: { toCustom: (event) => this.#snap(event) }
						}
					}
				}
			},
			styles: {
				selectedPointColor: colourOf,
				selectedPointWidth: 8,
				selectedPointOutlineColor: '#ffffff',
				selectedPointOutlineWidth: 3,
				selectedLineStringColor: colourOf,
				selectedLineStringWidth: 4,
				selectedPolygonColor: colourOf,
				selectedPolygonFillOpacity: 0.22,
				selectedPolygonOutlineColor: colourOf,
				selectedPolygonOutlineWidth: 4,
				selectionPointColor: '#ffffff',
				selectionPointWidth: isCoarse ? 8 : 6,
				selectionPointOutlineColor: outline,
				selectionPointOutlineWidth: 2,
				midPointColor: '#ffffff',
				midPointWidth: isCoarse ? 6 : 4,
				midPointOpacity: 0.8,
				midPointOutlineColor: outline,
				midPointOutlineWidth: 1
			}
		});
	}

	#renderMode(): TerraDrawRenderMode {
		return new TerraDrawRenderMode({
			modeName: MODE,
			styles: {
				pointColor: colourOf,
				pointWidth: 6,
				pointOutlineColor: '#ffffff',
				pointOutlineWidth: 2,
				polygonFillColor: colourOf,
				polygonFillOpacity: 0.1,
				polygonOutlineColor: colourOf,
				polygonOutlineWidth: 3,
				lineStringColor: colourOf,
				lineStringWidth: 3
			}
		});
	}

	#snap({ lng, lat }: Pick<TerraDrawMouseEvent, 'lng' | 'lat'>): Position | undefined {
		const id = this.#editing?.id;
		return (id !== undefined && this.events.snap([lng, lat], id)) || undefined;
	}

	#change(ids: readonly (string | number)[]): void {
		const isDragged = this.#pointerIsDown && ids.includes(String(this.#selected));
		const geometry = isDragged ? this.#geometryWith(this.#selected) : null;
		if (this.#editing && geometry) this.events.reshaping(this.#editing.id, geometry);
	}

	#finish(index: number, { action }: Finish): void {
		// Dragging a midpoint first inserts it: both together are one edit, finished on release.
		if (action === 'insertMidpoint' && this.#pointerIsDown) return;
		const editing = this.#editing;
		const geometry = action === 'dragFeature' ? this.#movedWith(index) : this.#geometryWith(index);
		if (editing && geometry) this.events.reshaped(editing.id, geometry);
	}

	#pieceNow(index: number): SimpleGeometry | null {
		const geometry = this.#draw.getSnapshotFeature(String(index))?.geometry;
		return (geometry as SimpleGeometry | undefined) ?? null;
	}

	#geometryWith(index: number): DrawnGeometry | null {
		const piece = this.#pieceNow(index);
		return piece && this.#editing && withPiece(this.#editing.geometry, index, piece);
	}

	/** A drawing moves as a whole, whichever of its pieces was dragged; a lone point snaps. */
	#movedWith(index: number): DrawnGeometry | null {
		const before = this.#editing && piecesOf(this.#editing.geometry)[index];
		const after = this.#pieceNow(index);
		if (!this.#editing || !before || !after) return null;
		if (this.#editing.geometry.type === 'Point') {
			const [lng, lat] = lonLat(firstOf(after));
			return { type: 'Point', coordinates: this.#snap({ lng, lat }) ?? [lng, lat] };
		}
		const [from, to] = [lonLat(firstOf(before)), lonLat(firstOf(after))];
		return shifted(this.#editing.geometry, [to[0] - from[0], to[1] - from[1]]);
	}
}

function firstOf(piece: SimpleGeometry): Position {
	if (piece.type === 'Point') return piece.coordinates;
	return (piece.type === 'LineString' ? piece.coordinates[0] : piece.coordinates[0]?.[0]) ?? [];
}

const colourOf = ({ properties }: GeoJSONStoreFeatures) => String(properties.colour) as HexColor;
