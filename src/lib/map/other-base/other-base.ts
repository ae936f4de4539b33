import {
	addProtocol,
	removeProtocol,
	type GetResourceResponse,
	type Map as MapLibreMap,
	type RequestParameters
} from 'maplibre-gl';
import type { Locale } from '$lib/geo/units';
import { m } from '$lib/paraglide/messages';
import type { OtherBaseConfig } from './config';
import { fetchBytes, TIME_LIMIT_MS } from './fetch';
import { loadOtherBase, SCHEME, type OtherBase } from './load';

/** The sources of the built-in base map. */
const BUILT_IN = new Set(['base', 'streets']);
/** Layers that are drawn from the base map's file and belong to the greenway. */
const OURS = /^greenway-/;
/** A base map goes below the areas of the sites, own layers below their outlines. */
const ABOVE = { base: 'site-fill', own: 'outline' };
/** So many answers that fail in a row are a host that is gone. */
const MOST_FAILURES = 6;

/**
 * Draws another base map below the sites. Until its first tiles are there the built-in one stays;
 * should they not come within the time limit, or later fail one after the other, it comes back,
 * and `onfailed` is told in words.
 */
export class OtherBaseMap {
	#map: MapLibreMap | null = null;
	#base: OtherBase | null = null;
	#loading: ReturnType<typeof loadOtherBase> | null = null;
	#dark = false;
	#stands = false;
	#hasFailed = false;
	#answers = 0;
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly config: OtherBaseConfig,
		private readonly language: Locale,
		private readonly onfailed: (text: string) => void,
		private readonly limit = TIME_LIMIT_MS
	) {}

	/** Shows it on a map whose style stands, in a theme; again where the map was rebuilt. */
	async show(map: MapLibreMap, dark: boolean): Promise<void> {
		const isNew = map !== this.#map;
		const isOther = dark !== this.#dark;
		this.#map = map;
		this.#dark = dark;
		if (this.#hasFailed || (!isNew && !isOther)) return;
		const loaded = await (this.#loading ??= loadOtherBase(this.config, this.language, this.limit));
		if (map !== this.#map || this.#hasFailed) return;
		if (!loaded.ok) return this.#giveUp();
		this.#base = loaded.value;
		if (isNew) this.#begin(map, loaded.value);
		this.#draw(map, loaded.value);
	}

	#begin(map: MapLibreMap, base: OtherBase): void {
		addProtocol(SCHEME, (request, abort) => this.#answer(request, abort));
		for (const [id, source] of Object.entries(base.sources)) map.addSource(id, source);
		map.on('sourcedata', () => {
			if (this.#stands || this.#answers === 0) return;
			if (Object.keys(base.sources).every((id) => map.isSourceLoaded(id))) this.#stand(map);
		});
		// Streets come when a person zooms in.
		map.on('styledata', () => {
			if (this.#stands && base.replaces) this.#showBuiltIn(map, false);
		});
		if (this.#stands) this.#stand(map);
		else this.#timer = setTimeout(() => this.#giveUp(), this.limit);
	}

	#draw(map: MapLibreMap, base: OtherBase): void {
		this.#removeLayers(map, base);
		const before = base.replaces ? ABOVE.base : ABOVE.own;
		for (const layer of base.layers(this.#dark)) map.addLayer(layer, before);
	}

	#stand(map: MapLibreMap): void {
		clearTimeout(this.#timer);
		this.#stands = true;
		if (this.#base?.replaces) this.#showBuiltIn(map, false);
	}

	#showBuiltIn(map: MapLibreMap, visible: boolean): void {
		const visibility = visible ? 'visible' : 'none';
		for (const id of map.getLayersOrder()) {
			const source = map.getLayer(id)?.source;
			if (!source || !BUILT_IN.has(source) || OURS.test(id)) continue;
			if ((map.getLayoutProperty(id, 'visibility') ?? 'visible') !== visibility)
				map.setLayoutProperty(id, 'visibility', visibility);
		}
	}

	#removeLayers(map: MapLibreMap, base: OtherBase): void {
		for (const { id } of base.layers(this.#dark)) if (map.getLayer(id)) map.removeLayer(id);
	}

	/** The built-in map stands in. */
	#giveUp(): void {
		if (this.#hasFailed) return;
		clearTimeout(this.#timer);
		this.#hasFailed = true;
		this.#stands = false;
		const [map, base] = [this.#map, this.#base];
		if (map && base) {
			this.#removeLayers(map, base);
			for (const id of Object.keys(base.sources)) if (map.getSource(id)) map.removeSource(id);
			this.#showBuiltIn(map, true);
			removeProtocol(SCHEME);
		}
		const { host } = new URL(this.config.url, location.href);
		this.onfailed(m.notice_other_base({ host }));
	}

	async #answer(
		{ url, type }: RequestParameters,
		abort: AbortController
	): Promise<GetResourceResponse<ArrayBuffer>> {
		try {
			const bytes = await this.#bytesOf(url.slice(`${SCHEME}://`.length), abort.signal);
			this.#answers += 1;
			this.#failures = 0;
			if (bytes) return { data: bytes };
			// A tile without content: empty where it is read as vectors, which an error would not cross.
			if (type !== 'image') return { data: new ArrayBuffer(0) };
		} catch (error) {
			if (!abort.signal.aborted && ++this.#failures >= MOST_FAILURES) this.#giveUp();
			throw error;
		}
		// MapLibre reports no error for this, and leaves the place empty.
		throw Object.assign(new Error('no such tile'), { status: 404 });
	}

	async #bytesOf(address: string, signal: AbortSignal): Promise<ArrayBuffer | null> {
		if (!this.#base?.archive) return fetchBytes(address, this.limit, signal);
		const [z, x, y] = address.split('/').slice(1).map(Number) as [number, number, number];
		const tile = await this.#base.archive.getZxy(z, x, y, signal);
		return tile?.data ?? null;
	}
}
