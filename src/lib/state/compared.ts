import { REACHES, type Reach } from '$lib/atlas/comparison';

export const MOST_COMPARED = 4;
export const FEWEST_COMPARED = 2;
const DEFAULT_REACH: Reach = 1000;

/** What is compared, as the query of `/compare` carries it. */
export interface Compared {
	ids: readonly string[];
	/** Metres within which parks and stations are counted. */
	within: Reach;
}

/** What of the query could not be followed. */
export type ComparedProblem = 'unknown' | 'too-many' | 'within';

export const NOTHING_COMPARED: Compared = { ids: [], within: DEFAULT_REACH };

/**
 * Reads which sites are compared, each once, and within which distance. Unknown ids and those
 * after the fourth are left out, an unknown distance becomes 1 km; each is named in `problems`.
 */
export function readCompared(
	parameters: URLSearchParams,
	isSite: (id: string) => boolean
): { compared: Compared; problems: ComparedProblem[] } {
	const problems: ComparedProblem[] = [];
	const names = (parameters.get('ids') ?? '').split(',').map((name) => name.trim());
	const asked = [...new Set(names.filter(Boolean))];
	const known = asked.filter(isSite);
	if (known.length < asked.length) problems.push('unknown');
	if (known.length > MOST_COMPARED) problems.push('too-many');

	const within = parameters.get('within');
	const reach = REACHES.find((metres) => String(metres) === within);
	if (within !== null && !reach) problems.push('within');
	return {
		compared: { ids: known.slice(0, MOST_COMPARED), within: reach ?? DEFAULT_REACH },
		problems
	};
}

/** Returns a copy of `url` that compares these; the view is left out, as it was that of others. */
export function withCompared(url: URL, { ids, within }: Compared): URL {
	const next = new URL(url);
	for (const name of ['ids', 'within', 'at']) next.searchParams.delete(name);
	if (ids.length) next.searchParams.set('ids', ids.join(','));
	if (within !== DEFAULT_REACH) next.searchParams.set('within', String(within));
	next.search = next.search.replaceAll('%2C', ',');
	return next;
}
