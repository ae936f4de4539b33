import type { Figure } from '../schema';
import { measure } from '../measured';
import { gapOf } from '../published';
import type { DrawnSite } from '../read';
import type { CheckInput } from './input';
import { areaText, shareText } from './problem';

const HEAD = ['site', 'figure', 'published', 'drawn', 'gap', 'tolerance', 'accuracy'];

/** Columns of numbers stand flush right. */
const NUMBERS = new Set([2, 3, 4, 5]);

/**
 * The sites with what is published and what is drawn, one line for each figure that compares,
 * as text in columns.
 */
export function siteTable({ geodata }: CheckInput): string {
	const rows = geodata.sites.flatMap((site) =>
		rowsOf(
			site,
			geodata.figures.filter((figure) => figure.site === site.properties.id && figure.measure)
		)
	);
	const all = [HEAD, ...rows];
	const widths = HEAD.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
	return all
		.map((row) =>
			row
				.map((cell, i) => pad(cell, widths[i]!, i))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

function rowsOf({ geometry, properties: p }: DrawnSite, figures: Figure[]): string[][] {
	const measured = measure(geometry);
	const { area_m2: area, length_m: length } = measured;
	const drawn =
		area !== null ? areaText(area) : length !== null ? lengthText(length) : (geometry?.type ?? '-');
	const accuracy =
		p.accuracy.metres === null ? 'no position' : `${p.accuracy.kind} ${p.accuracy.metres} m`;
	if (figures.length === 0) return [[p.id, '', '-', drawn, '', '', accuracy]];
	return figures.map((figure) => {
		const gap = gapOf(figure, measured);
		const published =
			figure.measure === 'area' ? areaText(figure.si ?? NaN) : lengthText(figure.si ?? NaN);
		const tolerance = figure.tolerance === null ? '-' : shareText(figure.tolerance);
		return [
			p.id,
			figure.id,
			published,
			drawn,
			gap === null ? '' : signed(gap),
			tolerance,
			accuracy
		];
	});
}

const lengthText = (metres: number) => `${(metres / 1000).toFixed(3)} km`;

const signed = (gap: number) => (gap > 0 ? '+' : '') + shareText(gap);

/** Columns that a text takes in a terminal: Chinese characters and full-width signs take two. */
export function widthOf(text: string): number {
	return [...text].reduce(
		(sum, c) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(c) ? 2 : 1),
		0
	);
}

function pad(cell: string, width: number, column: number): string {
	const space = ' '.repeat(width - widthOf(cell));
	return NUMBERS.has(column) ? space + cell : cell + space;
}

/** Rows of text in columns, flush left. */
export function inColumns(rows: string[][]): string {
	const widths = (rows[0] ?? []).map((_, i) =>
		Math.max(...rows.map((row) => widthOf(row[i] ?? '')))
	);
	return rows
		.map((row) =>
			row
				.map((cell, i) => pad(cell, widths[i]!, -1))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}
