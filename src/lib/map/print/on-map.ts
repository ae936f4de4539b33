import type { Geometry } from 'geojson';
import { dms } from '$lib/geo/angle-text';
import type { DrawnGeometry } from '$lib/geo/drawing';
import type { GridLine, SheetGrid } from '$lib/geo/sheet/grid-lines';
import { onSheet } from '$lib/geo/sheet/clip';
import type { OnPaper, PaperBox, SheetProjection } from '$lib/geo/sheet/projection';
import { figure, type Locale } from '$lib/geo/units';
import { labelPointOf } from '$lib/state/measured-drawings';
import { cornersOf, INK, PAPER, SOFT_INK, type Fill, type Mark, type Stroke } from './marks';

/** A shape that is drawn over the picture of the map, as lines of the sheet and not as pixels. */
export interface SheetShape {
	geometry: Geometry;
	colour: string;
	width: number;
	opacity: number;
	dash?: readonly number[];
}

/** A person's drawing, and what is written at it. */
export interface SheetDrawing {
	geometry: DrawnGeometry;
	colour: string;
	label: readonly string[];
}

/** What lies on the map of a sheet. */
export interface SheetMapContent {
	hasPicture: boolean;
	shapes: readonly SheetShape[];
	drawings: readonly SheetDrawing[];
	grid: SheetGrid | null;
}

/** More names than these would cover the map. */
const MOST_LABELS = 60;
const LABEL = 2.7;
const NUMBER = 2;

/** All that lies on the map: its picture, shapes, the grid, drawings and their names. */
export function mapMarks(
	map: PaperBox,
	projection: SheetProjection,
	{ hasPicture, shapes, grid, drawings }: SheetMapContent
): Mark[] {
	const place = placeOn(map);
	const marks: Mark[] = [
		...(hasPicture ? [{ kind: 'picture' as const, box: map }] : []),
		...shapes.flatMap((shape) => shapeMarks(shape, projection, place)),
		...(grid?.lines ?? []).map((line) => gridMark(line, place)),
		...drawings.flatMap((drawing) => drawingMarks(drawing, projection, place)),
		...drawings.slice(0, MOST_LABELS).flatMap((drawing) => labelMarks(drawing, projection, map))
	];
	return [{ kind: 'clipped', box: map, marks }, ...northArrow(map)];
}

type Place = (at: OnPaper) => OnPaper;

/** From millimetres around the centre of the map to millimetres from the corner of the paper. */
const placeOn =
	({ x, y, width, height }: PaperBox): Place =>
	([across, down]) => [x + width / 2 + across, y + height / 2 + down];

const gridMark = ({ path }: GridLine, place: Place): Mark => ({
	kind: 'path',
	paths: [path.map(place)],
	closed: false,
	stroke: { colour: '#6f7f8c', width: 0.12 }
});

function shapeMarks(shape: SheetShape, projection: SheetProjection, place: Place): Mark[] {
	const { colour, opacity, dash } = shape;
	const stroke: Stroke = { colour, width: shape.width, ...(dash && { dash }) };
	return geometryMarks(shape.geometry, projection, place, stroke, { colour, opacity });
}

function geometryMarks(
	geometry: Geometry,
	projection: SheetProjection,
	place: Place,
	stroke: Stroke,
	fill: Fill | null
): Mark[] {
	const { areas, lines, points } = onSheet(geometry, projection);
	return [
		...areas.map((rings): Mark => ({
			kind: 'path',
			paths: rings.map((ring) => ring.map(place)),
			closed: true,
			...(stroke.width > 0 && { stroke }),
			...(fill && { fill })
		})),
		...lines.map((path): Mark => ({
			kind: 'path',
			paths: [path.map(place)],
			closed: false,
			stroke
		})),
		...points.map((at): Mark => ({
			kind: 'circle',
			at: place(at),
			radius: 0.7 + stroke.width,
			fill: { colour: stroke.colour },
			stroke: { colour: PAPER, width: 0.3 }
		}))
	];
}

/** As on the map of the workbench: a rim of paper, the line, a soft fill. */
function drawingMarks(
	{ geometry, colour }: SheetDrawing,
	projection: SheetProjection,
	place: Place
): Mark[] {
	return [
		...geometryMarks(geometry, projection, place, { colour: PAPER, width: 1 }, null),
		...geometryMarks(geometry, projection, place, { colour, width: 0.5 }, { colour, opacity: 0.16 })
	];
}

function labelMarks(
	{ geometry, label }: SheetDrawing,
	{ toSheet }: SheetProjection,
	map: PaperBox
): Mark[] {
	const [x, y] = placeOn(map)(toSheet(labelPointOf(geometry)));
	const isPoint = geometry.type.endsWith('Point');
	const rise = isPoint ? 2 : ((label.length - 1) * LABEL * 1.25) / 2 - LABEL * 0.35;
	const inside = x > map.x && x < map.x + map.width && y > map.y && y < map.y + map.height;
	if (!inside) return [];
	return label.map((text, i) => ({
		kind: 'text',
		at: [
			x,
			isPoint ? y - rise - (label.length - 1 - i) * LABEL * 1.25 : y - rise + i * LABEL * 1.25
		],
		text,
		size: LABEL,
		colour: INK,
		anchor: 'middle',
		halo: true
	}));
}

/** The frame of the map and the numbers of its grid, outside at all four sides. */
export function frameMarks(map: PaperBox, grid: SheetGrid | null, locale: Locale): Mark[] {
	const numbers = (grid?.lines ?? []).flatMap((line) =>
		[line.path[0]!, line.path.at(-1)!].flatMap((end) => numberAt(end, line, grid!, map, locale))
	);
	return [
		{
			kind: 'path',
			paths: [cornersOf(map)],
			closed: true,
			stroke: { colour: INK, width: 0.3 }
		},
		...numbers
	];
}

/** The number of a line where it meets the edge: eastings above and below, northings at the sides. */
function numberAt(
	end: OnPaper,
	{ axis, value }: GridLine,
	{ kind }: SheetGrid,
	map: PaperBox,
	locale: Locale
): Mark[] {
	const { x, y, width, height } = map;
	const [atX, atY] = placeOn(map)(end);
	const onEdge = axis === 'across' ? Math.abs(end[1]) * 2 : Math.abs(end[0]) * 2;
	if (Math.abs(onEdge - (axis === 'across' ? height : width)) > 0.01) return [];
	const isFirst = axis === 'across' ? end[1] < 0 : end[0] < 0;
	const text = kind === 'degrees' ? angleText(value, axis) : figure(value, 0, locale);
	const common = { kind: 'text', text, size: NUMBER, colour: SOFT_INK, anchor: 'middle' } as const;
	if (axis === 'across')
		return [{ ...common, at: [atX, isFirst ? y - 0.9 : y + height + 0.9 + NUMBER * 0.8] }];
	return [{ ...common, at: [isFirst ? x - 0.9 : x + width + 0.9 + NUMBER * 0.8, atY], turn: 90 }];
}

function angleText(degrees: number, axis: GridLine['axis']): string {
	const letters = axis === 'across' ? 'WE' : 'SN';
	return dms(degrees, 0) + letters[degrees < 0 ? 0 : 1];
}

/** True north is up; the letter is the surveyor's in any language. */
function northArrow({ x, y, width }: PaperBox): Mark[] {
	const [middle, top] = [x + width - 6, y + 4];
	const half = (side: 1 | -1): OnPaper[] => [
		[middle, top],
		[middle + side * 2, top + 7],
		[middle, top + 5.6]
	];
	const stroke = { colour: INK, width: 0.2 };
	return [
		{ kind: 'path', paths: [half(1)], closed: true, stroke, fill: { colour: PAPER } },
		{ kind: 'path', paths: [half(-1)], closed: true, stroke, fill: { colour: INK } },
		{
			kind: 'text',
			at: [middle, top + 10.4],
			text: 'N',
			size: 3.2,
			colour: INK,
			anchor: 'middle',
			halo: true,
			strong: true
		}
	];
}
