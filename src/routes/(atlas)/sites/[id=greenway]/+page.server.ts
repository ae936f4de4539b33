import { error } from '@sveltejs/kit';
import { catalogue } from '$lib/atlas/geodata.server';
import { greenway } from '$lib/atlas/greenway.server';

export const entries = () => [{ id: 'greenway-42' }];

export function load({ params }) {
	const site = catalogue.records.get(params.id);
	if (!site) error(404);
	return { site, greenway };
}
