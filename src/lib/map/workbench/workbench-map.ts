import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type {
	GeoJSONSource,
	Map as MapLibreMap,
	MapMouseEvent,
	MapTouchEvent,
	Point
} from 'maplibre-gl';
import type { Drawing } from '$lib/geo/drawing';
import { Crosshair } from './crosshair';
import { changeOf, drawingFeature } from './drawing-changes';
import { Editor, type Editable, type EditorEvents } from './editor';
import { BENCH_LAYERS, CASING, HITS, SOURCES, type BenchSource } from './layers';

/** What a person does on the map; positions are degrees, reaches metres. */
export interface WorkbenchEvents extends EditorEvents {
	/** The pointer or the crosshair is over a position, or the pointer left; whatever the tool. */
	hovered(position: Position | null): void;
	/** A position was pressed, whatever the tool. */
	pressed(position: Position): void;
	/** With a drawing tool in hand the pointer or the crosshair moved, or the pointer left. */
	pointed(position: Position | null, reach: number): void;
	/** A vertex is set. */
	placed(position: Position, reach: number): void;
	/** The hand draws on. */
	followed(position: Position, step: number): void;
	/** The hand let go. */
	letGo(): void;
	back(): void;
	picked(id: string | null, isAdded: boolean): void;
}

/** What the pointer does: it picks drawings, sets vertices, or draws along. */
export type PointerUse = 'pick' | 'place' | 'follow';

/** A text on the map: on its position, or beside the point that is drawn there. */
export interface Label {
	position: Position;
	text: string;
	isBeside?: boolean;
}

const REACH_PX = { mouse: 10, touch: 22 };
const STEP_PX = 4;
/** More drawings than this are drawn without a casing: it costs a third of each frame. */
const MOST_CASED = 1000;
const EQUATOR_METRES = 40_075_016.7;
const WORLD_PX = 512;

/** The workbench's part of the map: it draws what it is told and reports what is done. */
export class WorkbenchMap {
	readonly #editor: Editor;
	readonly #crosshair: Crosshair;
	#use: PointerUse = 'pick';
	#isFollowing = false;
	#marked: Record<'chosen' | 'edited', readonly string[]> = { chosen: [], edited: [] };
	#isMapGone = false;
	/** What the map has of the drawings. */
	#drawn: readonly Drawing[] = [];

	constructor(
		private readonly map: MapLibreMap,
		private readonly events: WorkbenchEvents
	) {
		for (const id of SOURCES)
			map.addSource(id, {
				type: 'geojson',
				data: collect([]),
				tolerance: 0,
				...(id === 'bench-drawings' && { promoteId: 'id' })
			});
		for (const layer of BENCH_LAYERS) map.addLayer(layer);
		this.#editor = new Editor(map, events);
		this.#crosshair = new Crosshair(map, {
			isActive: () => this.#use !== 'pick',
			moved: (at) => {
				const position = this.#positionAt(at);
				events.hovered(position);
				events.pointed(position, this.reach(REACH_PX.mouse));
			},
			entered: (at) => {
				const position = this.#positionAt(at);
				events.pressed(position);
				events.placed(position, this.reach(REACH_PX.mouse));
			},
			back: () => events.back()
		});
		map.on('mousemove', this.#move);
		map.on('mouseout', this.#out);
		map.on('click', this.#click);
		map.on('mousedown', this.#press);
		map.on('touchstart', this.#press);
		map.on('touchmove', this.#move);
		map.on('remove', this.#gone);
		// With its context a map loses its style and all that was added to it.
		map.on('webglcontextlost', this.#gone);
		window.addEventListener('pointerup', this.#release);
		window.addEventListener('pointercancel', this.#release);
	}

	/** Takes all of it off the map; does nothing to a map that is gone. */
	remove(): void {
		window.removeEventListener('pointerup', this.#release);
		window.removeEventListener('pointercancel', this.#release);
		this.#editor.remove(this.#isMapGone);
		this.#crosshair.remove();
		if (this.#isMapGone) return;
		const { map } = this;
		map.off('mousemove', this.#move);
		map.off('mouseout', this.#out);
		map.off('click', this.#click);
		map.off('mousedown', this.#press);
		map.off('touchstart', this.#press);
		map.off('touchmove', this.#move);
		map.off('remove', this.#gone);
		map.off('webglcontextlost', this.#gone);
		this.setUse('pick');
		map.getCanvas().style.cursor = '';
		for (const { id } of [...BENCH_LAYERS].reverse()) map.removeLayer(id);
		for (const id of SOURCES) map.removeSource(id);
	}

	readonly #gone = (): void => {
		this.#isMapGone = true;
	};

	/** How many metres on the ground some pixels are in the middle of the map. */
	reach(pixels: number): number {
		const latitude = (this.map.getCenter().lat * Math.PI) / 180;
		const world = WORLD_PX * 2 ** this.map.getZoom();
		return (pixels * EQUATOR_METRES * Math.cos(latitude)) / world;
	}

	/** How far in metres a dragged vertex is drawn to others. */
	dragReach(): number {
		return this.reach(REACH_PX[matchMedia('(pointer: coarse)').matches ? 'touch' : 'mouse']);
	}

	setUse(use: PointerUse): void {
		this.#use = use;
		this.map.getCanvas().style.cursor = use === 'pick' ? '' : 'crosshair';
		// A second click sets a vertex; it must not zoom.
		if (use === 'pick') this.map.doubleClickZoom.enable();
		else this.map.doubleClickZoom.disable();
		this.#crosshair.showIfWanted();
	}

	focus(): void {
		this.map.getCanvas().focus();
	}

	setDrawings(drawings: readonly Drawing[]): void {
		const visible = drawings.filter(({ hidden }) => !hidden);
		const change = changeOf(this.#drawn, visible);
		const isCased = visible.length <= MOST_CASED;
		if (isCased !== this.#drawn.length <= MOST_CASED)
			this.map.setLayoutProperty(CASING, 'visibility', isCased ? 'visible' : 'none');
		this.#drawn = visible;
		if (change) this.map.getSource<GeoJSONSource>('bench-drawings')?.updateData(change);
		else this.#setData('bench-drawings', visible.map(drawingFeature));
	}

	/** Shows what a file would give, without its being there. */
	setPreview(geometries: readonly Geometry[]): void {
		this.#setData(
			'bench-preview',
			geometries.map((geometry) => featureOf(geometry, {}))
		);
	}

	setLabels(labels: readonly Label[]): void {
		this.#setData(
			'bench-labels',
			labels.map(({ position, text, isBeside = false }, rank) =>
				featureOf(pointAt(position), { text, rank, isBeside })
			)
		);
	}

	/** Shows what is being drawn: its shape, its vertices, the lengths of its stretches, the snap. */
	setSketch(
		shape: Geometry | null,
		vertices: readonly Position[],
		snap: Position | null,
		legs: readonly Label[]
	): void {
		this.#setData('bench-sketch', [
			...(shape ? [featureOf(shape, { role: 'shape' })] : []),
			...vertices.map((position, i) =>
				featureOf(pointAt(position), { role: i === 0 ? 'first' : 'vertex' })
			),
			...legs.map(({ position, text }) => featureOf(pointAt(position), { role: 'leg', text })),
			...(snap ? [featureOf(pointAt(snap), { role: 'snap' })] : [])
		]);
	}

	choose(ids: readonly string[]): void {
		this.#mark('chosen', ids);
	}

	edit(editable: Editable | null): void {
		this.#mark('edited', editable ? [editable.id] : []);
		this.#editor.edit(editable);
	}

	#mark(state: 'chosen' | 'edited', ids: readonly string[]): void {
		const source = 'bench-drawings';
		for (const id of this.#marked[state])
			this.map.setFeatureState({ source, id }, { [state]: false });
		for (const id of ids) this.map.setFeatureState({ source, id }, { [state]: true });
		this.#marked[state] = ids;
	}

	#setData(id: BenchSource, features: Feature[]): void {
		this.map.getSource<GeoJSONSource>(id)?.setData(collect(features));
	}

	#positionAt(point: Point): Position {
		return this.map.unproject(point).toArray();
	}

	readonly #move = (event: MapMouseEvent | MapTouchEvent): void => {
		const position = event.lngLat.toArray();
		if (event.type === 'mousemove') this.events.hovered(position);
		if (this.#isFollowing) this.events.followed(position, this.reach(STEP_PX));
		else if (this.#use !== 'pick' && event.type === 'mousemove') {
			this.#crosshair.hide();
			this.events.pointed(position, this.reach(REACH_PX.mouse));
		}
	};

	readonly #out = (): void => {
		this.events.hovered(null);
		if (this.#use !== 'pick') this.events.pointed(null, 0);
	};

	readonly #click = ({ lngLat, point, originalEvent }: MapMouseEvent): void => {
		const isTouch = (originalEvent as Partial<PointerEvent>).pointerType === 'touch';
		this.events.pressed(lngLat.toArray());
		if (this.#use === 'place') {
			const reach = this.reach(isTouch ? REACH_PX.touch : REACH_PX.mouse);
			this.events.placed(lngLat.toArray(), reach);
		} else if (this.#use === 'pick') {
			this.events.picked(this.#drawingAt(point, isTouch), originalEvent.shiftKey);
		}
	};

	/** The hand draws instead of moving the map. */
	readonly #press = (event: MapMouseEvent | MapTouchEvent): void => {
		if (this.#use !== 'follow' || !isOneFingerOrMainButton(event.originalEvent)) return;
		event.preventDefault();
		this.#isFollowing = true;
		this.events.followed(event.lngLat.toArray(), 0);
	};

	readonly #release = (): void => {
		if (!this.#isFollowing) return;
		this.#isFollowing = false;
		this.events.letGo();
	};

	#drawingAt({ x, y }: Point, isTouch: boolean): string | null {
		const reach = isTouch ? REACH_PX.touch / 2 : REACH_PX.mouse / 2;
		const box: [[number, number], [number, number]] = [
			[x - reach, y - reach],
			[x + reach, y + reach]
		];
		for (const layer of HITS) {
			const where = layer === 'bench-fill' ? ([x, y] as [number, number]) : box;
			const [found] = this.map.queryRenderedFeatures(where, { layers: [layer] });
			if (found) return String(found.properties.id);
		}
		return null;
	}
}

const isOneFingerOrMainButton = (event: MouseEvent | TouchEvent) =>
	'touches' in event ? event.touches.length === 1 : event.button === 0;

const collect = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features
});

const pointAt = (coordinates: Position): Geometry => ({ type: 'Point', coordinates });

const featureOf = (geometry: Geometry, properties: Feature['properties']): Feature => ({
	type: 'Feature',
	properties,
	geometry
});
