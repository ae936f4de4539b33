/** A value with the ends of its 95 % interval. */
export interface Estimate {
	value: number;
	low: number;
	high: number;
}

const RESAMPLES = 10_000;
const SEED = 20_260_101;

/** The value below which the share `q` (0 to 1) of the numbers lies, interpolated. */
export function quantile(numbers: readonly number[], q: number): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const at = (sorted.length - 1) * q;
	const below = sorted[Math.floor(at)]!;
	const above = sorted[Math.ceil(at)]!;
	return below + (above - below) * (at % 1);
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Numbers from 0 to below 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The median with its 95 % interval by bootstrap (percentile method, seeded). */
export function medianWithInterval(numbers: readonly number[]): Estimate {
	const random = seeded(SEED);
	const resample = () => numbers.map(() => numbers[Math.floor(random() * numbers.length)]!);
	const medians = Array.from({ length: RESAMPLES }, () => median(resample()));
	return {
		value: median(numbers),
		low: quantile(medians, 0.025),
		high: quantile(medians, 0.975)
	};
}

/** The median of the ratios of the pairs `over[i] / under[i]`, with its interval. */
export function pairedRatio(over: readonly number[], under: readonly number[]): Estimate {
	return medianWithInterval(over.map((value, i) => value / under[i]!));
}
