import { createComparison } from './comparison-data';
import { catalogue, geodata, stations } from './geodata.server';

/** What the page that compares sites knows of them, computed once at build time. */
export const comparison = createComparison(catalogue, geodata.sites, stations);
