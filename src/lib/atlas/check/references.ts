import { siteOf } from './look';
import { metresText, type Rule } from './problem';

/** The sides whose distance from a reference road must stand in the data. */
const SIDES: Record<string, readonly string[]> = {
	'future-science-city': ['north', 'east', 'south', 'west'],
	'fsc-core': ['north', 'east', 'south', 'west'],
	huitian: ['south']
};

/** Metres that a side may leave its road: where the road is surely the one, and elsewhere. */
const LIMIT = { high: 40, other: 200 };

/** The sides that follow published bounds carry their distance from the reference roads. */
export const sidesMeasured: Rule = (input) =>
	Object.entries(SIDES).flatMap(([id, sides]) => {
		const { reference = [] } = siteOf(input, id)?.properties ?? { reference: undefined };
		const missing = sides.filter((side) => !reference.some((entry) => entry.side === side));
		if (missing.length === 0 || !siteOf(input, id)) return [];
		const message = `no reference for ${missing.join(', ')}`;
		return [{ site: id, rule: 'sides-measured', message }];
	});

/** Those distances are within 40 m where the road is sure, 200 m elsewhere. */
export const sidesNearRoads: Rule = ({ geodata }) =>
	geodata.sites.flatMap(({ properties: { id, reference = [] } }) =>
		reference.flatMap(({ side, road, confidence, max_m: max, mean_m: mean }) => {
			const limit = confidence === 'high' ? LIMIT.high : LIMIT.other;
			if (mean >= 0 && mean <= max && max <= limit) return [];
			const message = `${side} ${road}: mean ${metresText(mean)}, at most ${metresText(max)}, limit ${limit} m (${confidence})`;
			return [{ site: id, rule: 'sides-near-roads', message }];
		})
	);
