import { error, json } from '@sveltejs/kit';
import { geodata } from '$lib/atlas/geodata.server';
import { isLayerId, LAYER_IDS } from '$lib/atlas/layers';
import { openLayer } from '$lib/atlas/open-data';

export const prerender = true;

export const entries = () => LAYER_IDS.map((layer) => ({ layer }));

export function GET({ params }) {
	if (!isLayerId(params.layer)) error(404);
	return json(openLayer(geodata.sites, params.layer), {
		headers: { 'content-type': 'application/geo+json' }
	});
}
