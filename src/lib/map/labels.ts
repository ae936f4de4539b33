import type { FeatureCollection } from 'geojson';
import { LAYER_IDS } from '$lib/atlas/layers';
import type { SiteSummary } from '$lib/atlas/site';

const EARTH_METRES_PER_PIXEL = 78_271.5;
const METRES_PER_DEGREE = 111_320;

/** From this zoom on an area is wide enough on screen (48 px) to carry its name. */
function zoomForName({ bbox, layer }: SiteSummary): number {
	if (!bbox) return 24;
	const [west, south, east, north] = bbox as [number, number, number, number];
	const cosine = Math.cos(((south + north) / 2) * (Math.PI / 180));
	const metres = Math.max((east - west) * cosine, north - south) * METRES_PER_DEGREE;
	if (metres === 0) return layer === 'huitian' ? 10.4 : 12;
	return Math.min(14, Math.log2((48 * EARTH_METRES_PER_PIXEL * cosine) / metres));
}

/** An area that fills the screen no longer needs its name there; a group yields to its parts. */
const zoomsNamed = ({ isGroup, area_m2 }: SiteSummary) =>
	area_m2 === null ? 24 : isGroup ? 3.2 : 5.2;

/** Larger sites first; points after all areas of their neighbourhood. */
function rankOf({ layer, area_m2 }: SiteSummary): number {
	if (area_m2 === null) return 50 + LAYER_IDS.indexOf(layer);
	return 40 - Math.log2(area_m2);
}

/** The names of the sites as points for the map. */
export function labelCollection(sites: readonly SiteSummary[]): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: sites.flatMap((site) =>
			// The greenway carries its name along its line.
			site.label && site.layer !== 'greenway'
				? {
						type: 'Feature' as const,
						properties: {
							id: site.id,
							layer: site.layer,
							zh: site.name.zh,
							en: site.name.en,
							rank: rankOf(site),
							minzoom: zoomForName(site),
							maxzoom: zoomForName(site) + zoomsNamed(site),
							point: site.area_m2 === null && site.length_m === null ? 'yes' : 'no'
						},
						geometry: { type: 'Point' as const, coordinates: site.label }
					}
				: []
		)
	};
}
