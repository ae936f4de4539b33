import type { DrawnSite } from '../read';
import { siteOf, isArea, keyOf, squareMetres, verticesOf, type Area } from './look';
import { areaText, type Rule } from './problem';

/** The contract's group; other sites may have members too. */
const GROUP = 'aobei-forest-park';

/** A group and its members name each other. */
export const membersLinked: Rule = (input) => {
	const { sites } = input.geodata;
	const bare = siteOf(input, GROUP);
	return sites
		.filter((site) => site.properties.members || site === bare)
		.flatMap(({ properties: { id, members = [] } }) => {
			const parts = sites.filter(({ properties }) => properties.part_of === id);
			const unlinked = members.filter((m) => !parts.some((part) => part.properties.id === m));
			const unnamed = parts.filter((part) => !members.includes(part.properties.id));
			const messages = [
				...(members.length ? [] : ['has no members']),
				...unlinked.map((member) => `${member} isn't part of it`),
				...unnamed.map((part) => `${part.properties.id} isn't among its members`)
			];
			return messages.map((message) => ({ site: id, rule: 'members-linked', message }));
		});
};

/** A group is drawn as its members are: of their vertices alone, and as large as they together. */
export const groupIsUnion: Rule = (input) =>
	input.geodata.sites.flatMap(({ geometry, properties: { id, members } }) => {
		if (!members || !isArea(geometry)) return [];
		const areas = members.map((member) => siteOf(input, member)).flatMap(areasOf);
		const known = new Set(areas.flatMap(verticesOf).map(keyOf));
		const strange = verticesOf(geometry).filter((vertex) => !known.has(keyOf(vertex)));
		const sum = areas.reduce((total, area) => total + squareMetres(area), 0);
		const rest = squareMetres(geometry) - sum;
		if (strange.length === 0 && Math.abs(rest) <= 1) return [];
		const message = `${strange.length} vertices of no member, ${areaText(rest)} more than they`;
		return [{ site: id, rule: 'group-is-union', message }];
	});

function areasOf(site: DrawnSite | undefined): Area[] {
	return isArea(site?.geometry) ? [site.geometry] : [];
}
