import { error } from '@sveltejs/kit';
import { catalogue } from './geodata.server';
import type { Greenway } from './greenway';
import { greenway } from './greenway.server';
import type { SiteRecord } from './site';

/** The greenway from the south end, and from the north end. */
const RIDES = ['greenway-42', 'greenway-42-reverse'];

export const rideEntries = () => RIDES.map((ride) => ({ ride }));

/** The file of a ride, written by `write`; 404 for any other name. */
export function rideFile(
	ride: string,
	write: (greenway: Greenway, site: SiteRecord, reverse: boolean) => string,
	type: string
): Response {
	const site = catalogue.records.get('greenway-42');
	if (!site || !RIDES.includes(ride)) error(404);
	const body = write(greenway, site, ride === 'greenway-42-reverse');
	return new Response(body, { headers: { 'content-type': type } });
}
