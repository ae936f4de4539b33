import ranges from '@fontsource/noto-sans-sc/unicode.json';
import { fail, ok, type Result } from '$lib/geo/result';
import { unpackWoff } from './woff';

/**
 * Noto Sans SC (SIL Open Font License 1.1) in a hundred slices, the commonest letters together, as
 * Google Fonts cut it: a sheet takes some twenty of them, of 45 kB each.
 */
const FILES = import.meta.glob<string>(
	[
		'/node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-*-400-normal.woff',
		// All of it in one file, for browsers of former times.
		'!/node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff'
	],
	{ query: '?url&no-inline', import: 'default', eager: true }
);

/** What stands for a letter that the font does not have. */
const UNKNOWN = '□';

type Range = [from: number, to: number];

const slices: readonly { name: string; ranges: readonly Range[] }[] = Object.entries(
	ranges as Record<string, string>
).map(([key, text]) => ({
	name: key.replace(/[[\]]/g, ''),
	ranges: text.split(',').map((part): Range => {
		const [from = NaN, to = from] = part
			.replace('U+', '')
			.split('-')
			.map((hex) => parseInt(hex, 16));
		return [from, to];
	})
}));

const known = new Map<string, string | null>();

/** The slice that has a letter, or null. */
function sliceOf(letter: string): string | null {
	let name = known.get(letter);
	if (name === undefined) {
		const code = letter.codePointAt(0) ?? 0;
		const found = slices.find((slice) =>
			slice.ranges.some(([from, to]) => code >= from && code <= to)
		);
		known.set(letter, (name = found?.name ?? null));
	}
	return name;
}

/** Letters of one slice that follow one another. */
export interface Run {
	slice: string;
	text: string;
}

/** Returns a text as runs of letters of one slice each; what no slice has becomes a box. */
export function runsOf(text: string): Run[] {
	const runs: Run[] = [];
	for (const each of text) {
		const letter = sliceOf(each) ? each : UNKNOWN;
		const slice = sliceOf(letter);
		if (!slice) continue;
		const last = runs.at(-1);
		// A space is in every slice's company.
		if (last && (last.slice === slice || letter === ' ')) last.text += letter;
		else runs.push({ slice, text: letter });
	}
	return runs;
}

/** Returns the letters of a text that the font does not have. */
export const missingLetters = (text: string): string[] =>
	[...new Set(text)].filter((letter) => letter.trim() && !sliceOf(letter));

/** Fetches the slices that some texts need, as TrueType files by the name of the slice. */
export async function loadLetters(
	texts: readonly string[]
): Promise<Result<Map<string, Uint8Array>, 'unreachable'>> {
	const names = [...new Set(texts.flatMap(runsOf).map(({ slice }) => slice))];
	try {
		const fonts = await Promise.all(
			names.map(async (name): Promise<[string, Uint8Array]> => {
				const response = await fetch(urlOf(name));
				if (!response.ok) throw new Error(`${response.status} for the letters ${name}`);
				return [name, unpackWoff(new Uint8Array(await response.arrayBuffer()))];
			})
		);
		return ok(new Map(fonts));
	} catch {
		// No network, a file that is gone after a deploy, or one that is no font.
		return fail('unreachable');
	}
}

function urlOf(name: string): string {
	const end = `noto-sans-sc-${name}-400-normal.woff`;
	const found = Object.entries(FILES).find(([path]) => path.endsWith(`/${end}`));
	if (!found) throw new Error(`no file for the letters ${name}`);
	return found[1];
}
