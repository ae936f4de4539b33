import type { Feature, FeatureCollection } from 'geojson';
import { kilometrePosts } from './greenway';
import { greenway } from './greenway.server';

/** The base map comes in two files: what the first view needs, and the streets. */
export type BasePart = 'base' | 'streets';

export const isBasePart = (text: string): text is BasePart => text === 'base' || text === 'streets';

const texts = import.meta.glob<string>('../../../geodata/context/*.geojson', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** The files of `geodata/context/`, and as which part of the map their features are drawn. */
const FILES: Record<BasePart, readonly [file: string, part: string][]> = {
	base: [
		['district', 'district'],
		['woods', 'wood'],
		['water', 'water'],
		['roads', 'road'],
		['rail', 'rail'],
		['stations', 'station'],
		['settlements', 'settlement']
	],
	streets: [['streets', 'street']]
};

function featuresOf(file: string, part: string): Feature[] {
	const text = texts[`../../../geodata/context/${file}.geojson`];
	if (text === undefined) throw new Error(`geodata/context/${file}.geojson is missing`);
	const { features }: FeatureCollection = JSON.parse(text);
	return features.map(({ properties: p, geometry }) => ({
		type: 'Feature',
		properties: {
			part,
			class: p?.class ?? p?.kind,
			zh: p?.name_zh ?? undefined,
			en: p?.name_en ?? undefined,
			colour: p?.colour,
			rank: p?.rank
		},
		geometry
	}));
}

/** The greenway's posts: one each kilometre from its south end, to six decimals. */
function posts(): Feature[] {
	return kilometrePosts(greenway.line).map(({ km, at }) => ({
		type: 'Feature',
		properties: { part: 'post', km, zh: `${km}公里`, en: `${km} km` },
		geometry: { type: 'Point', coordinates: at.map((degrees) => Number(degrees.toFixed(6))) }
	}));
}

/** The base map as the map draws it: only what its style reads. */
export function baseMap(part: BasePart): FeatureCollection {
	const context = FILES[part].flatMap(([file, name]) => featuresOf(file, name));
	return {
		type: 'FeatureCollection',
		features: part === 'base' ? [...context, ...posts()] : context
	};
}
