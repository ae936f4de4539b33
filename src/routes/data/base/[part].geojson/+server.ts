import { error, json } from '@sveltejs/kit';
import { baseMap, isBasePart } from '$lib/atlas/base-map.server';

export const prerender = true;

export const entries = () => [{ part: 'base' }, { part: 'streets' }];

export function GET({ params }) {
	if (!isBasePart(params.part)) error(404);
	return json(baseMap(params.part), { headers: { 'content-type': 'application/geo+json' } });
}
