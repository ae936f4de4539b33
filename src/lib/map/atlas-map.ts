import type { BBox, FeatureCollection, Position } from 'geojson';
import {
	AttributionControl,
	FullscreenControl,
	Map as MapLibreMap,
	NavigationControl,
	prewarm,
	ScaleControl,
	type GeoJSONSource,
	type LayerSpecification,
	type MapMouseEvent,
	type PaddingOptions,
	type PointLike
} from 'maplibre-gl';
import type { LayerId } from '$lib/atlas/layers';
import { fail, ok, type Result } from '$lib/geo/result';
import type { View } from '$lib/state/query';
import type { MapGuest } from './guest.svelte';
import { riseIntoView, type PixelBox } from './room';
import { STREETS_ZOOM } from './style/base-filters';
import { AREA_HITS, NEAR_HITS } from './style/sites';
import { createStyle, EMPTY, filtersOf, type Look, type MapData } from './style/style';
import './worker';

// The worker starts while the data is still on its way.
if (typeof window !== 'undefined') prewarm();

/** Where the camera goes: a view, or a box that has to be seen whole. */
export type Camera = { view: View } | { box: BBox };

export type Padding = Required<PaddingOptions>;

/** What the map reports. Sites are reported by id alone. */
export interface MapEvents {
	/** The style stands: from now on the map takes orders. */
	styled(map: MapLibreMap): void;
	idle(): void;
	/** The camera leaves where it was. */
	moving(): void;
	moved(view: View): void;
	/** The pointer moved: the site below it, the pixel, and the position on the ground. */
	pointed(id: string | null, at: { x: number; y: number }, position: Position): void;
	picked(id: string): void;
	/** A place was pressed: long, with the right button, or the centre with Enter. */
	pressed(position: Position): void;
	streetsWanted(): void;
	contextLost(): void;
	contextRestored(): void;
}

export interface MapOptions {
	container: HTMLElement;
	data: MapData;
	/** Which layers to draw of what has data; by default those of the sites' shapes. */
	layers?: readonly LayerSpecification[] | undefined;
	look: Look;
	camera: Camera;
	padding: Padding;
	/** MapLibre's own texts, in the language of the page. */
	texts: Record<string, string>;
	attribution: string;
	/** In a frame of another page the page keeps one finger and the wheel for itself. */
	embedded: boolean;
	/** Ids of sites from the one to pick first to the last, where several lie under a pointer. */
	pickOrder: readonly string[];
	events: MapEvents;
}

const REACH_PX = 6;
const CLOSEST_ZOOM = 15;
const FLIGHT_MS = 900;
const ROOM_MS = 300;

/** The MapLibre map of the atlas. It draws what it is told and reports ids; it holds no choice. */
export class AtlasMap {
	readonly #map: MapLibreMap;
	readonly #options: MapOptions;
	#look: Look;
	#data: MapData;
	#layers: readonly LayerSpecification[] | undefined;
	#pointed: readonly string[] = [];
	#hasGuest = false;
	/** The box that the camera is on its way to. */
	#flight: BBox | null = null;

	private constructor(map: MapLibreMap, options: MapOptions) {
		this.#map = map;
		this.#options = options;
		this.#look = options.look;
		this.#data = options.data;
		this.#layers = options.layers;
		this.#listen();
	}

	/** Starts a map; fails where the browser has no WebGL 2 for it. */
	static create(options: MapOptions): Result<AtlasMap, 'no-webgl'> {
		const { container, data, layers, look, camera, padding, texts, embedded } = options;
		try {
			const map = new MapLibreMap({
				container,
				style: createStyle(data, look, layers),
				...('view' in camera
					? { center: [camera.view.lon, camera.view.lat], zoom: camera.view.zoom }
					: {
							bounds: camera.box as [number, number, number, number],
							fitBoundsOptions: { padding, maxZoom: CLOSEST_ZOOM }
						}),
				locale: texts,
				cooperativeGestures: embedded,
				localIdeographFontFamily: getComputedStyle(container).fontFamily,
				attributionControl: false,
				dragRotate: true,
				pitchWithRotate: false,
				touchPitch: false,
				maxPitch: 0,
				minZoom: 7,
				maxZoom: 19,
				fadeDuration: 0
			});
			return ok(new AtlasMap(map, options));
		} catch {
			// MapLibre throws from its constructor when it gets no WebGL 2 context.
			container.replaceChildren();
			return fail('no-webgl');
		}
	}

	/** Puts the controls on the map: zoom and compass, full screen, scale, credits. */
	addControls(): void {
		const { container, attribution } = this.#options;
		this.#map.addControl(new NavigationControl({ visualizePitch: false }), 'top-right');
		this.#map.addControl(
			new FullscreenControl({ container: container.parentElement ?? container }),
			'top-right'
		);
		this.#map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-left');
		this.#map.addControl(
			new AttributionControl({ customAttribution: attribution }),
			'bottom-right'
		);
	}

	#listen(): void {
		const map = this.#map;
		// The region is the atlas's own element around the canvas; two would read as two maps.
		map.getCanvas().setAttribute('role', 'application');
		const { events } = this.#options;
		map.on('style.load', () => {
			this.#mark(this.#look.chosen, 'chosen', true);
			events.styled(map);
		});
		map.on('idle', () => events.idle());
		map.on('movestart', () => events.moving());
		map.on('moveend', () => {
			this.#flight = null;
			events.moved(this.view);
		});
		map.on('mousemove', (event) => {
			const id = this.#sitesAt(event)[0] ?? null;
			if (!this.#hasGuest) map.getCanvas().style.cursor = id ? 'pointer' : '';
			events.pointed(id, event.point, event.lngLat.toArray());
		});
		map.on('mouseout', (event) => events.pointed(null, event.point, event.lngLat.toArray()));
		map.on('click', (event) => {
			const under = this.#sitesAt(event);
			// A second click on a chosen site picks the next one below it.
			const next = under[under.indexOf(this.#look.chosen ?? '') + 1] ?? under[0];
			if (next) events.picked(next);
		});
		// MapLibre reports a finger that rests as a context menu, too.
		map.on('contextmenu', ({ lngLat }) => events.pressed(lngLat.toArray()));
		map.getCanvas().addEventListener('keydown', ({ key }) => {
			if (key === 'Enter') events.pressed(map.getCenter().toArray());
		});
		map.on('webglcontextlost', () => events.contextLost());
		map.on('webglcontextrestored', () => events.contextRestored());
		const wantStreets = () => {
			if (map.getZoom() >= STREETS_ZOOM - 0.3) events.streetsWanted();
		};
		map.on('zoom', wantStreets);
		wantStreets();
	}

	get view(): View {
		const { lng, lat } = this.#map.getCenter();
		return { lon: lng, lat, zoom: this.#map.getZoom() };
	}

	#sitesAt({ point }: Pick<MapMouseEvent, 'point'>): string[] {
		if (this.#hasGuest) return [];
		const reach: [PointLike, PointLike] = [
			[point.x - REACH_PX, point.y - REACH_PX],
			[point.x + REACH_PX, point.y + REACH_PX]
		];
		// Lines and points are thin: they are found a few pixels around the pointer, too.
		const near = this.#idsIn(reach, NEAR_HITS);
		const exact = this.#idsIn(point, AREA_HITS);
		return this.#inPickOrder(new Set([...exact, ...near]));
	}

	#idsIn(where: PointLike | [PointLike, PointLike] | undefined, layers: string[]): string[] {
		// A pointer may be there before the style is, and MapLibre complains of layers it has not.
		const there = layers.filter((id) => this.#map.getLayer(id));
		const found = this.#map.queryRenderedFeatures(where, { layers: there });
		return found.map(({ properties }) => String(properties.id));
	}

	#inPickOrder(ids: ReadonlySet<string>): string[] {
		return this.#options.pickOrder.filter((id) => ids.has(id));
	}

	/** Ids of the sites in view, from the smallest to the largest. */
	sitesInView(): string[] {
		return this.#inPickOrder(new Set(this.#idsIn(undefined, [...AREA_HITS, ...NEAR_HITS])));
	}

	showLayers(visible: readonly LayerId[]): void {
		this.#change({ visible });
	}

	setDark(dark: boolean): void {
		if (dark !== this.#look.dark) this.#map.setGlobalStateProperty('dark', dark);
		this.#change({ dark });
	}

	choose(chosen: string | null): void {
		if (chosen === this.#look.chosen) return;
		this.#mark(this.#look.chosen, 'chosen', false);
		this.#mark(chosen, 'chosen', true);
		this.#change({ chosen });
	}

	/** Sets the filters that a change of the look changes, and no others: each costs a redraw. */
	#change(part: Partial<Look>): void {
		const before = filtersOf(this.#look);
		this.#look = { ...this.#look, ...part };
		for (const [id, filter] of Object.entries(filtersOf(this.#look)))
			if (this.#map.getLayer(id) && JSON.stringify(before[id]) !== JSON.stringify(filter))
				this.#map.setFilter(id, filter);
	}

	/** Lights these sites, and no others. */
	point(ids: readonly string[]): void {
		for (const id of this.#pointed) this.#mark(id, 'pointed', false);
		this.#pointed = ids;
		for (const id of ids) this.#mark(id, 'pointed', true);
	}

	#mark(id: string | null, state: 'chosen' | 'pointed', value: boolean): void {
		if (id !== null) this.#map.setFeatureState({ source: 'sites', id }, { [state]: value });
	}

	/** Draws other data: a source that changed gets it, one that is new comes with its layers. */
	draw(data: MapData, wanted?: readonly LayerSpecification[]): void {
		const ids = new Set([...Object.keys(this.#data), ...Object.keys(data)]) as Set<keyof MapData>;
		const changed = [...ids].filter((id) => data[id] !== this.#data[id]);
		const fresh = changed.filter((id) => !this.#map.getSource(id));
		for (const id of changed) this.#map.getSource<GeoJSONSource>(id)?.setData(data[id] ?? EMPTY);
		if (fresh.length || wanted !== this.#layers) {
			const { sources, layers } = createStyle(data, this.#look, wanted);
			for (const id of fresh) this.#map.addSource(id, sources[id]!);
			for (const [i, layer] of [...layers.entries()].reverse())
				if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer, layers[i + 1]?.id);
		}
		this.#data = data;
		this.#layers = wanted;
	}

	/** Gives the map to a guest until what is returned is called. */
	receive(guest: MapGuest, sites: () => FeatureCollection): () => void {
		this.#hasGuest = true;
		const map = this.#map;
		const leave = guest({
			map,
			get sites() {
				return sites();
			}
		});
		return () => {
			this.#hasGuest = false;
			leave();
		};
	}

	goTo(camera: Camera, padding: Padding): void {
		if ('view' in camera) {
			const { lon, lat, zoom } = camera.view;
			this.#map.jumpTo({ center: [lon, lat], zoom });
		} else {
			this.#map.fitBounds(camera.box as [number, number, number, number], {
				padding,
				maxZoom: CLOSEST_ZOOM,
				duration: FLIGHT_MS
			});
			this.#flight = this.#map.isMoving() ? camera.box : null;
		}
	}

	/** Keeps a box in sight after the padding has changed; the camera moves only if it has to. */
	makeRoom(box: BBox | null, padding: Padding): void {
		if (this.#flight) this.goTo({ box: this.#flight }, padding);
		else if (box) {
			const { clientWidth, clientHeight } = this.#map.getContainer();
			// A screen that was turned: MapLibre itself sees it only after this.
			if (this.#map.getCanvas().clientHeight !== clientHeight) this.#map.resize();
			const rise = riseIntoView(
				this.#onScreen(box),
				{ left: 0, top: 0, right: clientWidth, bottom: clientHeight },
				{ top: padding.top, bottom: clientHeight - padding.bottom }
			);
			if (rise === 'fit') this.goTo({ box }, padding);
			else if (rise) this.#map.panBy([0, rise], { duration: ROOM_MS });
		}
	}

	/** Where a box stands, in pixels from the upper left corner of the map. */
	#onScreen([west, south, east, north]: BBox): PixelBox {
		const corners = [
			[west, south],
			[west, north],
			[east, south],
			[east, north]
		].map((corner) => this.#map.project(corner as [number, number]));
		const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
		return {
			left: Math.min(...xs),
			top: Math.min(...ys),
			right: Math.max(...xs),
			bottom: Math.max(...ys)
		};
	}

	/** Draws a frame, after which the map reports that it is idle. */
	repaint(): void {
		this.#map.triggerRepaint();
	}

	remove(): void {
		this.#map.remove();
	}
}
