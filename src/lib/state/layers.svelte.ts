import { LAYER_IDS, type LayerId } from '$lib/atlas/layers';

/** Which of the atlas's layers are visible. */
export class VisibleLayers {
	#ids = $state.raw<readonly LayerId[]>(LAYER_IDS);

	/** Visible layers, bottom to top. */
	get ids(): readonly LayerId[] {
		return this.#ids;
	}

	get isDefault(): boolean {
		return this.#ids.length === LAYER_IDS.length;
	}

	has(id: LayerId): boolean {
		return this.#ids.includes(id);
	}

	show(ids: readonly LayerId[]): void {
		this.#ids = LAYER_IDS.filter((id) => ids.includes(id));
	}

	showAll(): void {
		this.#ids = LAYER_IDS;
	}

	turn(id: LayerId, on: boolean): void {
		this.show(on ? [...this.#ids, id] : this.#ids.filter((other) => other !== id));
	}
}
