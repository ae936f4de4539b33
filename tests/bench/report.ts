import budgets from './budgets.json' with { type: 'json' };
import { KIB, overBudget, type Bytes } from './bytes';
import type { Latency } from './latency';
import type { Load } from './load';
import { medianWithInterval, quantile, type Estimate } from './statistics';

/** What the bench found out about one page. */
export interface PageResult {
	name: string;
	/** From navigation to first idle, in milliseconds, one a round. */
	times: number[];
	/** Times of the page over the bare page's first idle; `null` for the bare page itself. */
	ratios: Ratios | null;
	bytes: Bytes;
}

export interface Ratios {
	idle: Estimate;
	/** Until base map and names are drawn, too. */
	complete: Estimate;
	firstPaint: Estimate;
	largestPaint: Estimate;
}

export interface Result {
	rounds: number;
	/** The A/A control: the bare page over itself. */
	control: Estimate;
	pages: PageResult[];
	latencies: Latency[];
}

const BAR_WIDTH = 48;

const kib = (bytes: number) => (bytes / KIB).toFixed(1);
const ms = (time: number) => time.toFixed(0);
const ratioText = ({ value, low, high }: Estimate) =>
	`${value.toFixed(3)}  [${low.toFixed(3)}, ${high.toFixed(3)}]`;

/** Rows in columns: the first to the left, the others to the right. */
function columns(rows: string[][]): string {
	const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
	const cell = (text: string, i: number) =>
		i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!);
	return rows.map((row) => row.map(cell).join('   ')).join('\n');
}

function timeTable({ pages, control }: Result): string {
	const head = ['page', 'first idle ms', 'quartiles', 'ratio to bare  [95 %]'];
	const rows = pages.map(({ name, times, ratios }) => [
		name,
		ms(quantile(times, 0.5)),
		`${ms(quantile(times, 0.25))} - ${ms(quantile(times, 0.75))}`,
		ratios ? ratioText(ratios.idle) : '1'
	]);
	return columns([head, ...rows, ['A/A control', '', '', ratioText(control)]]);
}

function paintTable({ pages }: Result): string {
	const head = ["over the bare page's first idle", 'first paint', 'largest paint', 'map complete'];
	const rows = pages.flatMap(({ name, ratios }) =>
		ratios
			? [[name, ...[ratios.firstPaint, ratios.largestPaint, ratios.complete].map(ratioText)]]
			: []
	);
	return columns([head, ...rows]);
}

/** Latencies as a table. */
export function latencyTable(latencies: readonly Latency[]): string {
	const head = ['latency', 'median ms', '95th', 'budget'];
	const rows = latencies.map(({ name, times, budget }) => [
		name,
		quantile(times, 0.5).toFixed(1),
		quantile(times, 0.95).toFixed(1),
		budget === null ? '' : String(budget)
	]);
	return columns([head, ...rows]);
}

function byteTable({ pages }: Result): string {
	const head = ['gzip KiB before idle', 'code', 'data', 'in all'];
	const rows = pages.map(({ name, bytes }) => [
		name,
		kib(bytes.code),
		kib(bytes.data),
		kib(bytes.total)
	]);
	const { codeKiB, dataKiB, totalKiB } = budgets;
	return columns([head, ...rows, ['budget', ...[codeKiB, dataKiB, totalKiB].map(String)]]);
}

function largest({ name, bytes }: PageResult): string {
	const rows = bytes.files.slice(0, 10).map(({ path, bytes }) => [path, kib(bytes)]);
	return columns([[`largest files of ${name}`, 'KiB'], ...rows]);
}

/** The whole result as text. */
export function describe(result: Result): string {
	const app = result.pages.find(({ ratios }) => ratios)!;
	const [times, paints, bytes] = [timeTable, paintTable, byteTable].map((table) => table(result));
	return [times, paints, latencyTable(result.latencies), bytes, largest(app)].join('\n\n');
}

/** The requests of one load on the line: `.` waiting for the first byte, `#` receiving. */
export function waterfall(name: string, { idle, exchanges }: Load): string {
	const at = (time: number) => Math.min(BAR_WIDTH, Math.round((time / idle) * BAR_WIDTH));
	const rows = exchanges.map(({ path, bytes, asked, firstByte, lastByte }) => {
		const bar =
			' '.repeat(at(asked)) +
			'.'.repeat(at(firstByte) - at(asked)) +
			'#'.repeat(Math.max(1, at(lastByte) - at(firstByte)));
		return [path, ms(asked), ms(lastByte), kib(bytes), bar.padEnd(BAR_WIDTH + 1)];
	});
	const head = [`${name}, idle at ${ms(idle)} ms`, 'asked', 'there', 'KiB', ''];
	return columns([head, ...rows]);
}

/** Times over budget, in words. A run whose control strays from 1 proves nothing. */
function tooSlow({ pages, control, latencies }: Result): string[] {
	if (control.low > 1 || control.high < 1) return [];
	const over = (name: string, value: Estimate, budget: number | null) =>
		budget !== null && value.low > budget ? [`${name}: ${ratioText(value)}, budget ${budget}`] : [];
	const { ratio, paintRatio } = budgets;
	return [
		...pages.flatMap(({ name, ratios }) =>
			ratios
				? [
						...over(`${name}: first idle`, ratios.idle, ratio),
						...over(`${name}: first paint`, ratios.firstPaint, paintRatio),
						...over(`${name}: largest paint`, ratios.largestPaint, paintRatio)
					]
				: []
		),
		...latencies.flatMap(({ name, times, budget }) => over(name, medianWithInterval(times), budget))
	];
}

/** Everything over budget, in words; empty if nothing is. */
export function failuresOf(result: Result): string[] {
	const pages = result.pages.filter(({ ratios }) => ratios);
	return [...pages.flatMap(({ name, bytes }) => overBudget(name, bytes)), ...tooSlow(result)];
}
