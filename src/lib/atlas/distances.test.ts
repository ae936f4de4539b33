import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { rectangle } from '$lib/geo/shapes.fixture';
import { createDistances } from './distances';

const feature = (id: string, geometry: unknown) =>
	({ type: 'Feature', id, properties: {}, geometry }) as Feature;

describe('createDistances', () => {
	it('measures to the edge of each site, 0 inside, and not to what has no place', () => {
		const measure = createDistances([
			{ type: 'FeatureCollection', features: [feature('park', rectangle(116, 40, 116.02, 40.01))] },
			{
				type: 'FeatureCollection',
				features: [
					feature('place', { type: 'Point', coordinates: [116.03, 40.005] }),
					feature('unplaced', null)
				]
			}
		]);
		const inside = measure([116.01, 40.005]);
		expect([...inside.keys()]).toEqual(['park', 'place']);
		expect(inside.get('park')).toBe(0);
		// GeographicLib: 0.01° of the parallel 40.005° N are 853.9 m.
		expect(inside.get('place')).toBeCloseTo(1707.9, 0);
		expect(measure([116.03, 40.005]).get('park')).toBeCloseTo(853.9, 0);
	});
});
