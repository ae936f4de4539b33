import { json } from '@sveltejs/kit';
import { catalogue } from '$lib/atlas/geodata.server';
import { openSite } from '$lib/atlas/open-data';

export const prerender = true;

export const GET = () => json([...catalogue.records.values()].map(openSite));
