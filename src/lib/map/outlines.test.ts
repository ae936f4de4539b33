import type { Feature, Polygon, Position } from 'geojson';
import { expect, it } from 'vitest';
import { outlinesOf } from './outlines';

const area = (accuracy: string, ring: Position[]): Feature<Polygon> => ({
	type: 'Feature',
	properties: { accuracy },
	geometry: { type: 'Polygon', coordinates: [ring] }
});
const left: Position[] = [
	[0, 0],
	[1, 0],
	[1, 1],
	[0, 1],
	[0, 0]
];
const right: Position[] = [
	[1, 0],
	[2, 0],
	[2, 1],
	[1, 1],
	[1, 0]
];

function edges(features: Feature[]) {
	const { features: lines } = outlinesOf({ type: 'FeatureCollection', features }, 'parks');
	return lines.flatMap(({ geometry, properties }) =>
		geometry.coordinates.slice(1).map((to, i) => ({
			edge: [geometry.coordinates[i]!, to].map(String).sort().join(' '),
			dashed: properties?.dashed
		}))
	);
}

it('draws a shared boundary once', () => {
	const all = edges([area('schematic', left), area('schematic', right)]).map(({ edge }) => edge);
	expect(all).toHaveLength(7);
	expect(new Set(all).size).toBe(7);
});

it('draws an edge solid where one of its sites knows it', () => {
	const all = edges([area('schematic', left), area('derived', right)]);
	expect(all.filter(({ dashed }) => dashed)).toHaveLength(3);
	expect(all.find(({ edge }) => edge === '1,0 1,1')).toEqual({ edge: '1,0 1,1', dashed: false });
});
