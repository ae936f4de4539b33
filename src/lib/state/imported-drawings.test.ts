import { describe, expect, it } from 'vitest';
import type { ImportedDrawing } from '$lib/files/read-file';
import { boxOf, distanceBetween, middleOf, namedDrawings } from './imported-drawings';

const imported = (name: string, coordinates = [116.3, 40.1]): ImportedDrawing => ({
	geometry: { type: 'Point', coordinates },
	name,
	colour: '#112233',
	note: '',
	hidden: false,
	locked: false
});
const named = (names: string[], fileName: string) => {
	const { drawings, notes } = namedDrawings(
		names.map((name) => imported(name)),
		fileName
	);
	return { names: drawings.map(({ name }) => name), notes };
};

describe('drawings of a file', () => {
	it('without a name have that of the file, numbered where there are several', () => {
		expect(named(['', 'own', ''], 'plots.2026.kml')).toEqual({
			names: ['plots.2026 1', 'own', 'plots.2026 2'],
			notes: [{ code: 'given-names', count: 2 }]
		});
		expect(named([''], 'plots.kml')).toEqual({
			names: ['plots'],
			notes: [{ code: 'given-names', count: 1 }]
		});
		// A file whose whole name is an ending.
		expect(named([''], '.kml').names).toEqual(['.kml']);
		expect(named(['own'], 'plots.kml')).toEqual({ names: ['own'], notes: [] });
	});

	it('lie in a box, and as far from others as the middles of both boxes', () => {
		const here = [imported('a', [116.2, 40]), imported('b', [116.4, 40.2])];
		expect(boxOf(here)).toEqual([116.2, 40, 116.4, 40.2]);
		const [lon, lat] = middleOf(here);
		expect(lon).toBeCloseTo(116.3, 9);
		expect(lat).toBeCloseTo(40.1, 9);
		// A tenth of a degree of the meridian at 40° N is 11.1 km.
		expect(distanceBetween(here, [imported('c', [116.3, 40.2])]) / 1000).toBeCloseTo(11.1, 1);
	});
});
