import fc from 'fast-check';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { lines, positions, stars } from '$lib/geo/random.fixture';
import { Cleaner } from './clean';
import { Tally } from './notes';
import { cleanText } from './properties';
import type { FileDrawing } from './write/formats';

export const ABOUT = {
	title: '昌平图志 <导出> & "figures"',
	method: 'GeographicLib on WGS 84',
	datum: 'WGS 84 (EPSG:4326)',
	licence: 'ODbL 1.0'
};

const words = (maxLength: number) =>
	fc
		.oneof(
			fc.string({ unit: 'grapheme', maxLength }),
			fc.string({ unit: fc.constantFrom(...'=+-@\'"<>&;,\t \n甲乙é😀\\|'), maxLength }),
			fc.constantFrom(
				'',
				'回龙观地块',
				'=1+1',
				"'quoted",
				'<b>x</b>',
				']]>',
				'-5',
				'true',
				'2026-01-01'
			)
		)
		.map((text) => cleanText(text.normalize()));

const plots = fc.constant(0).chain(() => stars);

/** Clean geometries of every kind, some polygons with a hole. */
export const geometries: fc.Arbitrary<DrawnGeometry> = fc
	.oneof(
		positions.map((coordinates) => ({ type: 'Point', coordinates })),
		fc.array(positions, { minLength: 2, maxLength: 5 }).map((coordinates) => ({
			type: 'MultiPoint',
			coordinates
		})),
		lines,
		fc.array(lines, { minLength: 2, maxLength: 4 }).map((parts) => ({
			type: 'MultiLineString',
			coordinates: parts.map(({ coordinates }) => coordinates)
		})),
		plots,
		plots.map(({ coordinates: [ring = []] }) => ({
			type: 'Polygon',
			coordinates: [ring, holeIn(ring)]
		})),
		plots.map(({ coordinates: [ring = []] }) => ({
			type: 'MultiPolygon',
			// Side by side, as far apart as no star is wide.
			coordinates: [[ring], [ring.map(([x = NaN, y = NaN]) => [x + 0.5, y])]]
		}))
	)
	.map((geometry) => new Cleaner(new Tally()).geometry(geometry)[0])
	.filter((geometry) => geometry !== undefined);

export const drawings: fc.Arbitrary<FileDrawing> = fc.record({
	geometry: geometries,
	name: words(60).map((text) => text.replace(/\s+/g, ' ')),
	colour: fc
		.integer({ min: 0, max: 0xffffff })
		.map((colour) => `#${colour.toString(16).padStart(6, '0')}`),
	note: words(400),
	hidden: fc.boolean(),
	locked: fc.boolean()
});

/** The ring at half its size about the middle of its box, which a star holds. */
function holeIn(ring: readonly number[][]): number[][] {
	const [x, y] = [0, 1].map((axis) => {
		const values = ring.map((position) => position[axis] ?? NaN);
		return (Math.min(...values) + Math.max(...values)) / 2;
	}) as [number, number];
	const size = 1e-4;
	return [
		[x, y],
		[x, y + size],
		[x + size, y + size],
		[x, y]
	];
}
