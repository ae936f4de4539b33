import { error } from '@sveltejs/kit';
import { catalogue } from '$lib/atlas/geodata.server';
import { match as isGreenway } from '../../../../params/greenway';

export const entries = () =>
	catalogue.summaries.filter(({ id }) => !isGreenway(id)).map(({ id }) => ({ id }));

export function load({ params }) {
	const site = catalogue.records.get(params.id);
	if (!site) error(404);
	return { site };
}
