import { catalogue } from '$lib/atlas/geodata.server';
import { sitesCsv } from '$lib/atlas/open-data';

export const prerender = true;

export const GET = () =>
	new Response(sitesCsv(catalogue), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
