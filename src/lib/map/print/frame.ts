import type { PaperBox } from '$lib/geo/sheet/projection';
import type { Orientation, Paper } from '$lib/state/print-query';

/** Where the parts of a sheet stand, in millimetres. */
export interface SheetFrame {
	width: number;
	height: number;
	title: PaperBox;
	map: PaperBox;
	/** Below the map: bar, scale, grid. */
	strip: PaperBox;
	/** What stands beside or below: one column or three. */
	legend: PaperBox;
	table: PaperBox;
	notes: PaperBox;
	/** Whether the three share one column, from top to bottom. */
	isColumn: boolean;
}

const SIZES: Record<Paper, [short: number, long: number]> = { a4: [210, 297], a3: [297, 420] };
const MARGIN = 10;
const TITLE = 12;
const STRIP = 11;
const GAP = 5;
/** Around the map: the numbers of the grid. */
export const GUTTER = 4;

const side: Record<Paper, number> = { a4: 68, a3: 90 };
const band: Record<Paper, number> = { a4: 74, a3: 96 };

/** Divides a sheet of paper; what lies within 10 mm of its edge is left white, as printers need. */
export function frameOf(paper: Paper, orientation: Orientation): SheetFrame {
	const [short, long] = SIZES[paper];
	const isColumn = orientation === 'landscape';
	const [width, height] = isColumn ? [long, short] : [short, long];
	const inner = { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
	const title = { x: MARGIN, y: MARGIN, width: inner.width, height: TITLE };
	const top = MARGIN + TITLE;
	const outer = {
		x: MARGIN,
		y: top,
		width: isColumn ? inner.width - side[paper] - GAP : inner.width,
		height: inner.height - TITLE - STRIP - (isColumn ? 0 : band[paper])
	};
	const map = {
		x: outer.x + GUTTER,
		y: outer.y + GUTTER,
		width: outer.width - 2 * GUTTER,
		height: outer.height - 2 * GUTTER
	};
	const strip = { x: map.x, y: outer.y + outer.height, width: map.width, height: STRIP };
	const rest = isColumn
		? {
				x: width - MARGIN - side[paper],
				y: map.y,
				width: side[paper],
				height: height - MARGIN - map.y
			}
		: {
				x: map.x,
				y: strip.y + STRIP,
				width: map.width,
				height: height - MARGIN - strip.y - STRIP
			};
	const columns = isColumn ? [rest, rest, rest] : threeColumns(rest);
	const [legend, table, notes] = columns as [PaperBox, PaperBox, PaperBox];
	return { width, height, title, map, strip, legend, table, notes, isColumn };
}

function threeColumns({ x, y, width, height }: PaperBox): PaperBox[] {
	const free = width - 2 * GAP;
	const widths = [0.24, 0.43, 0.33].map((share) => share * free);
	return widths.map((own, i) => ({
		x: x + widths.slice(0, i).reduce((sum, before) => sum + before + GAP, 0),
		y,
		width: own,
		height
	}));
}
