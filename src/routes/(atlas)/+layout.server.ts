import { catalogue } from '$lib/atlas/geodata.server';

export const load = () => ({ sites: catalogue.summaries });
