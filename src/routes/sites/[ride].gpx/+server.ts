import { error } from '@sveltejs/kit';
import { catalogue } from '$lib/atlas/geodata.server';
import { greenwayGpx } from '$lib/atlas/greenway-files';
import { greenway } from '$lib/atlas/greenway.server';

export const prerender = true;

/** The greenway from the south end, and from the north end. */
const RIDES = ['greenway-42', 'greenway-42-reverse'];

export const entries = () => RIDES.map((ride) => ({ ride }));

export function GET({ params }) {
	const site = catalogue.records.get('greenway-42');
	if (!site || !RIDES.includes(params.ride)) error(404);
	const body = greenwayGpx(greenway, site, params.ride === 'greenway-42-reverse');
	return new Response(body, { headers: { 'content-type': 'application/gpx+xml' } });
}
