import { catalogue } from '$lib/atlas/geodata.server';
import { ACCURACY_KINDS } from '$lib/atlas/schema';

/** What the page says of boundaries and gaps is counted from the data, not written down. */
export function load() {
	const sites = catalogue.summaries;
	return {
		counts: ACCURACY_KINDS.map((kind) => ({
			kind,
			sites: sites
				.filter((site) => site.accuracy === kind && site.area_m2 !== null)
				.map(({ id, name }) => ({ id, name }))
		})),
		unplaced: sites.filter((site) => site.bbox === null).map(({ id, name }) => ({ id, name }))
	};
}
