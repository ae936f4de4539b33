import { expect, it } from 'vitest';
import { catalogue } from '$lib/atlas/geodata.server';
import { labelCollection } from './labels';

const { features } = labelCollection(catalogue.summaries);
const labelOf = (id: string) =>
	features.find(({ properties }) => properties?.id === id)?.properties;

it('names every site that has a place, the greenway excepted, which is named along its line', () => {
	const placed = catalogue.summaries.filter(({ label, layer }) => label && layer !== 'greenway');
	expect(features).toHaveLength(placed.length);
	expect(labelOf('hexin-park')?.en).toBe('Hexin Park');
});

it('ranks larger areas before smaller ones, and areas before points', () => {
	const rank = (id: string) => labelOf(id)?.rank as number;
	expect(rank('future-science-city')).toBeLessThan(rank('huitian'));
	expect(rank('huitian')).toBeLessThan(rank('hexin-park'));
	expect(rank('hexin-park')).toBeLessThan(rank('pku-changping'));
});

it('shows a name from the zoom at which its area is wide enough, and for some zooms', () => {
	for (const { properties } of features)
		expect(properties?.minzoom, properties?.id).toBeLessThan(properties?.maxzoom);
	expect(labelOf('hexin-park')?.minzoom).toBeGreaterThan(labelOf('huitian')?.minzoom);
});
