import type { Rule } from './problem';

/** Changping's units by kind: 8 subdistricts and 14 towns, 22 names on the base map. */
const UNITS = { subdistrict: 8, town: 14 };

/** The base map names the district's 22 towns and subdistricts, each once. */
export const townsComplete: Rule = ({ context }) =>
	Object.entries(UNITS).flatMap(([kind, due]) => {
		const names = context
			.filter(({ file, properties }) => file === 'settlements' && properties.kind === kind)
			.map(({ properties }) => properties.name_zh);
		const different = new Set(names).size;
		if (names.length === due && different === due) return [];
		const message = `${names.length} of kind ${kind}, ${different} names, ${due} wanted`;
		return [{ site: 'context/settlements', rule: 'towns-complete', message }];
	});
