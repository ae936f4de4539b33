import budgets from './budgets.json';
import { median } from './statistics';
import type { Load } from './load';
import type { Exchange } from './shaped-server';

/** Gzip bytes of the bodies a page asks for before its first idle. */
export interface Bytes {
	total: number;
	code: number;
	data: number;
	/** The files, the largest first. */
	files: { path: string; bytes: number }[];
}

/** An answer, as far as its bytes go. */
type Sent = Pick<Exchange, 'path' | 'bytes'>;

export const KIB = 1_024;

/** Data is what is made of geodata: the files of the map and its still picture. */
const isData = ({ path }: Sent) => /\.(geo)?json(\?|$)|^\/picture\//.test(path);

const sum = (exchanges: readonly Sent[]) => exchanges.reduce((all, { bytes }) => all + bytes, 0);

/** The bytes of some answers, told apart by what they carry. */
export function bytesOf(exchanges: readonly Sent[]): Bytes {
	return {
		total: sum(exchanges),
		code: sum(exchanges.filter((exchange) => !isData(exchange))),
		data: sum(exchanges.filter(isData)),
		files: exchanges.map(({ path, bytes }) => ({ path, bytes })).sort((a, b) => b.bytes - a.bytes)
	};
}

/** The bytes of the heaviest of some loads: which late files come before idle may vary. */
export function mostBytes(loads: readonly Load[]): Bytes {
	return loads
		.map(({ exchanges }) => bytesOf(exchanges))
		.reduce((most, each) => (each.total > most.total ? each : most));
}

/** What is over budget, in words; empty if nothing is. */
export function overBudget(page: string, { total, code, data }: Bytes): string[] {
	const parts = [
		{ name: 'in all', bytes: total, limit: budgets.totalKiB },
		{ name: 'of code', bytes: code, limit: budgets.codeKiB },
		{ name: 'of data', bytes: data, limit: budgets.dataKiB }
	];
	return parts
		.filter(({ bytes, limit }) => bytes > limit * KIB)
		.map(
			({ name, bytes, limit }) =>
				`${page}: ${(bytes / KIB).toFixed(1)} KiB ${name} before idle, budget ${limit}`
		);
}

/** The load whose time is the closest to the median of all. */
export function typicalLoad(loads: readonly Load[]): Load {
	const middle = median(loads.map(({ idle }) => idle));
	const off = (load: Load) => Math.abs(load.idle - middle);
	return loads.reduce((best, load) => (off(load) < off(best) ? load : best));
}
