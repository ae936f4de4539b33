import type { Position } from 'geojson';
import { fileURLToPath } from 'node:url';
import type { DrawnSite } from '../read';
import type { Figure, Source } from '../schema';
import { readCheckFiles } from './disk.server';
import { readCheckInput, type CheckInput, type ContextFeature } from './input';
import type { Problem } from './problem';
import { check } from './rules';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const article = process.env.ARTICLE ?? `${root}/../shared/facts/article.txt`;

const input = readCheckInput(readCheckFiles(root, article));
if (!input.ok) throw new Error(input.reason.join('\n'));

/** The geodata of the repository. Tests break copies of it. */
export const real: CheckInput = input.value;

const textOf = ({ rule, site, message }: Problem) => `${rule} ${site} ${message}`;
const usual = new Set(check(real).map(textOf));

/** The rules that a change breaks, each with its site: what the unchanged data has is left out. */
export function breaks(broken: CheckInput): string[] {
	const found = check(broken).filter((problem) => !usual.has(textOf(problem)));
	return [...new Set(found.map(({ rule, site }) => `${rule} ${site}`))].sort();
}

/** A copy of all geodata in which one site is changed. */
export function changeSite(id: string, change: (site: DrawnSite) => void): CheckInput {
	const sites = changeOne(real.geodata.sites, ({ properties }) => properties.id === id, change);
	return { ...real, geodata: { ...real.geodata, sites } };
}

/** A copy of all geodata in which one figure is changed. */
export function changeFigure(id: string, change: (figure: Figure) => void): CheckInput {
	const figures = changeOne(real.geodata.figures, (figure) => figure.id === id, change);
	return { ...real, geodata: { ...real.geodata, figures } };
}

/** A copy of all geodata in which the first feature of a name in a context file is changed. */
export function changeContext(
	file: string,
	name: string,
	change: (feature: ContextFeature) => void
): CheckInput {
	const isIt = (feature: ContextFeature) =>
		feature.file === file && feature.properties.name_zh === name;
	return { ...real, context: changeOne(real.context, isIt, change) };
}

/** A copy of all geodata with other lists of sites, figures or sources. */
export function replace(lists: {
	sites?: DrawnSite[];
	figures?: Figure[];
	sources?: Source[];
}): CheckInput {
	return { ...real, geodata: { ...real.geodata, ...lists } };
}

/** The first ring of a site, to be changed in place. */
export function ringOf({ geometry }: { geometry: DrawnSite['geometry'] }): Position[] {
	if (geometry?.type === 'Polygon') return geometry.coordinates[0]!;
	if (geometry?.type === 'MultiPolygon') return geometry.coordinates[0]![0]!;
	throw new Error('ringOf: not an area');
}

/** The vertices of the greenway, to be changed in place. */
export function pathOf({ geometry }: DrawnSite): Position[] {
	if (geometry?.type !== 'LineString') throw new Error('pathOf: not a line');
	return geometry.coordinates;
}

/** A small square as a ring, counter-clockwise from its south-west corner; degrees. */
export function square([lon = NaN, lat = NaN]: Position, size: number): Position[] {
	return [
		[lon, lat],
		[lon + size, lat],
		[lon + size, lat + size],
		[lon, lat + size],
		[lon, lat]
	];
}

function changeOne<T>(items: T[], isIt: (item: T) => boolean, change: (item: T) => void): T[] {
	const place = items.findIndex(isIt);
	if (place < 0) throw new Error('nothing to change');
	const copy = structuredClone(items[place]!);
	change(copy);
	return items.map((item, i) => (i === place ? copy : item));
}
