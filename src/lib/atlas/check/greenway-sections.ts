import { locate } from '$lib/geo/along';
import { ON_LINE } from './greenway-waypoints';
import { greenwayOf, keyOf } from './look';
import { NEAR } from './greenway-line';
import { metresText, type Problem, type Rule } from './problem';

/** Sections begin at vertices of the line, in order, the first at its first vertex. */
export const greenwaySections: Rule = (input) => {
	const greenway = greenwayOf(input);
	if (!greenway) return [];
	const { sections = [] } = greenway.site.properties;
	const vertices = greenway.line.coordinates.map(keyOf);
	const places = sections.map(({ from }) => vertices.indexOf(keyOf(from)));
	const messages = places.flatMap((place, order) => {
		const name = `section ${order + 1} ${sections[order]?.name_zh}`;
		if (place < 0) return [`${name}: ${keyOf(sections[order]!.from)} is no vertex of the line`];
		if (order === 0) return place === 0 ? [] : [`${name} begins at vertex ${place}, not at 0`];
		const before = places[order - 1]!;
		return place > before ? [] : [`${name} begins at vertex ${place}, the one before at ${before}`];
	});
	const all = sections.length ? messages : ['no sections'];
	return all.map((message) => ({ site: 'greenway-42', rule: 'greenway-sections', message }));
};

/** Crossings lie on the line, known breaks and detours on it or near it, with a date. */
export const greenwayMarks: Rule = (input) => {
	const greenway = greenwayOf(input);
	if (!greenway) return [];
	const { crossings = [], notices = [] } = greenway.site.properties;
	const offOf = (at: number[]) => locate(greenway.line, at).metres;
	const messages = [
		...crossings
			.filter(({ at }) => offOf(at) > ON_LINE)
			.map(({ at, over }) => `crossing over ${over}: ${metresText(offOf(at))} beside the line`),
		...notices
			.filter(({ at }) => offOf(at) > NEAR)
			.map(({ at, date }) => `notice of ${date}: ${metresText(offOf(at))} from the line`),
		...notices
			.filter(({ date }) => !/^\d{4}(-\d{2}){0,2}$/.test(date))
			.map(({ date }) => `notice with date ${date}`),
		...(notices.length ? [] : ['no notices: the known breaks are missing'])
	];
	return messages.map((message): Problem => ({
		site: 'greenway-42',
		rule: 'greenway-marks',
		message
	}));
};
