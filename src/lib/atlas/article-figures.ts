import { measure } from './measured';
import { publishedFigure } from './published';
import type { Geodata } from './read';
import type { Figure } from './schema';
import type { PublishedFigure } from './site';

/** The article's chapters, in its order: as a reader thinks of them. */
export const CHAPTERS = ['science-city', 'two-zones', 'huitian', 'forest-city'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** A number of the article, with what became of it. */
export interface ArticleFigure extends PublishedFigure {
	chapter: Chapter;
	/** A site's id, or the whole `district` or `beijing`. */
	site: string;
	/** Numbers of other sources that bring it up to date, the newest first. */
	later: PublishedFigure[];
}

const isOfArticle = ({ id }: Figure) => id.startsWith('A');

/**
 * The chapter that tells a figure: parks and the greenway stand in the one on the forest city; a
 * place of Huitian in Huitian's, and any other place in the opening, with the science city.
 */
function chapterOf({ id, group, site }: Figure, partOf: ReadonlyMap<string, string>): Chapter {
	switch (group) {
		case 'science-city':
		case 'two-zones':
		case 'huitian':
		case 'forest-city':
			return group;
		case 'parks':
		case 'greenway':
			return 'forest-city';
		case 'places':
			return partOf.get(site) === 'huitian' ? 'huitian' : 'science-city';
		case 'district':
			throw new Error(`figure ${id}: the article has no chapter on the district`);
	}
}

/** All numbers of the article in its order, joined with their chapters, sources and later values. */
export function articleFigures({ sites, figures, sources }: Geodata): ArticleFigure[] {
	const bySource = new Map(sources.map((source) => [source.key, source]));
	const bySite = new Map(sites.map((site) => [site.properties.id, site]));
	const partOf = new Map(sites.map(({ properties: p }) => [p.id, p.part_of ?? '']));
	const publish = (figure: Figure) =>
		publishedFigure(figure, bySource, measure(bySite.get(figure.site)?.geometry ?? null));
	return figures.filter(isOfArticle).map((figure) => ({
		...publish(figure),
		chapter: chapterOf(figure, partOf),
		site: figure.site,
		later: figures
			.filter(({ later_of }) => later_of === figure.id)
			.map(publish)
			.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))
	}));
}
