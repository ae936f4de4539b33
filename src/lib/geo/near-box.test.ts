import { bbox, feature, featureCollection, intersect } from '@turf/turf';
import fc from 'fast-check';
import type { BBox, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { withoutSlivers, type Area } from './area';
import { ellipsoidArea } from './measure';
import { nearBox } from './near-box';
import { countPositions } from './positions';
import { seeded, stars } from './random.fixture';
import { rectangle } from './shapes.fixture';

const boxArea = ([west, south, east, north]: BBox) => rectangle(west, south, east, north);

function cut(a: Area | null, b: Area): number {
	const shared = a && intersect(featureCollection([feature(a), feature(b)]));
	const area = withoutSlivers(shared?.geometry);
	return area ? ellipsoidArea(area) : 0;
}

/** A star with a smaller one of the same form cut out of its middle. */
const holed = stars.map(({ coordinates: [outer = []] }): Polygon => {
	const [west, south, east, north] = bbox({ type: 'Polygon', coordinates: [outer] });
	const [x, y] = [(west + east) / 2, (south + north) / 2];
	const hole = outer.map(([lon = 0, lat = 0]) => [x + (lon - x) / 9, y + (lat - y) / 9]);
	return { type: 'Polygon', coordinates: [outer, hole] };
});

test('an area is the same inside the box, with no more vertices, and none of them new', () => {
	let [fewer, nothing] = [0, 0];
	fc.assert(
		fc.property(fc.oneof(stars, holed), stars, (area, other) => {
			const box = bbox(other);
			const near = nearBox(area, box);
			const whole = cut(area, boxArea(box));
			expect(Math.abs(cut(near, boxArea(box)) - whole)).toBeLessThan(1e-3);
			if (!near) {
				nothing++;
				return;
			}
			if (countPositions(near) < countPositions(area)) fewer++;
			const given = new Set(area.coordinates.flat().map(String));
			for (const position of near.coordinates.flat(near.type === 'Polygon' ? 1 : 2))
				expect(given.has(String(position))).toBe(true);
		}),
		seeded(150)
	);
	expect(fewer).toBeGreaterThan(10);
	expect(nothing).toBeGreaterThan(10);
});

test('an area around the whole box, and one that only touches it, are kept', () => {
	const box: BBox = [116.3, 40.1, 116.31, 40.11];
	expect(nearBox(rectangle(116.2, 40, 116.4, 40.2), box)).not.toBeNull();
	expect(nearBox(rectangle(116.31, 40.1, 116.32, 40.11), box)).not.toBeNull();
	expect(nearBox(rectangle(116.3101, 40.1, 116.32, 40.11), box)).toBeNull();
});

test('a hole far from the box and a part far from it are left out', () => {
	const area: Area = {
		type: 'MultiPolygon',
		coordinates: [
			[
				...rectangle(116, 40, 116.4, 40.2).coordinates,
				...rectangle(116.05, 40.05, 116.06, 40.06).coordinates
			],
			rectangle(117, 40, 117.1, 40.1).coordinates
		]
	};
	expect(nearBox(area, [116.3, 40.1, 116.31, 40.11])).toEqual(rectangle(116, 40, 116.4, 40.2));
});
