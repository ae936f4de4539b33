import { areaOf, siteOf, squareMetres } from './look';
import { areaText, shareText, type Rule } from './problem';

/** Published areas in km², which sum to the whole's 170.6. */
const PUBLISHED: Record<string, number> = { 'fsc-east': 43.5, 'fsc-heart': 66.4, 'fsc-west': 60.7 };

const ids = Object.keys(PUBLISHED);

/** East, heart and west are drawn in the ratio of their published areas, to 1 %. */
export const zonesInRatio: Rule = (input) => {
	const drawn = ids.map((id) => ({ id, area: areaOf(input, id) }));
	const measured = drawn.flatMap(({ id, area }) => (area ? [{ id, m2: squareMetres(area) }] : []));
	if (measured.length < ids.length) return [];
	const whole = measured.reduce((sum, { m2 }) => sum + m2, 0);
	const published = Object.values(PUBLISHED).reduce((sum, km2) => sum + km2, 0);
	return measured.flatMap(({ id, m2 }) => {
		const due = (whole * (PUBLISHED[id] ?? NaN)) / published;
		const gap = (m2 - due) / due;
		if (Math.abs(gap) <= 0.01) return [];
		const message = `${areaText(m2)}, by the ratio ${areaText(due)}: ${shareText(gap)} off`;
		return [{ site: id, rule: 'zones-in-ratio', message }];
	});
};

/** Their lines aren't published, so they are marked schematic. */
export const zonesSchematic: Rule = (input) =>
	ids.flatMap((id) => {
		const kind = siteOf(input, id)?.properties.accuracy.kind;
		if (!kind || kind === 'schematic') return [];
		return [{ site: id, rule: 'zones-schematic', message: `accuracy.kind is ${kind}` }];
	});

/** The two areas of the east that are published, in m². */
const EAST = [43.5e6, 44.3e6];

/** Both published areas of the east are shown. */
export const eastTwice: Rule = ({ geodata }) =>
	EAST.filter(
		(si) =>
			!geodata.figures.some(
				(figure) => figure.site === 'fsc-east' && figure.measure === 'area' && figure.si === si
			)
	).map((si) => ({
		site: 'fsc-east',
		rule: 'east-twice',
		message: `no figure of ${areaText(si)}`
	}));
