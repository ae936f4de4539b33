import type { GreenwaySection, GreenwayThing } from '$lib/atlas/greenway';
import { formatLength } from '$lib/geo/units';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

/** A thing along the greenway in words. */
export function thingText({ kind, name, off, date, planned }: GreenwayThing): string {
	const locale = getLocale();
	const text = name[locale];
	switch (kind) {
		case 'park':
			return off === 0 ? m.ruler_thing_park({ name: text }) : m.ruler_thing_beside({ name: text });
		case 'river':
			return m.ruler_thing_river({ name: text });
		case 'rail':
			return m.ruler_thing_rail({ name: text });
		case 'road':
			return planned ? m.ruler_thing_planned({ name: text }) : m.ruler_thing_road({ name: text });
		case 'station':
			return m.ruler_thing_station({ name: text, distance: formatLength(off, locale) });
		case 'notice':
			return m.ruler_thing_notice({ date: date ?? '', text });
	}
}

const SECTION_KINDS: Record<GreenwaySection['kind'], () => string> = {
	'park-path': m.ruler_kind_park_path,
	road: m.ruler_kind_road,
	levee: m.ruler_kind_levee,
	cycleway: m.ruler_kind_cycleway
};

const COURSES: Record<GreenwaySection['confidence'], () => string> = {
	high: m.ruler_course_high,
	medium: m.ruler_course_medium,
	low: m.ruler_course_low
};

const BUILT: Record<GreenwaySection['built'], (() => string) | null> = {
	new: m.ruler_built_new,
	rebuilt: m.ruler_built_rebuilt,
	joint: m.ruler_built_joint,
	unknown: null
};

/** A section's name and kind, and how it was built where that was published. */
export function sectionText({ name, kind, built }: GreenwaySection): string {
	const kinds = [SECTION_KINDS[kind](), BUILT[built]?.()].filter(Boolean);
	return m.ruler_section_of({ name: name[getLocale()], kind: kinds.join(m.list_separator()) });
}

/** What a section's drawn course rests on. */
export const courseText = ({ confidence }: GreenwaySection): string => COURSES[confidence]();

/** A duration in hours and minutes. */
export function durationText(minutes: number): string {
	if (minutes < 60) return m.ruler_minutes({ minutes });
	return m.ruler_hours({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
