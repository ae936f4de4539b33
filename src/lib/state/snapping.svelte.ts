import type { FeatureCollection, Position } from 'geojson';
import type { Drawing } from '$lib/geo/drawing';
import { fastMeasures } from '$lib/geo/fast-measures';
import { createSnapIndex, type Snap } from '$lib/geo/snapping';
import type { Locale } from '$lib/geo/units';
import { siteShapes, type SiteShape } from './site-shapes';
import { readStored, writeStored } from './storage';

/** Of sites that share a boundary the smallest says best where one is. */
const sizeOf = ({ geometry }: SiteShape) => fastMeasures(geometry).area ?? 0;

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What positions are drawn to: the sites of the visible layers, and one's own drawings. */
export class Snapping {
	#on = $state(true);
	/** The sites that the map has loaded. */
	sites = $state.raw<FeatureCollection>(EMPTY);
	/** Layers whose sites are drawn; others are not snapped to. */
	layers = $state.raw<readonly string[]>([]);

	constructor(private readonly drawings: () => readonly Drawing[]) {}

	get on(): boolean {
		return this.#on;
	}

	start(): void {
		this.#on = readStored('snapping') !== 'off';
	}

	/** Switches snapping and remembers it; `false` where storage refused. */
	turn(on: boolean): boolean {
		this.#on = on;
		return writeStored('snapping', on ? 'on' : 'off');
	}

	readonly #siteIndex = $derived(
		createSnapIndex(
			siteShapes(this.sites)
				.filter(({ layer }) => this.layers.includes(layer))
				.sort((a, b) => sizeOf(a) - sizeOf(b))
				.map(({ id, geometry }) => ({ key: `site:${id}`, geometry }))
		)
	);

	readonly #drawingIndex = $derived.by(() =>
		createSnapIndex(
			this.drawings()
				.filter(({ hidden }) => !hidden)
				.map(({ id, geometry }) => ({ key: `drawing:${id}`, geometry }))
		)
	);

	/** Where a position is drawn to within some metres: a vertex before an edge, then the nearer. */
	near(position: Position, metres: number): Snap | null {
		if (!this.#on) return null;
		const found = [this.#siteIndex, this.#drawingIndex].flatMap(
			(index) => index.near(position, metres) ?? []
		);
		const rank = ({ kind, metres: off }: Snap) => (kind === 'vertex' ? 0 : metres) + off;
		return found.sort((a, b) => rank(a) - rank(b))[0] ?? null;
	}

	/** As `near`, but never to the drawing that is being reshaped itself. */
	nearOthers(position: Position, metres: number, id: string): Snap | null {
		const snap = this.near(position, metres);
		if (snap?.key !== `drawing:${id}`) return snap;
		return this.#siteIndex.near(position, metres);
	}

	/** The name of what a snap is at, in a language; `null` for a drawing without a name. */
	nameOf({ key }: Snap, locale: Locale): string | null {
		const [kind, id] = key.split(':');
		if (kind === 'drawing') return this.drawings().find((one) => one.id === id)?.name || null;
		return siteShapes(this.sites).find((site) => site.id === id)?.name[locale] ?? null;
	}
}
