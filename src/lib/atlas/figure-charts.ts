import type { ArticleFigure, Chapter } from './article-figures';
import { partsOf, withoutSharedHead, type FigurePart } from './figure-parts';
import type { Bilingual } from './site';

/** Numbers of one unit side by side; `share` is the part of the largest. */
export interface BarsChart {
	kind: 'bars';
	rows: { label: Bilingual; text: Bilingual; value: number; share: number }[];
	/** The sum of all rows, where they are parts of one whole that the article does not print. */
	sum: number | null;
}

/** How much of a whole is done; `share` is the part of the whole. */
export interface ProgressChart {
	kind: 'progress';
	rows: { label: Bilingual; part: number; whole: number; share: number }[];
	/** Whether a whole is our own sum, because the article prints none. */
	isSummed: boolean;
}

/** Shares in per cent, then and now; `rise` is in percentage points. */
export interface ChangeChart {
	kind: 'change';
	rows: { label: Bilingual; from: number; to: number; rise: number }[];
	years: [from: string, to: string];
}

export type FigureChart = (BarsChart | ProgressChart | ChangeChart) & {
	id: ChartId;
	chapter: Chapter;
	/** Ids of the figures that it draws, in their order. */
	figures: string[];
};

/** A figure that prints one number, or one of the numbers that it prints. */
type Reference = string | [figure: string, place: number];

type Plan = { chapter: Chapter } & (
	| { kind: 'bars'; rows: Reference[]; isWhole?: boolean }
	| { kind: 'progress'; rows: { whole: Reference[]; part: Reference }[] }
	| { kind: 'change'; rows: string[] }
);

const PLAN_FIELDS = ['A40', 'A41', 'A42', 'A43', 'A44', 'A45', 'A46', 'A47'];

/** Which figures are drawn, and how. The numbers themselves stand in `geodata/figures.csv` alone. */
const PLANS = {
	areas: { chapter: 'science-city', kind: 'bars', rows: ['A07', 'A12', 'A08'] },
	people: { chapter: 'science-city', kind: 'bars', rows: ['A10', 'A11'] },
	schools: {
		chapter: 'science-city',
		kind: 'progress',
		rows: [
			{ whole: ['A17'], part: 'A18' },
			{ whole: ['A17'], part: 'A19' }
		]
	},
	zones: {
		chapter: 'two-zones',
		kind: 'progress',
		rows: [
			{ whole: ['A03'], part: 'A04' },
			{ whole: [['A25', 0]], part: ['A25', 1] },
			{ whole: [['A22', 0]], part: ['A22', 1] },
			{ whole: [['A23', 0]], part: ['A23', 1] }
		]
	},
	firms: { chapter: 'two-zones', kind: 'bars', rows: ['A26', 'A27', 'A28'] },
	fields: { chapter: 'huitian', kind: 'bars', rows: PLAN_FIELDS, isWhole: true },
	plan: {
		chapter: 'huitian',
		kind: 'progress',
		rows: [
			{ whole: PLAN_FIELDS, part: 'A48' },
			{ whole: PLAN_FIELDS, part: 'A49' },
			{ whole: ['A40'], part: 'A50' }
		]
	},
	year: {
		chapter: 'huitian',
		kind: 'progress',
		rows: [
			{ whole: ['A59'], part: ['A60', 0] },
			{ whole: ['A59'], part: ['A60', 1] },
			{ whole: ['A59'], part: ['A60', 2] }
		]
	},
	cover: { chapter: 'forest-city', kind: 'change', rows: ['A68', 'A69'] },
	green: { chapter: 'forest-city', kind: 'bars', rows: ['A66', 'A67'] },
	indicators: {
		chapter: 'forest-city',
		kind: 'progress',
		rows: [{ whole: [['A72', 0]], part: ['A72', 1] }]
	}
} satisfies Record<string, Plan>;

export type ChartId = keyof typeof PLANS;

type Numbered = FigurePart & { value: number };
type Finder = (reference: Reference) => Numbered;

/** The charts of the article's numbers, in the order of its chapters. */
export function createCharts(figures: readonly ArticleFigure[]): FigureChart[] {
	const find = finderIn(figures);
	const asOf = (id: string) => figures.find((figure) => figure.id === id)?.asOf ?? '';
	return Object.entries<Plan>(PLANS).map(([id, plan]) => ({
		id: id as ChartId,
		chapter: plan.chapter,
		figures: figuresOf(plan),
		...(plan.kind === 'bars'
			? barsOf(plan.rows.map(find), plan.isWhole ?? false)
			: plan.kind === 'progress'
				? progressOf(plan.rows, find)
				: changeOf(plan.rows, find, asOf(plan.rows[0]!)))
	}));
}

function finderIn(figures: readonly ArticleFigure[]): Finder {
	const parts = new Map(figures.map((figure) => [figure.id, partsOf(figure)]));
	return (reference) => {
		const [id, place] = typeof reference === 'string' ? [reference, 0] : reference;
		const part = parts.get(id)?.[place];
		if (!part || part.value === null) throw new Error(`figure ${id}: no number ${place}`);
		return { ...part, value: part.value };
	};
}

function figuresOf(plan: Plan): string[] {
	const references =
		plan.kind === 'progress' ? plan.rows.flatMap(({ whole, part }) => [...whole, part]) : plan.rows;
	return [...new Set(references.map((one) => (typeof one === 'string' ? one : one[0])))];
}

const sumOf = (parts: readonly Numbered[]) => parts.reduce((sum, { value }) => sum + value, 0);

function barsOf(parts: Numbered[], isWhole: boolean): BarsChart {
	const largest = Math.max(...parts.map(({ value }) => value));
	const labels = withoutSharedHead(parts.map(({ title }) => title));
	return {
		kind: 'bars',
		rows: parts.map(({ text, value }, index) => ({
			label: labels[index]!,
			text,
			value,
			share: value / largest
		})),
		sum: isWhole ? sumOf(parts) : null
	};
}

function progressOf(
	rows: readonly { whole: Reference[]; part: Reference }[],
	find: Finder
): ProgressChart {
	const parts = rows.map(({ part }) => find(part));
	const labels = withoutSharedHead(parts.map(({ title }) => title));
	return {
		kind: 'progress',
		rows: rows.map(({ whole: references }, index) => {
			const whole = sumOf(references.map(find));
			const part = parts[index]!.value;
			return { label: labels[index]!, part, whole, share: part / whole };
		}),
		isSummed: rows.some(({ whole }) => whole.length > 1)
	};
}

function changeOf(ids: readonly string[], find: Finder, asOf: string): ChangeChart {
	const [first = '', last = ''] = asOf.match(/\d{4}/g) ?? [];
	return {
		kind: 'change',
		rows: ids.map((id) => {
			const [from, to] = [find([id, 0]), find([id, 1])];
			const rise = Number((to.value - from.value).toFixed(2));
			return { label: from.title, from: from.value, to: to.value, rise };
		}),
		years: [first, last]
	};
}
