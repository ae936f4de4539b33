import { catalogue } from '$lib/atlas/geodata.server';
import { printedSites } from '$lib/atlas/printed-site';

export const load = () => ({ sites: printedSites(catalogue) });
