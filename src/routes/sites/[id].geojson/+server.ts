import { error, json } from '@sveltejs/kit';
import { geodata } from '$lib/atlas/geodata.server';
import { openFeature } from '$lib/atlas/open-data';

export const prerender = true;

export const entries = () => geodata.sites.map(({ properties }) => ({ id: properties.id }));

export function GET({ params }) {
	const site = geodata.sites.find(({ properties }) => properties.id === params.id);
	if (!site) error(404);
	return json(openFeature(site), { headers: { 'content-type': 'application/geo+json' } });
}
