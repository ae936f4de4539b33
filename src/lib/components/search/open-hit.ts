import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { Hit } from '$lib/atlas/search-place';
import { lonLat } from '$lib/geo/lon-lat';
import { localHref } from '$lib/components/local-href';
import { getAtlas } from '$lib/state/atlas.svelte';
import type { MarkedPlace } from '$lib/state/marks.svelte';
import { withQuery } from '$lib/state/query';
import { getLocale } from '$lib/paraglide/runtime';
import { nameOf } from './hits';

/** Close enough to see the streets around a found point. */
const ZOOM = 14.5;

/** Opens what was found: a site's page, a kilometre of the greenway, or a point on the map. */
export function createOpener() {
	const { marks, view } = getAtlas();
	let marked: MarkedPlace | null = null;

	function openSite(id: string, query = ''): void {
		forget();
		void goto(localHref(resolve('/(atlas)/sites/[id]', { id })) + query);
	}

	function openPlace(place: MarkedPlace): void {
		const point = lonLat(place.at);
		const [lon, lat] = point;
		const at = { lon, lat, zoom: ZOOM };
		marked = place;
		marks.place = place;
		if (page.route.id?.startsWith('/(atlas)')) view.goTo({ view: at });
		else {
			const home = new URL(localHref(resolve('/(atlas)')), location.origin);
			void goto(withQuery(home, { at, point }));
		}
	}

	/** Takes the mark off the map, if it is still that of the search. */
	function forget(): void {
		if (marked && marks.place === marked) marks.place = null;
		marked = null;
	}

	return {
		forget,
		/** Opens a hit; whether it is a point on the map and no page of its own. */
		open(hit: Hit): boolean {
			if (hit.type === 'kilometre') openSite('greenway-42', `?km=${hit.kilometre}`);
			else if (hit.type === 'coordinate') openPlace({ name: null, at: hit.at });
			else if (hit.entry.site) openSite(hit.id);
			else if (hit.entry.at) openPlace({ name: nameOf(hit, getLocale()), at: hit.entry.at });
			return hit.type === 'coordinate' || (hit.type === 'entry' && !hit.entry.site);
		}
	};
}
