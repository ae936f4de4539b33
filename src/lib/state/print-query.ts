import { GRID_KINDS, type GridKind } from '$lib/geo/sheet/grid-lines';
import { readScale } from '$lib/geo/sheet/scale';

export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];
export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** What a sheet shows: a person's drawings, what an analysis found, one site, or all visible ones. */
export type Subject =
	{ kind: 'drawings' } | { kind: 'report' } | { kind: 'site'; id: string } | { kind: 'visible' };

/** What is printed and how, as the query of `/print` carries it beside layers and view. */
export interface PrintChoice {
	paper: Paper;
	orientation: Orientation;
	/** The denominator; `fit` shows the subject whole, `null` leaves it to the view of the link. */
	scale: number | 'fit' | null;
	grid: GridKind;
	subject: Subject;
	/** A title of one's own; empty for the usual one. */
	title: string;
}

export const USUAL_PRINT: PrintChoice = {
	paper: 'a4',
	orientation: 'portrait',
	scale: null,
	grid: 'cgcs2000',
	subject: { kind: 'visible' },
	title: ''
};

const LONGEST_TITLE = 80;

/** The parameters of the query that could not be followed, by name. */
export type PrintProblem = 'paper' | 'orientation' | 'scale' | 'grid' | 'site';

/**
 * Reads how a sheet is to be printed. What can't be understood is left at its default and named in
 * `problems`; a title is cut to 80 letters.
 */
export function readPrint(
	parameters: URLSearchParams,
	isSite: (id: string) => boolean
): { choice: PrintChoice; problems: PrintProblem[] } {
	const problems: PrintProblem[] = [];
	const read = <T>(name: PrintProblem, usual: T, meant: (text: string) => T | null): T => {
		const text = parameters.get(name);
		if (text === null) return usual;
		const value = meant(text);
		if (value === null) problems.push(name);
		return value ?? usual;
	};
	const oneOf =
		<T extends string>(values: readonly T[]) =>
		(text: string) =>
			values.find((value) => value === text) ?? null;
	const kind = (['report', 'drawings'] as const).find((name) => parameters.has(name));
	const choice: PrintChoice = {
		paper: read('paper', USUAL_PRINT.paper, oneOf(PAPERS)),
		orientation: read('orientation', USUAL_PRINT.orientation, oneOf(ORIENTATIONS)),
		scale: read<number | 'fit' | null>('scale', null, (text) =>
			text === 'fit' ? 'fit' : readScale(text)
		),
		grid: read('grid', USUAL_PRINT.grid, oneOf(GRID_KINDS)),
		subject: read<Subject>('site', { kind: kind ?? 'visible' }, (id) =>
			isSite(id) ? { kind: 'site' as const, id } : null
		),
		title: (parameters.get('title') ?? '').slice(0, LONGEST_TITLE)
	};
	return { choice, problems };
}

/** Returns a copy of `url` that says how to print, only what differs from the defaults. */
export function withPrint(url: URL, choice: PrintChoice): URL {
	const next = new URL(url);
	const { paper, orientation, scale, grid, subject, title } = choice;
	const values: [string, string | false][] = [
		['paper', paper !== USUAL_PRINT.paper && paper],
		['orientation', orientation !== USUAL_PRINT.orientation && orientation],
		['scale', scale !== null && String(scale)],
		['grid', grid !== USUAL_PRINT.grid && grid],
		['site', subject.kind === 'site' && subject.id],
		['drawings', subject.kind === 'drawings' && '1'],
		['report', subject.kind === 'report' && '1'],
		['title', title]
	];
	for (const [name, value] of values)
		if (value) next.searchParams.set(name, value);
		else next.searchParams.delete(name);
	next.search = next.search
		.replaceAll('%2C', ',')
		.replace(/([?&](?:drawings|report))=1(?=&|$)/, '$1');
	return next;
}
