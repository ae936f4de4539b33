import { LAYER_IDS } from '../layers';
import { CONTRACT_IDS } from './contract';
import { siteOf } from './look';
import type { Rule } from './problem';

/** No id stands twice, in one layer or in two. */
export const idsUnique: Rule = ({ geodata }) => {
	const seen = new Map<string, number>();
	for (const { properties } of geodata.sites)
		seen.set(properties.id, (seen.get(properties.id) ?? 0) + 1);
	return [...seen]
		.filter(([, times]) => times > 1)
		.map(([site, times]) => ({ site, rule: 'ids-unique', message: `${times} features` }));
};

/** Every id of the public contract is there, in its layer. */
export const idsComplete: Rule = (input) =>
	LAYER_IDS.flatMap((layer) =>
		CONTRACT_IDS[layer].flatMap((id) => {
			const found = siteOf(input, id)?.layer;
			if (found === layer) return [];
			const message = found ? `in ${found}, belongs in ${layer}` : `missing from ${layer}`;
			return [{ site: id, rule: 'ids-complete', message }];
		})
	);
