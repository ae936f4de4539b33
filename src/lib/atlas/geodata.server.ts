import type { FeatureCollection, Point } from 'geojson';
import { createCatalogue, type Station } from './catalogue';
import type { LayerId } from './layers';
import { readGeodata } from './read';
import figures from '../../../geodata/figures.csv?raw';
import sources from '../../../geodata/sources.csv?raw';
import stationsText from '../../../geodata/context/stations.geojson?raw';

const layerFiles = import.meta.glob<string>('../../../geodata/layers/*.geojson', {
	query: '?raw',
	import: 'default',
	eager: true
});

const layers = Object.fromEntries(
	Object.entries(layerFiles).map(([path, text]) => [path.match(/([^/]+)\.geojson$/)![1], text])
) as Record<LayerId, string>;

const read = readGeodata({ layers, figures, sources });
if (!read.ok) throw new Error(`geodata:\n${read.reason.join('\n')}`);

const stationCollection: FeatureCollection<Point, { name_zh: string; name_en: string }> =
	JSON.parse(stationsText);
/** The metro stations of the base map. */
export const stations: Station[] = stationCollection.features.map(({ properties, geometry }) => ({
	name: { zh: properties.name_zh, en: properties.name_en },
	geometry
}));

/** All geodata of the repository, read once at build time. */
export const geodata = read.value;

/** Sites joined with figures, measures and neighbours, computed once at build time. */
export const catalogue = createCatalogue(geodata, stations);
