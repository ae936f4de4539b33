const PATIENCE_MS = 5_000;

/**
 * Brings the map back after its WebGL context was lost: as soon as the browser restores the
 * context, or after five seconds, it is rebuilt from state. Should the new map lose its context
 * without ever having been ready, the site goes on without a map.
 */
export class Recovery {
	#timer: ReturnType<typeof setTimeout> | undefined;
	#tries = 0;

	constructor(
		private readonly rebuild: () => void,
		private readonly giveUp: () => void
	) {}

	/** To be called when the context is lost. */
	lost(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#again(), PATIENCE_MS);
	}

	/** To be called when the browser gives the context back. */
	restored(): void {
		clearTimeout(this.#timer);
		this.#again();
	}

	/** To be called when the map has drawn itself: a later loss starts anew. */
	drawn(): void {
		this.#tries = 0;
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	#again(): void {
		this.#tries += 1;
		if (this.#tries > 2) this.giveUp();
		else this.rebuild();
	}
}
