import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { BASE_COLOURS as c, type Shade } from '../palette';
import {
	byProperty,
	byZoom,
	isClass,
	NAME,
	perFeature,
	shade,
	TEXT_FONT,
	type Expression
} from './expressions';
import { onBase, onSettlement, STREETS_ZOOM, townFilter } from './base-filters';

const isLake = ['all', ['==', ['get', 'part'], 'water'], isClass('reservoir', 'lake')];

/**
 * The district as a soft ground, hills, woods and lakes upon it, and its soft edge. What lies
 * outside is the background of the map's element.
 */
export const ground: LayerSpecification[] = [
	{
		id: 'ground',
		type: 'fill',
		source: 'base',
		filter: ['==', ['geometry-type'], 'Polygon'],
		layout: {
			'fill-sort-key': [
				'case',
				['==', ['get', 'part'], 'district'],
				0,
				['==', ['get', 'class'], 'hills'],
				1,
				2
			]
		},
		paint: {
			'fill-color': [
				'case',
				['==', ['get', 'part'], 'district'],
				shade(c.land),
				isLake,
				shade(c.water),
				['==', ['get', 'class'], 'hills'],
				shade(c.hills),
				shade(c.wood)
			] as unknown as Expression,
			'fill-opacity': perFeature(1),
			'fill-antialias': false
		}
	},
	{
		id: 'district-edge',
		type: 'line',
		source: 'base',
		filter: onBase('district'),
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': perFeature(shade(c.edge)),
			'line-width': byZoom([8, perFeature(5)], [13, perFeature(16)]),
			'line-blur': byZoom([8, 5], [13, 16]),
			'line-opacity': 0.75
		}
	}
];

const waterWidth = (stream: number, canal: number, river: number) =>
	byProperty('class', { stream, canal }, river);

export const water: LayerSpecification[] = [
	{
		id: 'river',
		type: 'line',
		source: 'base',
		filter: onBase('water', isClass('stream', 'canal', 'river')),
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: {
			'line-color': perFeature(shade(c.water)),
			'line-width': byZoom([8, waterWidth(0.4, 0.8, 1.2)], [14, waterWidth(3, 6, 12)])
		}
	}
];

/** Widths in pixels by class; `extra` is what a casing stands out on both sides together. */
const roadWidth = (extra: number): Expression => {
	const widths = (motorway: number, primary: number, secondary: number) =>
		byProperty(
			'class',
			{ motorway: motorway + extra, secondary: secondary + extra },
			primary + extra
		);
	return byZoom([8, widths(1, 0.5, 0.2)], [12, widths(2.8, 2.2, 1.6)], [16, widths(14, 12, 9)]);
};

const isMotorway = (motorway: Shade, other: Shade) =>
	byProperty('class', { motorway: shade(motorway) }, shade(other));

function roadLines(id: string, colour: Expression, width: Expression): LayerSpecification {
	return {
		id,
		type: 'line',
		source: 'base',
		filter: onBase('road'),
		layout: {
			'line-cap': 'round',
			'line-join': 'round',
			'line-sort-key': byProperty('class', { motorway: 3, secondary: 1 }, 2)
		},
		paint: { 'line-color': colour, 'line-width': width }
	};
}

export const roads: LayerSpecification[] = [
	roadLines('road-casing', isMotorway(c.motorwayCasing, c.roadCasing), roadWidth(1.2)),
	roadLines('road', isMotorway(c.motorway, c.road), roadWidth(0))
];

export const rail: LayerSpecification[] = [
	{
		id: 'rail',
		type: 'line',
		source: 'base',
		filter: onBase('rail'),
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': ['get', 'colour'],
			'line-opacity': 0.75,
			'line-width': byZoom([8, perFeature(0.8)], [12, perFeature(1.8)], [16, perFeature(4)])
		}
	},
	{
		id: 'station',
		type: 'circle',
		source: 'base',
		minzoom: 10.5,
		filter: onBase('station'),
		paint: {
			'circle-color': perFeature(shade(c.station)),
			'circle-radius': byZoom([10, perFeature(1.6)], [13, perFeature(3.6)], [16, perFeature(6)]),
			'circle-stroke-color': perFeature(shade(c.stationEdge)),
			'circle-stroke-width': byZoom([10, 0.8], [13, 1.5])
		}
	}
];

function names(
	id: string,
	filter: FilterSpecification,
	colour: Shade,
	size: Expression | number,
	layout: object = {},
	minzoom = 0
): LayerSpecification {
	return {
		id,
		type: 'symbol',
		source: 'base',
		filter,
		minzoom,
		layout: {
			'text-field': NAME,
			'text-font': TEXT_FONT,
			'text-size': size,
			'text-padding': 4,
			'text-max-width': 8,
			...layout
		},
		paint: {
			'text-color': perFeature(shade(colour)),
			'text-halo-color': shade(c.halo),
			'text-halo-width': 1.4
		}
	};
}

const along = { 'symbol-placement': 'line', 'text-max-angle': 30, 'symbol-spacing': 320 };
const onRoad = (...classes: string[]) => onBase('road', isClass(...classes));

const rankedAs = (spacing: number) => ({
	'symbol-sort-key': ['get', 'rank'],
	'text-letter-spacing': spacing
});

/** Names of the base map, the least important first: what comes later is placed first. */
export const baseNames: LayerSpecification[] = [
	names('stream-name', onBase('water', isClass('stream')), c.waterText, 11, along, 12.5),
	names(
		'river-name',
		onBase('water', isClass('river', 'canal')),
		c.waterText,
		byZoom([10, 11], [15, 14]),
		{ ...along, 'text-letter-spacing': 0.15 },
		9.5
	),
	names('lake-name', onBase('water', isClass('reservoir', 'lake')), c.waterText, 12, {}, 10.5),
	names('secondary-name', onRoad('secondary'), c.roadText, 11, along, 12),
	names('primary-name', onRoad('primary', 'trunk'), c.roadText, 11.5, along, 11),
	names('motorway-name', onRoad('motorway'), c.roadText, 11.5, along, 10),
	names(
		'station-name',
		onBase('station'),
		c.placeText,
		byZoom([12, 10.5], [15, 13]),
		{
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': 0.6,
			'text-justify': 'auto'
		},
		12
	),
	names(
		'locality-name',
		onSettlement('locality'),
		c.townText,
		byZoom([10, 11], [14, 14]),
		rankedAs(0),
		10.5
	),
	names('town-name', townFilter([]), c.townText, byZoom([9, 10.5], [13, 15]), rankedAs(0.08), 9.3),
	names(
		'neighbour-name',
		onSettlement('neighbour'),
		c.neighbourText,
		byZoom([8, 12], [12, 18]),
		rankedAs(0.35)
	),
	names(
		'seat-name',
		onSettlement('district-seat'),
		c.placeText,
		byZoom([8, 13], [13, 19]),
		rankedAs(0.1)
	)
];

const streetWidth = (extra: number): Expression => {
	const widths = (collector: number, lane: number) =>
		byProperty('class', { tertiary: collector + extra }, lane + extra);
	return byZoom([12, widths(1, 0.6)], [16, widths(8, 6)]);
};

function streetLines(id: string, colour: Shade, width: Expression): LayerSpecification {
	return {
		id,
		type: 'line',
		source: 'streets',
		minzoom: STREETS_ZOOM,
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: { 'line-color': perFeature(shade(colour)), 'line-width': width }
	};
}

/** Streets below the roads, and their names below all other names: each with what it goes before. */
export const streets: readonly { layer: LayerSpecification; before: string }[] = [
	{ layer: streetLines('street-casing', c.streetCasing, streetWidth(1.4)), before: 'road-casing' },
	{ layer: streetLines('street', c.street, streetWidth(0)), before: 'road-casing' },
	{
		layer: {
			...names('street-name', ['has', 'zh'], c.roadText, 11, along, 14),
			source: 'streets'
		} as LayerSpecification,
		before: 'stream-name'
	}
];
