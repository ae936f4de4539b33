/** A component that comes when it is first wanted, and again after a failure. */
export class Lazy<C> {
	component = $state.raw<C | null>(null);
	readonly #fetch: () => Promise<{ default: C }>;
	readonly #onfailure: () => void;

	constructor(fetch: () => Promise<{ default: C }>, onfailure: () => void) {
		this.#fetch = fetch;
		this.#onfailure = onfailure;
	}

	async load(): Promise<void> {
		try {
			this.component ??= (await this.#fetch()).default;
		} catch {
			// Offline, or an old tab after a new build: said in words by whoever wanted it.
			this.#onfailure();
		}
	}
}
