import type { ContextCollection } from './greenway';
import { createGreenway } from './greenway';
import { geodata } from './geodata.server';
import rail from '../../../geodata/context/rail.geojson?raw';
import roads from '../../../geodata/context/roads.geojson?raw';
import stations from '../../../geodata/context/stations.geojson?raw';
import streets from '../../../geodata/context/streets.geojson?raw';
import water from '../../../geodata/context/water.geojson?raw';

const read = (text: string): ContextCollection => JSON.parse(text);

/** The greenway with all that it passes, computed once at build time. */
export const greenway = createGreenway(geodata.sites, {
	rail: read(rail),
	roads: read(roads),
	stations: read(stations),
	streets: read(streets),
	water: read(water)
});
