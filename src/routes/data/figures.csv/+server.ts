import { geodata } from '$lib/atlas/geodata.server';
import { figuresCsv } from '$lib/atlas/open-data';

export const prerender = true;

export const GET = () =>
	new Response(figuresCsv(geodata.figures), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
