import type { DrawnSite } from '../read';
import { isArea, sharedBy } from './look';
import { areaText, type Rule } from './problem';

/** m²: less is the width of a drawn line. */
const LEAST_OVERLAP = 100;

/** Parks lie beside one another, but for a group and its members. */
export const parksApart: Rule = ({ geodata }) => {
	const parks = geodata.sites.filter((site) => site.layer === 'parks');
	return parks.flatMap((a, place) =>
		parks.slice(place + 1).flatMap((b) => {
			if (!isArea(a.geometry) || !isArea(b.geometry) || isFamily(a, b)) return [];
			const shared = sharedBy(a.geometry, b.geometry);
			if (shared.ok && shared.value.area < LEAST_OVERLAP) return [];
			const how = shared.ok ? areaText(shared.value.area) : shared.reason;
			const message = `overlaps ${b.properties.id}: ${how}`;
			return [{ site: a.properties.id, rule: 'parks-apart', message }];
		})
	);
};

function isFamily({ properties: a }: DrawnSite, { properties: b }: DrawnSite): boolean {
	const isPart = a.part_of === b.id || b.part_of === a.id;
	return isPart || !!a.members?.includes(b.id) || !!b.members?.includes(a.id);
}
