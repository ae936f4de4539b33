import { gapOf } from '../published';
import { measure } from '../measured';
import type { DrawnSite } from '../read';
import type { Figure } from '../schema';
import type { CheckInput } from './input';
import { siteOf } from './look';
import { onceFor } from './once';
import { areaText, metresText, shareText, type Problem, type Rule } from './problem';

/** A figure that the map can measure too: (drawn − published) / published. */
export interface Comparison {
	site: DrawnSite;
	figure: Figure;
	gap: number;
}

const measureOf = onceFor(({ geometry }: DrawnSite) => measure(geometry));

/** The figures with a measured counterpart, in the order of the table. */
export function comparisons({ geodata }: CheckInput): Comparison[] {
	return geodata.sites.flatMap((site) => {
		const figures = geodata.figures.filter(
			(figure) => figure.site === site.properties.id && figure.measure
		);
		if (figures.length === 0) return [];
		const measured = measureOf(site);
		return figures.flatMap((figure) => {
			const gap = gapOf(figure, measured);
			return gap === null ? [] : [{ site, figure, gap }];
		});
	});
}

/** Drawn and published agree within the tolerance of the figure. */
export const areasWithinTolerance: Rule = (input) =>
	comparisons(input).flatMap(({ site, figure, gap }) => {
		if (figure.tolerance === null || Math.abs(gap) <= figure.tolerance) return [];
		const message = `${publishedText(figure)}: drawn ${shareText(gap)} off, tolerance ${shareText(figure.tolerance)}`;
		return [{ site: site.properties.id, rule: 'areas-within-tolerance', message }];
	});

const publishedText = ({ id, measure: what, si }: Figure) =>
	`${id} ${what === 'area' ? areaText(si ?? NaN) : metresText(si ?? NaN)}`;

/** What a site must agree with: the published number in m² or metres, and to which share. */
const PUBLISHED: Record<string, { si: number; tolerance: number }> = {
	'future-science-city': { si: 170.6e6, tolerance: 0.03 },
	'fsc-core': { si: 10e6, tolerance: 0.05 },
	'fsc-core-north': { si: 2.79e6, tolerance: 0.1 },
	'fsc-core-south': { si: 4.41e6, tolerance: 0.1 },
	'fsc-core-green': { si: 2.8e6, tolerance: 0.1 },
	'shahe-university-town': { si: 7.3065e6, tolerance: 0.08 },
	'life-science-park': { si: 7.2e6, tolerance: 0.08 },
	huitian: { si: 63e6, tolerance: 0.03 },
	'greenway-42': { si: 42e3, tolerance: 0.02 }
};

/** The sites that must agree with a published number have that figure, its tolerance not too loose. */
export const tolerancesSet: Rule = (input) => {
	const compared = comparisons(input);
	return Object.entries(PUBLISHED).flatMap(([id, { si, tolerance }]): Problem[] => {
		if (!siteOf(input, id)?.geometry) return [];
		const figures = compared.filter(({ site }) => site.properties.id === id);
		const messages = [
			...(figures.some(({ figure }) => figure.si === si) ? [] : [`no figure of ${si} to compare`]),
			...figures
				.filter(({ figure }) => figure.tolerance === null || figure.tolerance > tolerance)
				.map(({ figure }) => `${figure.id}: tolerance ${figure.tolerance}, at most ${tolerance}`)
		];
		return messages.map((message) => ({ site: id, rule: 'tolerances-set', message }));
	});
};

/** A park that is more than 10 % off a published area says why. */
export const gapsExplained: Rule = (input) =>
	comparisons(input).flatMap(({ site: { layer, properties: p }, figure, gap }) => {
		if (layer !== 'parks' || Math.abs(gap) <= 0.1 || (p.gap_zh && p.gap_en)) return [];
		const message = `${publishedText(figure)}: drawn ${shareText(gap)} off without gap_zh and gap_en`;
		return [{ site: p.id, rule: 'gaps-explained', message }];
	});

/** A reason for a gap stands only where there is one. */
export const reasonsNeeded: Rule = (input) => {
	const wide = new Set(
		comparisons(input)
			.filter(({ gap }) => Math.abs(gap) > 0.1)
			.map(({ site }) => site)
	);
	return input.geodata.sites
		.filter((site) => (site.properties.gap_zh || site.properties.gap_en) && !wide.has(site))
		.map(({ properties }) => ({
			site: properties.id,
			rule: 'reasons-needed',
			message: 'gap_zh or gap_en without a gap over 10 %'
		}));
};
