import type { Drawing, DrawnGeometry } from '$lib/geo/drawing';
import { areaFigure, lengthFigure, unitName } from '$lib/geo/unit-choice';
import type { Locale } from '$lib/geo/units';
import type { PrintedSite } from '$lib/atlas/printed-site';
import { m } from '$lib/paraglide/messages';
import type { MeasureUnits } from '$lib/state/measure-units.svelte';
import { measuresOfDrawn } from '$lib/state/measured-drawings';
import type { SheetTable, TableFigure } from './table';

type Units = Pick<MeasureUnits, 'area' | 'length'>;

/** Square metres and metres; `null` where there is none. */
interface RowMeasures {
	area: number | null;
	length: number | null;
	perimeter: number | null;
}

function figuresOf({ area, length, perimeter }: RowMeasures, units: Units, locale: Locale) {
	const text = (value: number | null, write: (value: number) => string): TableFigure =>
		value === null ? null : { text: write(value), value };
	const metres = (value: number) => lengthFigure(value, units.length, locale);
	return [
		text(area, (value) => areaFigure(value, units.area, locale)),
		text(length, metres),
		text(perimeter, metres)
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
		{ text: m.table_perimeter(), unit: unitName(units.length, locale) }
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
