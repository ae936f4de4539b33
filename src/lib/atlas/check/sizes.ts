import type { Rule } from './problem';

/** KiB after gzip that the base map may have: all of it, and what the first view loads. */
const LIMITS = { all: 400, 'first view': 60 };

/** The part of the base map that is loaded only when zoomed in. */
const LATER = new Set(['streets']);

/** The base map is small enough to come with the site. */
export const sizesWithin: Rule = ({ gzipBytes }) => {
	const sum = (names: string[]) =>
		names.reduce((total, name) => total + (gzipBytes[name] ?? 0), 0) / 1024;
	const names = Object.keys(gzipBytes);
	const sizes = {
		all: sum(names),
		'first view': sum(names.filter((name) => !LATER.has(name)))
	};
	return (['all', 'first view'] as const)
		.filter((what) => sizes[what] > LIMITS[what])
		.map((what) => ({
			site: `context, ${what}`,
			rule: 'sizes-within',
			message: `${sizes[what].toFixed(1)} KiB gzip, at most ${LIMITS[what]}`
		}));
};
