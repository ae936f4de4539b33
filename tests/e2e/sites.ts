import type { APIRequestContext } from '@playwright/test';

/** The layers of the contract, bottom to top. */
export const LAYERS = ['science-city', 'huitian', 'parks', 'greenway', 'places'] as const;
export type Layer = (typeof LAYERS)[number];

export type Box = [west: number, south: number, east: number, north: number];
export type Point = [lon: number, lat: number];

/** One object of `/data/sites.json`, as in the contract. */
export interface OpenSite {
	id: string;
	layer: Layer;
	kind: string;
	name: { zh: string; en: string };
	geometryType: string | null;
	bbox: Box | null;
	measured: {
		area_m2: number | null;
		perimeter_m: number | null;
		length_m: number | null;
		centroid: Point | null;
		sphere_area_m2: number | null;
		sphere_length_m: number | null;
	};
	published: {
		id: string;
		value: string;
		unit: string;
		asOf: string;
		phrase: string;
		source: string;
		note: string;
	}[];
	accuracy: { kind: string; metres: number | null };
	url: string;
}

/** All sites as the site itself publishes them. */
export async function readSites(request: APIRequestContext): Promise<OpenSite[]> {
	return (await request.get('/data/sites.json')).json();
}

/** One site by id; the test ends here where there is none. */
export async function readSite(request: APIRequestContext, id: string): Promise<OpenSite> {
	const site = (await readSites(request)).find((one) => one.id === id);
	if (!site) throw new Error(`no site ${id} in /data/sites.json`);
	return site;
}

/** A query that puts a site's centroid into the middle of the map. */
export function atSite(site: OpenSite, zoom: number): string {
	if (!site.measured.centroid) throw new Error(`${site.id} has no position`);
	return `at=${site.measured.centroid.join(',')},${zoom}`;
}
