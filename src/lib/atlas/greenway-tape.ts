import type { Stretch } from '$lib/geo/stretches';
import type { Greenway, GreenwaySection, GreenwayThing } from './greenway';

/** The greenway as a person reads it: places counted from the end where they set out. */
export type Tape = Pick<Greenway, 'length' | 'sections' | 'things'>;

/** A kilometre of the tape: what begins in it, and the parks it runs through. */
export interface KilometreRow extends Stretch {
	km: number;
	things: GreenwayThing[];
	sections: GreenwaySection[];
	/** Stretches within a park, cut to this kilometre. */
	parks: Stretch[];
}

/** Metres within which something counts as here. */
const HERE = 50;

/** Returns a stretch counted from the other end of a line of this length. */
export function turned<S extends Stretch>(stretch: S, length: number): S {
	return { ...stretch, from: length - stretch.to, to: length - stretch.from };
}

/** Returns the tape as it is read from the south end or, reversed, from the north end. */
export function tapeOf({ length, sections, things }: Greenway, reversed: boolean): Tape {
	if (!reversed) return { length, sections, things };
	const byStart = (a: Stretch, b: Stretch) => a.from - b.from || a.to - b.to;
	return {
		length,
		sections: sections.map((section) => turned(section, length)).sort(byStart),
		things: things.map((thing) => turned(thing, length)).sort(byStart)
	};
}

/** Returns the tape kilometre by kilometre; the last one is what is left of the line. */
export function kilometresOf({ length, sections, things }: Tape): KilometreRow[] {
	return Array.from({ length: Math.ceil(length / 1000) }, (_, km) => {
		const from = km * 1000;
		const to = Math.min(from + 1000, length);
		const begins = (stretch: Stretch) => stretch.from >= from && stretch.from < to;
		return {
			km,
			from,
			to,
			things: things.filter(begins),
			sections: sections.filter(begins),
			parks: things
				.filter((thing) => isInside(thing) && thing.from < to && thing.to > from)
				.map((park) => ({ from: Math.max(park.from, from), to: Math.min(park.to, to) }))
		};
	});
}

/** Whether the line runs through this park, and not only past it. */
export const isInside = ({ kind, off }: GreenwayThing): boolean => kind === 'park' && off === 0;

/** Returns the section that a place lies on. */
export function sectionAt({ sections }: Tape, metres: number): GreenwaySection | null {
	return sections.findLast(({ from }) => from <= metres) ?? null;
}

/** Returns what is at a place: parks that it lies in or beside, and points within 50 m. */
export function thingsAt({ things }: Tape, metres: number): GreenwayThing[] {
	return things.filter(({ from, to }) => from - HERE <= metres && metres <= to + HERE);
}

/** Returns the first thing that begins more than 50 m farther on. */
export function nextAfter({ things }: Tape, metres: number): GreenwayThing | null {
	return things.find(({ from, kind }) => kind !== 'notice' && from > metres + HERE) ?? null;
}

/** Returns what a stretch of the line meets or runs through, in its order; a park once. */
export function thingsOn({ things }: Tape, { from, to }: Stretch): GreenwayThing[] {
	const met = things.filter((thing) => thing.from <= to && thing.to >= from);
	return met.filter(({ site }, i) => !site || met.findIndex((other) => other.site === site) === i);
}

/** Returns the metres of a stretch that lie in parks; where parks overlap, once. */
export function metresInParks({ things }: Tape, { from, to }: Stretch): number {
	let [metres, done] = [0, from];
	for (const park of things.filter(isInside)) {
		const [start, end] = [Math.max(park.from, done), Math.min(park.to, to)];
		if (end > start) [metres, done] = [metres + end - start, end];
	}
	return metres;
}

/** Returns whole minutes for so many metres at a speed in km/h. */
export function minutesFor(metres: number, speed: number): number {
	return Math.round((metres / 1000 / speed) * 60);
}

/** Returns a place rounded to 10 m, as the slider and the URL have it; never beyond the line. */
export function toTenMetres(metres: number, length: number): number {
	return Math.min(Math.max(Math.round(metres / 10) * 10, 0), length);
}

/** Returns metres as kilometres with one decimal: `17.5`. */
export const kilometres = (metres: number): string => (metres / 1000).toFixed(1);
