import type { SearchIndex } from '$lib/atlas/search-entry';
import { typedPlace, type Hit } from '$lib/atlas/search-place';

const TIME_LIMIT_MS = 15_000;
/** Until the index says how long the greenway is. */
const GREENWAY_AT_MOST_M = 42_195;

async function fetchIndex(url: string): Promise<SearchIndex> {
	const response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	const index: Partial<SearchIndex> = await response.json();
	if (!Array.isArray(index.entries)) throw new Error(`${url}: not the index`);
	return index as SearchIndex;
}

/** The search and its index: both come when they are first wanted, and again after a failure. */
export class Finder {
	state = $state<'idle' | 'loading' | 'ready' | 'failed'>('idle');
	greenway_m = $state(GREENWAY_AT_MOST_M);
	#search = $state.raw<((text: string) => Hit[]) | null>(null);
	readonly #url: string;
	readonly #onfailure: () => void;
	#loading: Promise<void> | null = null;

	constructor(url: string, onfailure: () => void) {
		this.#url = url;
		this.#onfailure = onfailure;
	}

	/** Loads what is missing; resolves when it is there or has failed. */
	load(): Promise<void> {
		this.#loading ??= this.#load();
		return this.#loading;
	}

	async #load(): Promise<void> {
		this.state = 'loading';
		try {
			const [index, { createSearch }] = await Promise.all([
				fetchIndex(this.#url),
				import('$lib/atlas/search')
			]);
			this.greenway_m = index.greenway_m;
			this.#search = createSearch(index);
			this.state = 'ready';
		} catch {
			// Offline, a broken file, or an old tab after a new build: said in words, and tried again.
			this.state = 'failed';
			this.#loading = null;
			this.#onfailure();
		}
	}

	/** The hits, the best first; without an index only what was typed as a number. */
	find(text: string): Hit[] {
		return this.#search?.(text) ?? typedPlace(text, this.greenway_m);
	}
}
