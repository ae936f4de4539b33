import type { Figure, Source } from './schema';
import type { Measured, PublishedFigure, SourceReference } from './site';

export function sourceReference(source: Source): SourceReference {
	const { key, publisher, title, date, url, grade } = source;
	return { key, publisher, title, date, url, grade };
}

/** (measured − published) / published to nine decimals, or `null` where the figure has no measured counterpart. */
export function gapOf(figure: Figure, measured: Measured): number | null {
	const value = figure.measure === 'area' ? measured.area_m2 : measured.length_m;
	if (!figure.measure || !figure.si || value === null) return null;
	return Number(((value - figure.si) / figure.si).toFixed(9));
}

/** Joins a figure with its source and with what the map measures of the same site. */
export function publishedFigure(
	figure: Figure,
	sources: ReadonlyMap<string, Source>,
	measured: Measured
): PublishedFigure {
	const source = sources.get(figure.source);
	if (!source) throw new Error(`figure ${figure.id}: no source ${figure.source}`);
	return {
		id: figure.id,
		title: { zh: figure.title_zh, en: figure.title_en },
		value: { zh: figure.value, en: figure.value_en || figure.value },
		unit: { zh: figure.unit_zh, en: figure.unit_en },
		measure: figure.measure,
		si: figure.si,
		gap: gapOf(figure, measured),
		asOf: figure.as_of,
		phrase: figure.phrase,
		note: { zh: figure.note_zh, en: figure.note_en },
		source: sourceReference(source),
		laterOf: figure.later_of
	};
}
