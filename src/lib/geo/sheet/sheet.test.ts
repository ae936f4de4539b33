import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromGrid, toGrid } from '../grid';
import { ellipsoidDistance } from '../measure';
import { destination } from '../measures';
import { clipPath, onSheet } from './clip';
import { sheetGrid } from './grid-lines';
import { sheetProjection, type OnPaper } from './projection';
import {
	fitScale,
	middleOf,
	readScale,
	roundDown,
	scaleBar,
	scaleOfZoom,
	SCALES,
	zoomOfScale
} from './scale';

const CHANGPING: [number, number] = [116.35, 40.15];
const apart = ([ax, ay]: OnPaper, [bx, by]: OnPaper) => Math.hypot(bx - ax, by - ay);

const somewhere = fc.tuple(
	fc.double({ min: -179, max: 179, noNaN: true }),
	fc.double({ min: -80, max: 80, noNaN: true })
);

describe('sheetProjection', () => {
	it('makes a kilometre in any direction 100 mm at 1:10,000, to a hundredth', () => {
		fc.assert(
			fc.property(somewhere, fc.double({ min: 0, max: 360, noNaN: true }), (centre, bearing) => {
				const { toSheet } = sheetProjection(centre, 10_000);
				// Half a kilometre to either side of the centre.
				const [a, b] = [bearing, bearing + 180].map((way) => destination(centre, 500, way));
				expect(ellipsoidDistance(a!, b!)).toBeCloseTo(1000, 3);
				expect(apart(toSheet(a!), toSheet(b!))).toBeCloseTo(100, 1);
			})
		);
		const { toSheet } = sheetProjection(CHANGPING, 10_000);
		for (const bearing of [0, 45, 90, 200]) {
			const [a, b] = [bearing, bearing + 180].map((way) => destination(CHANGPING, 500, way));
			expect(Math.abs(apart(toSheet(a!), toSheet(b!)) - 100)).toBeLessThan(0.01);
		}
	});

	it('stays within a quarter of a percent over an A3 sheet at 1:100,000', () => {
		const { toSheet, fromSheet } = sheetProjection(CHANGPING, 100_000);
		for (const place of [
			[-200, -138],
			[200, 138]
		] as OnPaper[]) {
			const there = fromSheet(place);
			const [east, north] = [90, 0].map((way) => destination(there, 1000, way));
			for (const end of [east!, north!])
				expect(Math.abs(apart(place, toSheet(end)) / 10 - 1)).toBeLessThan(0.0025);
		}
	});

	it('is undone by its inverse', () => {
		fc.assert(
			fc.property(somewhere, fc.tuple(fc.integer(), fc.integer()), (centre, [x, y]) => {
				const { toSheet, fromSheet } = sheetProjection(centre, 50_000);
				const place: OnPaper = [x % 200, y % 200];
				expect(apart(toSheet(fromSheet(place)), place)).toBeLessThan(1e-6);
			})
		);
	});
});

describe('scales', () => {
	it('reads what may be chosen and nothing else', () => {
		expect(['2000', '12345', '100000'].map(readScale)).toEqual([2000, 12_345, 100_000]);
		for (const text of ['', '1999', '100001', '1e4', '2500.5', '-5000', 'fit', '1:5000'])
			expect(readScale(text)).toBeNull();
	});

	it('fits a box at the largest round scale that shows it whole', () => {
		const [west, south] = [116.3, 40.1];
		fc.assert(
			fc.property(
				fc.double({ min: 1e-5, max: 0.5, noNaN: true }),
				fc.double({ min: 1e-5, max: 0.5, noNaN: true }),
				(width, height) => {
					const box = [west, south, west + width, south + height] as [
						number,
						number,
						number,
						number
					];
					const scale = fitScale(box, 190, 190);
					const { toSheet } = sheetProjection([west + width / 2, south + height / 2], scale);
					const [x, y] = toSheet([west + width, south + height]);
					expect(Math.max(2 * x, -2 * y)).toBeLessThan(190);
					if (scale > SCALES[0]) expect(Math.max(2 * x, -2 * y)).toBeGreaterThan(60);
				}
			)
		);
		expect(fitScale([...CHANGPING, ...CHANGPING], 190, 190)).toBe(10_000);
		expect(fitScale([-180, -85, 180, 85], 190, 190)).toBeGreaterThan(1e8);
	});

	it('fits what is only high or only wide, and as much of it on either side of the equator', () => {
		const [west, south] = CHANGPING;
		expect(fitScale([west, south, west, south + 0.1], 190, 190)).toBe(75_000);
		expect(fitScale([west, south, west + 0.1, south], 190, 190)).toBe(50_000);
		// The half that lies nearer to a pole is the larger one on paper.
		const high = [10, 20, 11, 60] as const;
		const deep = [10, -60, 11, -20] as const;
		expect(fitScale([...high], 190, 190)).toBe(fitScale([...deep], 190, 190));
		for (const box of [high, deep]) {
			const scale = fitScale([...box], 190, 190);
			const { toSheet } = sheetProjection([10.5, (box[1] + box[3]) / 2], scale);
			for (const lat of [box[1], box[3]])
				expect(Math.abs(toSheet([10.5, lat])[1])).toBeLessThanOrEqual(95);
		}
	});

	it('shows the middle of a box', () => {
		expect(middleOf([116.1, 40, 116.5, 40.4])).toEqual([
			expect.closeTo(116.3, 12),
			expect.closeTo(40.2, 12)
		]);
	});

	it('is on the screen as large as on paper: 1:10,000 is 2.65 m a pixel of 1/96 inch', () => {
		const metresPerPixel = (156_543.034 / 2) * Math.cos((40 * Math.PI) / 180);
		const zoom = Math.log2(metresPerPixel / ((10_000 * 0.0254) / 96));
		expect(zoomOfScale(10_000, [116, 40])).toBeCloseTo(zoom, 2);
	});

	it('takes the round scale nearest to what a screen shows', () => {
		for (const scale of SCALES)
			expect(scaleOfZoom(zoomOfScale(scale, CHANGPING) + 0.05, CHANGPING)).toBe(scale);
	});

	it('divides a bar of round metres', () => {
		expect(scaleBar(10_000, 60)).toEqual({ metres: 500, millimetres: 50, parts: 5 });
		expect(scaleBar(100_000, 60)).toEqual({ metres: 5000, millimetres: 50, parts: 5 });
		expect(scaleBar(40_000, 60)).toEqual({ metres: 2000, millimetres: 50, parts: 4 });
		// What a division leaves just below round metres is those.
		for (const round of [100, 200, 500]) expect(roundDown(round * (1 - 1e-10))).toBe(round);
		expect(roundDown(99.9)).toBe(50);
		for (const scale of SCALES) {
			const bar = scaleBar(scale, 60);
			expect(bar.millimetres).toBeLessThanOrEqual(60);
			expect(bar.millimetres).toBeGreaterThan(60 / 2.6);
		}
	});
});

describe('sheetGrid', () => {
	const projection = sheetProjection(CHANGPING, 10_000);

	it('draws the survey’s grid where its metres are', () => {
		const { grid, lines, step } = sheetGrid('cgcs2000', projection, 190, 180)!;
		expect(grid?.epsg).toBe(4548);
		expect(step).toBe(500);
		const across = lines.filter(({ axis }) => axis === 'across');
		expect(across.length).toBeGreaterThanOrEqual(3);
		for (const { axis, value, path } of lines)
			for (const place of path) {
				const point = toGrid(grid!, projection.fromSheet(place));
				const { easting, northing } = point.ok ? point.value : { easting: NaN, northing: NaN };
				expect(axis === 'across' ? easting : northing).toBeCloseTo(value, 1);
			}
	});

	it('lays lines a round step apart: 50 mm at 1:10,000', () => {
		const { lines, grid } = sheetGrid('cgcs2000', projection, 190, 180)!;
		const [first, second] = lines.filter(({ axis }) => axis === 'across');
		const northing = 4_446_000;
		const [a, b] = [first!, second!].map(({ value }) => {
			const position = fromGrid(grid!, { easting: value, northing });
			return projection.toSheet(position.ok ? position.value : []);
		});
		expect(Math.abs(apart(a!, b!) - 50)).toBeLessThan(0.05);
	});

	it.each([
		[5_000, 200],
		[6_000, 500],
		[25_000, 1000],
		[100_000, 5000]
	])('has at 1:%d lines every %d m: the next of 1, 2 and 5 from 38 mm', (scale, metres) => {
		const { step } = sheetGrid('cgcs2000', sheetProjection(CHANGPING, scale), 190, 180)!;
		expect(step).toBe(metres);
	});

	it('has no metres where the sheet reaches beyond their grid', () => {
		const wide = sheetProjection(CHANGPING, 10_000_000);
		expect(sheetGrid('cgcs2000', wide, 190, 180)).toBeNull();
	});

	it('draws degrees as upright and level lines, in steps that people count in', () => {
		const { lines, step } = sheetGrid('degrees', projection, 190, 180)!;
		expect(step * 3600).toBeCloseTo(20, 9);
		for (const { axis, path } of lines) {
			const [from, to] = [path[0]!, path.at(-1)!];
			expect(axis === 'across' ? from[0] - to[0] : from[1] - to[1]).toBeCloseTo(0, 6);
		}
	});

	it.each([
		[2_000, 5 / 3600],
		[100_000, 5 / 60],
		[2_000_000, 1],
		[10_000_000, 5],
		[200_000_000, 90]
	])('has at 1:%d meridians every %d degrees', (scale, degrees) => {
		const { step } = sheetGrid('degrees', sheetProjection(CHANGPING, scale), 190, 180)!;
		expect(step).toBeCloseTo(degrees, 12);
	});

	it.each(['cgcs2000', 'degrees'] as const)('draws all lines of %s, from edge to edge', (kind) => {
		// The middle of a sheet that is high and narrow: its corners tell the numbers of its lines.
		const [width, height] = [120, 180];
		const { lines, step, grid } = sheetGrid(kind, projection, width, height)!;
		const numberAt = (place: OnPaper, i: 0 | 1) => {
			const position = projection.fromSheet(place);
			if (!grid) return position[i];
			const point = toGrid(grid, position);
			return point.ok ? [point.value.easting, point.value.northing][i]! : NaN;
		};
		const valuesOf = (wanted: string) =>
			lines.filter(({ axis }) => axis === wanted).map(({ value }) => Math.round(value / step));
		const between = (a: number, b: number) =>
			Array.from(
				{ length: Math.floor(b / step) - Math.ceil(a / step) + 1 },
				(_, i) => Math.ceil(a / step) + i
			);
		const [west, east] = [-1, 1].map((side) => numberAt([(side * width) / 2, 0], 0));
		const [south, north] = [1, -1].map((side) => numberAt([0, (side * height) / 2], 1));
		expect(valuesOf('across')).toEqual(between(west!, east!));
		expect(valuesOf('up')).toEqual(between(south!, north!));
		for (const { axis, path } of lines) {
			const [from, to] = [path[0]!, path.at(-1)!];
			const [along, most] = axis === 'across' ? [1, height] : [0, width];
			expect(Math.abs(from[along]!)).toBeCloseTo(most / 2, 6);
			expect(Math.abs(to[along]! - from[along]!)).toBeCloseTo(most, 6);
		}
	});

	it('has none where none is asked for, and none of China’s elsewhere', () => {
		expect(sheetGrid('none', projection, 190, 180)).toBeNull();
		expect(sheetGrid('cgcs2000', sheetProjection([2.35, 48.85], 10_000), 190, 180)).toBeNull();
		expect(sheetGrid('degrees', sheetProjection([2.35, 48.85], 10_000), 190, 180)).not.toBeNull();
	});
});

describe('what lies on a sheet', () => {
	const box = { x: -10, y: -10, width: 20, height: 20 };

	it('is cut at the edge of the map', () => {
		const across: OnPaper[] = [
			[-30, 0],
			[0, 0],
			[0, 30],
			[5, 30],
			[5, 0]
		];
		expect(clipPath(across, box)).toEqual([
			[
				[-10, 0],
				[0, 0],
				[0, 10]
			],
			[
				[5, 10],
				[5, 0]
			]
		]);
		expect(
			clipPath(
				[
					[20, 20],
					[20, -20]
				],
				box
			)
		).toEqual([]);
		// Through the boxes above and beside, past the corner between them.
		expect(
			clipPath(
				[
					[-30, 0],
					[0, 30]
				],
				box
			)
		).toEqual([]);
	});

	it('is one path while it stays inside, with its very corners, and none where it passes by', () => {
		const inside: OnPaper[] = [
			[-5, -5],
			[5, -5],
			[5, 5]
		];
		const [path] = clipPath(inside, box);
		expect(path).toEqual(inside);
		expect(path!.every((corner, i) => corner === inside[i])).toBe(true);
		// From below to above, and past a corner on its outer side.
		expect(clipPath([[0, 30], [0, -30]], box)).toEqual([[[0, 10], [0, -10]]]); // prettier-ignore
		expect(clipPath([[5, -20], [25, 0]], box)).toEqual([]); // prettier-ignore
		expect(clipPath([[-5, 20], [-25, 0]], box)).toEqual([]); // prettier-ignore
		// Along the very edge is still on the map.
		expect(clipPath([[10, -30], [10, 30]], box)).toEqual([[[10, -10], [10, 10]]]); // prettier-ignore
	});

	it('is two paths where it leaves and comes back at another height of the same edge', () => {
		const out: OnPaper[] = [
			[0, -5],
			[20, -5],
			[20, 5],
			[0, 5]
		];
		expect(clipPath(out, box)).toEqual([
			[
				[0, -5],
				[10, -5]
			],
			[
				[10, 5],
				[0, 5]
			]
		]);
	});

	it('loses only the corners that are closer together than paper can show, never its end', () => {
		const projection = sheetProjection(CHANGPING, 10_000);
		// 0.1 mm on paper are a metre; then three that are one, and the end beside them.
		const metres = [0, 1, 2, 2.05, 2.1, 2.15];
		const coordinates = metres.map((east) => destination(CHANGPING, east, 90));
		const { lines } = onSheet({ type: 'LineString', coordinates }, projection);
		expect(lines[0]!.map(([x]) => Math.round(x * 1000))).toEqual([0, 100, 200, 215]);
	});

	it('has its holes, and no more corners than paper can show', () => {
		const projection = sheetProjection(CHANGPING, 10_000);
		const ring = Array.from({ length: 5001 }, (_, i) => {
			const angle = (i / 5000) * 2 * Math.PI;
			return [CHANGPING[0] + 0.0001 * Math.cos(angle), CHANGPING[1] + 0.0001 * Math.sin(angle)];
		});
		const { areas } = onSheet({ type: 'Polygon', coordinates: [ring, ring] }, projection);
		expect(areas[0]).toHaveLength(2);
		expect(areas[0]![0]!.length).toBeLessThan(400);
		expect(apart(areas[0]![0]![0]!, areas[0]![0]!.at(-1)!)).toBeCloseTo(0, 9);
	});
});
