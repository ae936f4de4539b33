import type { Comparison } from '$lib/atlas/comparison';
import { loadJson } from '$lib/map/load';

const isComparison = (json: unknown): json is Comparison =>
	Array.isArray((json as Partial<Comparison> | null)?.sites);

/** The file of what is compared: loaded when it is first wanted, and again after a failure. */
export class ComparisonFile {
	comparison = $state.raw<Comparison | null>(null);
	failed = $state(false);
	readonly #url: string;
	readonly #onfailure: () => void;

	constructor(url: string, onfailure: () => void) {
		this.#url = url;
		this.#onfailure = onfailure;
	}

	async load(): Promise<void> {
		this.failed = false;
		const result = await loadJson(this.#url, isComparison);
		if (result.ok) this.comparison = result.value;
		else {
			this.failed = true;
			this.#onfailure();
		}
	}
}
