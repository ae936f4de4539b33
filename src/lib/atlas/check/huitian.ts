import { contains } from '$lib/geo/inside';
import { areaOf, contextNamed, sharedBy } from './look';
import { areaText, type Problem, type Rule } from './problem';

/** The seven units of Huitian (京政办发〔2021〕11号). */
const UNITS = [
	'回龙观街道',
	'龙泽园街道',
	'史各庄街道',
	'霍营街道',
	'天通苑北街道',
	'天通苑南街道',
	'东小口镇'
];

/** The seven units are there, each once and as part of Huitian. */
export const unitsComplete: Rule = ({ geodata }) => {
	const units = geodata.sites.filter(
		({ properties: p }) => p.kind === 'unit' && p.part_of === 'huitian'
	);
	return UNITS.flatMap((name): Problem[] => {
		const count = units.filter(({ properties: p }) => p.name_zh === name).length;
		if (count === 1) return [];
		return [{ site: 'huitian', rule: 'units-complete', message: `${name}: ${count} units` }];
	});
};

/** The units' points lie inside Huitian. */
export const unitsInside: Rule = (input) => {
	const huitian = areaOf(input, 'huitian');
	if (!huitian) return [];
	return input.geodata.sites.flatMap(({ geometry, properties: p }) => {
		if (p.kind !== 'unit' || geometry?.type !== 'Point') return [];
		if (contains(huitian, geometry.coordinates)) return [];
		const message = `${geometry.coordinates.join(' ')} is outside huitian`;
		return [{ site: p.id, rule: 'units-inside', message }];
	});
};

/**
 * Huitian and the science city overlap around 朱辛庄, a village of 史各庄 in the science city's
 * west. Anything under a square kilometre is the width of a line, not that village.
 */
export const huitianOverlaps: Rule = (input) => {
	const [huitian, city] = [areaOf(input, 'huitian'), areaOf(input, 'future-science-city')];
	if (!huitian || !city) return [];
	const shared = sharedBy(huitian, city);
	if (!shared.ok) return [{ site: 'huitian', rule: 'huitian-overlaps', message: shared.reason }];
	const { area, geometry } = shared.value;
	const [station] = contextNamed(input, 'stations', '朱辛庄');
	const isThere =
		geometry &&
		station?.geometry.type === 'Point' &&
		contains(geometry, station.geometry.coordinates);
	if (area >= 1e6 && isThere) return [];
	const where = isThere ? 'with' : 'without';
	const message = `shares ${areaText(area)} with future-science-city, ${where} 朱辛庄`;
	return [{ site: 'huitian', rule: 'huitian-overlaps', message }];
};
