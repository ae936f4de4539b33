import { greenwayKml } from '$lib/atlas/greenway-files';
import { rideEntries, rideFile } from '$lib/atlas/greenway-rides.server';

export const prerender = true;

export const entries = rideEntries;

export const GET = ({ params }) =>
	rideFile(params.ride, greenwayKml, 'application/vnd.google-earth.kml+xml');
