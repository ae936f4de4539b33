import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { Position } from 'geojson';
import type { Hit } from '$lib/atlas/search-place';
import { lonLat } from '$lib/geo/lon-lat';
import { localHref } from '$lib/components/local-href';
import { getAtlas } from '$lib/state/atlas.svelte';
import { formatView } from '$lib/state/query';

/** Close enough to see the streets around a found point. */
const ZOOM = 14.5;

/** Opens what was found: a site's page, a kilometre of the greenway, or a point on the map. */
export function createOpener() {
	const { marks, view } = getAtlas();
	let marked: Position | null = null;

	function openSite(id: string, query = ''): void {
		forget();
		void goto(localHref(resolve('/(atlas)/sites/[id]', { id })) + query);
	}

	function openPoint(position: Position): void {
		const [lon, lat] = lonLat(position);
		const target = { lon, lat, zoom: ZOOM };
		marked = position;
		marks.point = position;
		if (page.route.id?.startsWith('/(atlas)')) view.goTo({ view: target });
		else void goto(`${localHref(resolve('/(atlas)'))}?at=${formatView(target)}`);
	}

	/** Takes the mark off the map, if it is still that of the search. */
	function forget(): void {
		if (marked && marks.point === marked) marks.point = null;
		marked = null;
	}

	return {
		forget,
		/** Opens a hit; whether it is a point on the map and no page of its own. */
		open(hit: Hit): boolean {
			if (hit.type === 'kilometre') openSite('greenway-42', `?km=${hit.kilometre}`);
			else if (hit.type === 'coordinate') openPoint(hit.at);
			else if (hit.entry.site) openSite(hit.id);
			else if (hit.entry.at) openPoint(hit.entry.at);
			return hit.type === 'coordinate' || (hit.type === 'entry' && !hit.entry.site);
		}
	};
}
