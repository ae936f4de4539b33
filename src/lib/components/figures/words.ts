import type { ArticleFigure, Chapter } from '$lib/atlas/article-figures';
import type { ChartId } from '$lib/atlas/figure-charts';
import type { SiteSummary } from '$lib/atlas/site';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

/** The page's terms for chapters, charts and places, in its language. */

export function chapterName(chapter: Chapter): string {
	const names: Record<Chapter, () => string> = {
		'science-city': m.layer_science_city,
		'two-zones': m.figures_chapter_two_zones,
		huitian: m.layer_huitian,
		'forest-city': m.figures_chapter_forest_city
	};
	return names[chapter]();
}

export function chartTitle(id: ChartId): string {
	const titles: Record<ChartId, () => string> = {
		areas: m.figures_chart_areas,
		people: m.figures_chart_people,
		schools: m.figures_chart_schools,
		zones: m.figures_chart_zones,
		firms: m.figures_chart_firms,
		fields: m.figures_chart_fields,
		plan: m.figures_chart_plan,
		year: m.figures_chart_year,
		cover: m.figures_chart_cover,
		green: m.figures_chart_green,
		indicators: m.figures_chart_indicators
	};
	return titles[id]();
}

/** The name of a figure's site, or of the whole that it counts. */
export function placeNameIn(sites: readonly SiteSummary[]): (figure: ArticleFigure) => string {
	const names = new Map(sites.map(({ id, name }) => [id, name[getLocale()]]));
	const wholes: Record<string, () => string> = {
		district: m.figures_place_district,
		beijing: m.figures_place_beijing
	};
	return ({ site }) => names.get(site) ?? wholes[site]?.() ?? site;
}

/** The place of a figure's row on the figures page. */
export const rowId = (figure: string) => `figure-${figure}`;

/** The place of a slip's explanation on the figures page. */
export const slipId = (slip: string) => `slip-${slip}`;
