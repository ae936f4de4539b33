import type { Rule } from './problem';

/** The article's figures: A01 to A77. */
const ARTICLE_ROWS = Array.from(
	{ length: 77 },
	(_, place) => `A${String(place + 1).padStart(2, '0')}`
);

/** All rows of the article are there and no others; no row stands twice. */
export const figuresComplete: Rule = ({ geodata }) => {
	const ids = geodata.figures.map(({ id }) => id);
	const count = (id: string) => ids.filter((other) => other === id).length;
	const messages = [
		...ARTICLE_ROWS.filter((id) => !ids.includes(id)).map((id) => [id, 'missing']),
		...ids
			.filter((id) => id.startsWith('A') && !ARTICLE_ROWS.includes(id))
			.map((id) => [id, 'not among A01 to A77']),
		...[...new Set(ids)]
			.filter((id) => count(id) > 1)
			.map((id) => [id, `stands ${count(id)} times`])
	];
	return messages.map(([id, message]) => ({
		site: `figures ${id}`,
		rule: 'figures-complete',
		message: message!
	}));
};

/** Every figure belongs to a site, the district or the city, and brings up to date what exists. */
export const figuresTied: Rule = ({ geodata }) => {
	const sites = new Set([
		'district',
		'beijing',
		...geodata.sites.map(({ properties }) => properties.id)
	]);
	const ids = new Set(geodata.figures.map(({ id }) => id));
	return geodata.figures.flatMap(({ id, site, later_of }) => {
		const messages = [
			...(sites.has(site) ? [] : [`no site ${site}`]),
			...(later_of === '' || ids.has(later_of) ? [] : [`later_of ${later_of}, which is missing`])
		];
		return messages.map((message) => ({ site: `figures ${id}`, rule: 'figures-tied', message }));
	});
};
