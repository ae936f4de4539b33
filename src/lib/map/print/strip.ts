import { roundLengthText } from '$lib/atlas/round-length';
import type { PaperBox } from '$lib/geo/sheet/projection';
import { scaleBar } from '$lib/geo/sheet/scale';
import { figure, type Locale } from '$lib/geo/units';
import { cornersOf, INK, PAPER, SOFT_INK, type Mark } from './marks';
import { wrapTo } from './text';

const LONGEST_BAR = 60;
const SMALL = 2.2;
const BAR = 1.3;
/** What stands beside the bar: `1:100,000`. */
const RATIO = 30;

export const ratioText = (scale: number, locale: Locale) => `1:${figure(scale, 0, locale)}`;

/** The bar, the scale in figures, and what is to be known of scale and grid. */
export function stripMarks(
	scale: number,
	note: string,
	{ x, y, width }: PaperBox,
	locale: Locale
): Mark[] {
	const bar = scaleBar(scale, Math.min(LONGEST_BAR, width * 0.3));
	const part = bar.millimetres / bar.parts;
	const top = y + 5;
	const pieces = Array.from({ length: bar.parts }, (_, i): Mark => ({
		kind: 'path',
		paths: [cornersOf({ x: x + i * part, y: top, width: part, height: BAR })],
		closed: true,
		stroke: { colour: INK, width: 0.15 },
		fill: { colour: i % 2 === 0 ? INK : PAPER }
	}));
	const number = (text: string, at: number, value: number): Mark => ({
		kind: 'text',
		at: [x + at, top - 1],
		text,
		size: SMALL,
		colour: INK,
		value
	});
	const start = x + bar.millimetres + 12;
	const room = width - bar.millimetres - 12 - RATIO;
	return [
		...pieces,
		number('0', 0, 0),
		{
			...number(roundLengthText(bar.metres), bar.millimetres, bar.metres),
			anchor: 'middle'
		} as Mark,
		{
			kind: 'text',
			at: [start, top + BAR],
			text: ratioText(scale, locale),
			size: 4.4,
			colour: INK,
			strong: true
		},
		...wrapTo(3, note, room, SMALL).map((text, i): Mark => ({
			kind: 'text',
			at: [x + width, y + 2.6 + i * 2.9],
			text,
			size: SMALL,
			colour: SOFT_INK,
			anchor: 'end'
		}))
	];
}
