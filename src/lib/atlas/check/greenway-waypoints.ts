import { locate } from '$lib/geo/along';
import { distanceBetween } from '$lib/geo/nearest';
import type { CheckInput } from './input';
import { areaOf, contextNamed, greenwayOf } from './look';
import { NEAR } from './greenway-line';
import { metresText, type Problem, type Rule } from './problem';

/** A published waypoint: the park or the water that it stands for, where the map has either. */
interface Waypoint {
	site?: string;
	water?: string;
}

/** The waypoints as published, from the south; 6 is a bridge and 9 woods without an outline. */
const PUBLISHED: readonly Waypoint[] = [
	{ site: 'olympic-forest-park-north' },
	{ site: 'dongxiaokou-forest-park' },
	{ site: 'dongxiaokou-forest-park' },
	{ site: 'dongxiaokou-leisure-park' },
	{ site: 'hexin-park' },
	{ site: 'aobei-phase-2' },
	{},
	{ site: 'huoying-park' },
	{ site: 'banta-country-park' },
	{},
	{ site: 'shahe-wetland-park', water: '温榆河' },
	{ site: 'shahe-wetland-park', water: '沙河水库' },
	{ site: 'binhe-forest-park', water: '北沙河' },
	{ site: 'binhe-forest-park', water: '东沙河' },
	{ site: 'ming-tombs-reservoir', water: '十三陵水库' },
	{ site: 'apple-park' }
];

/** Metres that a position said to be on the line may lie beside it: the last decimal, doubled. */
export const ON_LINE = 1;

const complaint = (message: string): Problem => ({
	site: 'greenway-42',
	rule: 'greenway-waypoints',
	message
});

/** All published waypoints are listed, in order, and the line comes to them in that order. */
export const greenwayWaypoints: Rule = (input) => {
	const greenway = greenwayOf(input);
	if (!greenway) return [];
	const { waypoints = [] } = greenway.site.properties;
	const found = waypoints.map((waypoint) => ({ waypoint, ...locate(greenway.line, waypoint.at) }));
	const listed = PUBLISHED.flatMap(({ site, water }, order) => {
		const waypoint = waypoints[order];
		if (!waypoint) return [complaint(`waypoint ${order} is missing`)];
		const isIt =
			waypoint.order === order &&
			waypoint.site === (site ?? null) &&
			waypoint.water === (water ?? null);
		const is = `${waypoint.order} ${waypoint.site} ${waypoint.water}`;
		return isIt ? [] : [complaint(`waypoint ${order} ${site} ${water} is listed as ${is}`)];
	});
	const off = found
		.filter(({ metres }) => metres > ON_LINE)
		.map(({ waypoint, metres }) =>
			complaint(`waypoint ${waypoint.order}: ${metresText(metres)} beside the line`)
		);
	const disordered = found.flatMap(({ waypoint, along }, place) => {
		const before = found[place - 1]?.along ?? -1;
		if (along > before) return [];
		const message = `waypoint ${waypoint.order} at ${metresText(along)}, the one before at ${metresText(before)}`;
		return [complaint(message)];
	});
	return [...listed, ...off, ...disordered];
};

/** At each waypoint the line passes through its park or within 150 m of it. */
export const greenwayPasses: Rule = (input) => {
	const { waypoints = [] } = greenwayOf(input)?.site.properties ?? {};
	return waypoints.flatMap(({ order, site, water, at }) => {
		const metres = nearestOf(input, site, water, at);
		if (metres === null || metres <= NEAR) return [];
		const message = `waypoint ${order}: ${metresText(metres)} from ${site ?? water}, at most ${NEAR} m`;
		return [{ site: 'greenway-42', rule: 'greenway-passes', message }];
	});
};

/** Metres from a position to a site's area, or to a water where there is no site. */
function nearestOf(
	input: CheckInput,
	site: string | null,
	water: string | null,
	at: number[]
): number | null {
	const area = site === null ? null : areaOf(input, site);
	const waters = water === null ? [] : contextNamed(input, 'water', water);
	const shapes = area ? [area] : waters.map(({ geometry }) => geometry);
	if (shapes.length === 0) return null;
	const point = { type: 'Point' as const, coordinates: at };
	return Math.min(...shapes.map((shape) => distanceBetween(point, shape).metres));
}
