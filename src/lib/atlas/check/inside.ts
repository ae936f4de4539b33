import type { Position } from 'geojson';
import { contains } from '$lib/geo/inside';
import type { CheckInput } from './input';
import {
	areaOf,
	boundaryOf,
	contextNamed,
	isArea,
	metresBetween,
	reachBeyond,
	siteOf
} from './look';
import { metresText, type Problem, type Rule } from './problem';

/**
 * Metres that the science city may reach over the district's soft edge: both are generalised, and
 * the limit is that of a side whose reference is sure.
 */
const OVER_THE_EDGE = 40;

/** Metres for the rounding of a vertex that lies on the other's boundary. */
const ROUNDING = 0.5;

/** The science city lies inside the district. */
export const insideDistrict: Rule = (input) => {
	const city = areaOf(input, 'future-science-city');
	const [district] = input.context.filter(({ file }) => file === 'district');
	if (!city || !isArea(district?.geometry)) return [];
	const beyond = reachBeyond(city, district.geometry);
	if (beyond <= OVER_THE_EDGE) return [];
	const message = `${metresText(beyond)} beyond the district, at most ${OVER_THE_EDGE} m`;
	return [{ site: 'future-science-city', rule: 'inside-district', message }];
};

/** The zones that a source puts wholly into another. */
const INSIDE: readonly [inner: string, outer: string][] = [
	['fsc-core', 'fsc-east'],
	['shahe-university-town', 'fsc-west'],
	['life-science-park', 'fsc-west']
];

/** The core lies in the east, the university town and the life science park in the west. */
export const zonesInside: Rule = (input) =>
	INSIDE.flatMap(([inner, outer]) => {
		const [a, b] = [areaOf(input, inner), areaOf(input, outer)];
		if (!a || !b) return [];
		const beyond = reachBeyond(a, b);
		if (beyond <= ROUNDING) return [];
		return [
			{ site: inner, rule: 'zones-inside', message: `${metresText(beyond)} beyond ${outer}` }
		];
	});

/** Stations and seats that show on which side of the science city a named place falls. */
const MARKS: readonly [area: string, file: string, name: string][] = [
	['fsc-east', 'settlements', '北七家镇'],
	['fsc-east', 'stations', '未来科学城'],
	['fsc-east', 'stations', '未来科学城北'],
	['fsc-west', 'stations', '沙河高教园'],
	['fsc-west', 'stations', '生命科学园'],
	['fsc-west', 'stations', '朱辛庄']
];

/** 北七家 and 未来科学城 fall east; 沙河高教园, 生命科学园 and 朱辛庄 west. */
export const marksInside: Rule = (input) =>
	MARKS.flatMap(([id, file, name]): Problem[] => {
		const area = areaOf(input, id);
		const at = pointNamed(input, file, name);
		if (!area) return [];
		if (!at) return [{ site: id, rule: 'marks-inside', message: `no ${name} in context/${file}` }];
		if (contains(area, at)) return [];
		const { metres } = boundaryOf(area).nearest(at);
		return [
			{ site: id, rule: 'marks-inside', message: `${name} is ${metresText(metres)} outside` }
		];
	});

function pointNamed(input: CheckInput, file: string, name: string): Position | null {
	const [feature] = contextNamed(input, file, name);
	return feature?.geometry.type === 'Point' ? feature.geometry.coordinates : null;
}

/** What is part of another site exists inside it; a point, give or take its own doubt. */
export const partsInside: Rule = (input) =>
	input.geodata.sites.flatMap(({ geometry, properties: { id, part_of, accuracy } }): Problem[] => {
		if (!part_of) return [];
		const whole = siteOf(input, part_of);
		if (!whole)
			return [{ site: id, rule: 'parts-inside', message: `part of ${part_of}, which is missing` }];
		if (!geometry || !isArea(whole.geometry)) return [];
		const beyond = isArea(geometry)
			? reachBeyond(geometry, whole.geometry)
			: metresBetween(geometry, whole.geometry);
		const slack = isArea(geometry) ? ROUNDING : (accuracy.metres ?? 0);
		if (beyond <= slack) return [];
		const message = `${metresText(beyond)} beyond ${part_of}, at most ${slack} m`;
		return [{ site: id, rule: 'parts-inside', message }];
	});
