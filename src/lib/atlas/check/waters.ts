import type { LineString } from 'geojson';
import { pointAlong } from '$lib/geo/along';
import { contains } from '$lib/geo/inside';
import { ellipsoidLength } from '$lib/geo/measure';
import { areaOf, boundaryOf, contextNamed, isArea, keyOf, verticesOf, type Area } from './look';
import { onceForPair } from './once';
import { metresText, type Rule } from './problem';

/** The reservoir is drawn as in the base map, vertex for vertex. */
export const reservoirAsInContext: Rule = (input) => {
	const site = areaOf(input, 'ming-tombs-reservoir');
	const [water] = contextNamed(input, 'water', '十三陵水库');
	if (!site || !isArea(water?.geometry)) return [];
	const [own, theirs] = [verticesOf(site).map(keyOf), verticesOf(water.geometry).map(keyOf)];
	const different =
		own.filter((key) => !theirs.includes(key)).length +
		theirs.filter((key) => !own.includes(key)).length;
	if (different === 0) return [];
	const message = `${different} vertices differ from context/water`;
	return [{ site: 'ming-tombs-reservoir', rule: 'reservoir-as-in-context', message }];
};

/** The rivers that a park lies along, by its published bounds. */
const RIVERS: readonly [site: string, river: string][] = [
	['binhe-forest-park', '东沙河'],
	['wenyu-river-park', '温榆河'],
	['shahe-wetland-park', '温榆河'],
	['fsc-waterfront-park', '温榆河']
];

/** Metres of a river along its park at least: less is a crossing. */
const ALONG = 1000;

/** Metres between a river's middle and a park on its bank at most: the river's own width. */
const BESIDE = 100;

/** River parks lie along the rivers as the base map draws them. */
export const riversInParks: Rule = (input) =>
	RIVERS.flatMap(([id, river]) => {
		const park = areaOf(input, id);
		if (!park) return [];
		const along = contextNamed(input, 'water', river)
			.map(({ geometry }) => (geometry.type === 'LineString' ? metresAlong(geometry, park) : 0))
			.reduce((sum, metres) => sum + metres, 0);
		if (along >= ALONG) return [];
		const message = `${metresText(along)} of ${river} along it, at least ${ALONG} m`;
		return [{ site: id, rule: 'rivers-in-parks', message }];
	});

/** Metres of a river inside a park or beside it, counted in steps. */
const metresAlong = onceForPair((river: LineString, park: Area): number => {
	const step = 25;
	const count = Math.floor(ellipsoidLength(river) / step);
	const near = Array.from({ length: count }, (_, place) => pointAlong(river, place * step)).filter(
		(at) => contains(park, at) || boundaryOf(park).nearest(at).metres <= BESIDE
	);
	return near.length * step;
});
