import type { Position } from 'geojson';
import type { Frame } from './frame';

/** A name to be set: the most important first in a list of them. */
export interface Name {
	text: string;
	at: Position;
	/** Height of the letters, in pixels. */
	size: number;
	/** The class of the text in the picture, which gives its colour. */
	kind: string;
	/** A name beside its point instead of upon it. */
	beside: boolean;
}

/** A name with its place: the middle of its first line, in units of the sheet. */
export interface SetName {
	lines: string[];
	x: number;
	y: number;
	/** In units of the sheet. */
	size: number;
	kind: string;
}

type Box = [left: number, top: number, right: number, bottom: number];

const LINE_HEIGHT = 1.2;
const LONGEST_EM = 9;
const PADDING_PX = 3;

/** The width of a text in ems, as fonts for Chinese and Latin have it: near enough to set names. */
const widthOf = (text: string) =>
	[...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! > 0x2e80 ? 1 : 0.55), 0);

/** Breaks a long name in two lines: Chinese in the middle, Latin at the space nearest to it. */
export function linesOf(text: string): string[] {
	if (widthOf(text) <= LONGEST_EM) return [text];
	const middle = text.length / 2;
	const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
	const nearest = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
	if (nearest !== undefined) return [text.slice(0, nearest), text.slice(nearest + 1)];
	return /[a-z]/i.test(text)
		? [text]
		: [text.slice(0, Math.ceil(middle)), text.slice(Math.ceil(middle))];
}

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Where the middle of a name may stand from its position, in ems and halves of its own size. */
const UPON = [[0, 0]] as const;
const AROUND = [
	[1, 0],
	[-1, 0],
	[0, 1],
	[0, -1]
] as const;

/**
 * Sets names on a sheet so that none covers another: each takes the first of its places that is
 * free, and is left out where none is. `unit` is how many units of the sheet a pixel has.
 */
export function setNames(names: readonly Name[], { place }: Frame, unit: number): SetName[] {
	const taken: Box[] = [];
	return names.flatMap(({ text, at, size: pixels, kind, beside }) => {
		const size = pixels * unit;
		const lines = linesOf(text);
		const halfWidth = (Math.max(...lines.map(widthOf)) * size) / 2 + PADDING_PX * unit;
		const halfHeight = (lines.length * LINE_HEIGHT * size) / 2 + PADDING_PX * unit;
		const [x, y] = place(at);
		for (const [right, down] of beside ? AROUND : UPON) {
			const middleX = x + right * (halfWidth + size * 0.3);
			const middleY = y + down * (halfHeight + size * 0.3);
			const box: Box = [
				middleX - halfWidth,
				middleY - halfHeight,
				middleX + halfWidth,
				middleY + halfHeight
			];
			if (taken.some((other) => overlap(box, other))) continue;
			taken.push(box);
			const first = middleY - ((lines.length - 1) * LINE_HEIGHT * size) / 2;
			return [{ lines, x: Math.round(middleX), y: Math.round(first), size, kind }];
		}
		return [];
	});
}

/** A set name as SVG. */
export function textOf({ lines, x, y, size, kind }: SetName): string {
	const spans = lines.map((line, i) =>
		i === 0
			? escape(line)
			: `<tspan x="${x}" dy="${(LINE_HEIGHT * size).toFixed(0)}">${escape(line)}</tspan>`
	);
	return `<text class="${kind}" x="${x}" y="${y}" font-size="${size.toFixed(0)}">${spans.join('')}</text>`;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
