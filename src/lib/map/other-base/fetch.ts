import type { RangeResponse, Source } from 'pmtiles';

/** How long any answer of a foreign host may take. */
export const TIME_LIMIT_MS = 10_000;

/** A signal that ends with another one, or when the time is up. */
const within = (limit: number, signal?: AbortSignal): AbortSignal =>
	AbortSignal.any([AbortSignal.timeout(limit), ...(signal ? [signal] : [])]);

/**
 * Fetches bytes within a time limit; `null` where the host says that there are none (204, 404).
 * Throws on every other failure.
 */
export async function fetchBytes(
	url: string,
	limit: number,
	signal?: AbortSignal
): Promise<ArrayBuffer | null> {
	const response = await fetch(url, { signal: within(limit, signal), credentials: 'omit' });
	if (response.status === 204 || response.status === 404) return null;
	if (!response.ok) throw new Error(`${new URL(url).host}: status ${response.status}`);
	return response.arrayBuffer();
}

/** An archive of tiles whose parts are asked for by range, each within the time limit. */
export class RangeSource implements Source {
	constructor(
		private readonly url: string,
		private readonly limit: number
	) {}

	getKey(): string {
		return this.url;
	}

	async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
		const response = await fetch(this.url, {
			signal: within(this.limit, signal),
			credentials: 'omit',
			headers: { range: `bytes=${offset}-${offset + length - 1}` }
		});
		const { host } = new URL(this.url);
		// A host without ranges would send the whole archive for each tile.
		if (response.status !== 206) throw new Error(`${host}: status ${response.status}, not 206`);
		return { data: await response.arrayBuffer() };
	}
}
