import type { Drawing, DrawnGeometry } from '$lib/geo/drawing';
import { areaFigure, lengthFigure, unitName } from '$lib/geo/unit-choice';
import { formatPercent, type Locale } from '$lib/geo/units';
import type { PrintedSite } from '$lib/atlas/printed-site';
import { m } from '$lib/paraglide/messages';
import type { Findings } from '$lib/state/analyses.svelte';
import type { MeasureUnits } from '$lib/state/measure-units.svelte';
import { measuresOfDrawn } from '$lib/state/measured-drawings';
import type { SheetTable, TableFigure } from './table';

type Units = Pick<MeasureUnits, 'area' | 'length'>;

/** Square metres, metres and a share from 0 to 1; what there is none of is left out or `null`. */
interface RowMeasures {
	area?: number | null;
	length?: number | null;
	perimeter?: number | null;
	share?: number | null;
}

function figuresOf(
	{ area = null, length = null, perimeter = null, share = null }: RowMeasures,
	units: Units,
	locale: Locale
) {
	const text = (value: number | null, write: (value: number) => string): TableFigure =>
		value === null ? null : { text: write(value), value };
	const metres = (value: number) => lengthFigure(value, units.length, locale);
	return [
		text(area, (value) => areaFigure(value, units.area, locale)),
		text(length, metres),
		text(perimeter, metres),
		text(share, (value) => formatPercent(value, locale))
	];
}

/** Columns in which no row has a figure are left out. */
function tableOf(
	title: string,
	rows: readonly { colour: string | null; name: string; measures: RowMeasures }[],
	units: Units,
	locale: Locale
): SheetTable {
	const columns = [
		{ text: m.table_area(), unit: unitName(units.area, locale) },
		{ text: m.table_length(), unit: unitName(units.length, locale) },
		{ text: m.table_perimeter(), unit: unitName(units.length, locale) },
		{ text: m.print_share(), unit: '' }
	];
	const all = rows.map(({ colour, name, measures }) => ({
		colour,
		name,
		figures: figuresOf(measures, units, locale)
	}));
	const used = columns.map((_, i) => all.some(({ figures }) => figures[i]));
	return {
		title,
		nameTitle: m.table_name(),
		columns: columns.filter((_, i) => used[i]),
		rows: all.map((row) => ({ ...row, figures: row.figures.filter((_, i) => used[i]) })),
		empty: m.print_measures_none()
	};
}

/** The measures of a person's drawings, each in its colour. */
export function drawingTable(
	drawings: readonly Drawing[],
	units: Units,
	locale: Locale
): SheetTable {
	const rows = drawings.map(({ colour, name, geometry }) => ({
		colour,
		name,
		measures: measuresOfDrawn(geometry as DrawnGeometry)
	}));
	return tableOf(m.print_measures_drawings(), rows, units, locale);
}

/** The measures of sites, largest first as they come. */
export function siteTable(sites: readonly PrintedSite[], units: Units, locale: Locale): SheetTable {
	const rows = sites.map(({ name, area_m2, length_m, perimeter_m }) => ({
		colour: null,
		name: name[locale],
		measures: { area: area_m2, length: length_m, perimeter: perimeter_m }
	}));
	return tableOf(m.print_measures_sites(), rows, units, locale);
}

/** What an analysis found: each finding, and below it what part of what it is. */
export function reportTable({ list }: Findings, units: Units, locale: Locale): SheetTable {
	const rows = list.flatMap(({ name, area, metres, shares = [] }) => [
		{
			colour: null,
			name,
			measures: {
				...(area !== undefined && { area }),
				...(metres !== undefined && { length: metres })
			}
		},
		...shares.map(({ of, share }) => ({
			colour: null,
			name: m.analyse_share_of({ name: of }),
			measures: { share }
		}))
	]);
	return { ...tableOf(m.analyse_found(), rows, units, locale), empty: m.analyse_nothing() };
}
