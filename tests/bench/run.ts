import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { mostBytes, typicalLoad } from './bytes';
import { launchChromium } from './chromium';
import { measureLatencies, type Latency } from './latency';
import { frameOf, loadOnce, type Frame, type Load } from './load';
import { describe, failuresOf, latencyTable, waterfall, type Result } from './report';
import { startShapedServer, type ShapedServer } from './shaped-server';
import { CACHE, prepareSite } from './site';
import { pairedRatio, type Estimate } from './statistics';
import { measureWorkbench } from './workbench';

// npm run bench -- [--rounds N] [--build] [--site DIR] [--waterfall] [--workbench]
//   --build      builds the site even if it is newer than its sources
//   --site       measures a site built elsewhere
//   --waterfall  shows the requests of a typical load of each page
//   --workbench  measures the workbench at its limits, and nothing else

const SHAPE = { latencyMs: 40, megabitsPerSecond: 10 };
const WARM_UPS = 1;
const APP_PAGES = ['/', '/sites/hexin-park'];

const { values: options } = parseArgs({
	options: {
		rounds: { type: 'string', default: '15' },
		build: { type: 'boolean', default: false },
		site: { type: 'string' },
		waterfall: { type: 'boolean', default: false },
		workbench: { type: 'boolean', default: false }
	}
});

interface Entry {
	name: string;
	address: string;
	loads: Load[];
}

/** The pages of a round: the bare one twice, so that it can be held against itself. */
function entriesFor({ width, height, lon, lat, zoom }: Frame): Entry[] {
	const query = new URLSearchParams(
		Object.entries({ width, height, lon, lat, zoom }).map(([name, value]) => [name, `${value}`])
	);
	const bare = `/bare/?${query}`;
	return [
		{ name: 'bare', address: bare, loads: [] },
		...APP_PAGES.map((address) => ({ name: address, address, loads: [] })),
		{ name: "bare'", address: bare, loads: [] }
	];
}

/** Each round begins with another page, so that none always comes first. */
function inTurn<T>(entries: readonly T[], round: number): T[] {
	const first = round % entries.length;
	return [...entries.slice(first), ...entries.slice(0, first)];
}

async function measure(browser: Browser, server: ShapedServer, rounds: number): Promise<Entry[]> {
	const entries = entriesFor(await frameOf(browser, server, APP_PAGES[0]!));
	for (let round = -WARM_UPS; round < rounds; round++) {
		for (const { address, loads } of inTurn(entries, round + WARM_UPS)) {
			const load = await loadOnce(browser, server, address);
			if (round >= 0) loads.push(load);
		}
		process.stderr.write(round < 0 ? 'warm ' : `${round + 1} `);
	}
	process.stderr.write('\n');
	return entries;
}

/** What a round costs a page over what the bare page's first idle costs in the same round. */
function overBare(entry: Entry, bare: Entry, time: (load: Load) => number): Estimate {
	return pairedRatio(
		entry.loads.map(time),
		bare.loads.map(({ idle }) => idle)
	);
}

function resultOf(entries: readonly Entry[], rounds: number, latencies: Latency[]): Result {
	const bare = entries[0]!;
	return {
		rounds,
		latencies,
		control: overBare(entries.at(-1)!, bare, ({ idle }) => idle),
		pages: entries.map((entry) => ({
			name: entry.name,
			times: entry.loads.map(({ idle }) => idle),
			ratios: APP_PAGES.includes(entry.name)
				? {
						idle: overBare(entry, bare, ({ idle }) => idle),
						complete: overBare(entry, bare, ({ complete }) => complete),
						firstPaint: overBare(entry, bare, ({ firstPaint }) => firstPaint),
						largestPaint: overBare(entry, bare, ({ largestPaint }) => largestPaint)
					}
				: null,
			bytes: mostBytes(entry.loads)
		}))
	};
}

async function bench(): Promise<string[]> {
	const rounds = Number(options.rounds);
	if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds wants a whole number');
	const site = await prepareSite(options.site, options.build);
	const server = await startShapedServer(site, SHAPE);
	const browser = await launchChromium();
	try {
		if (options.workbench) {
			console.log(latencyTable(await measureWorkbench(browser, server.origin)));
			return [];
		}
		const entries = await measure(browser, server, rounds);
		const latencies = await measureLatencies(browser, server.origin);
		const result = resultOf(entries, rounds, latencies);
		console.log(`\n${describe(result)}`);
		if (options.waterfall)
			for (const { name, loads } of entries.slice(0, -1))
				console.log(`\n${waterfall(name, typicalLoad(loads))}`);
		await writeFile(path.join(CACHE, 'last.json'), JSON.stringify(result, null, '\t'));
		return failuresOf(result);
	} finally {
		await browser.close();
		server.close();
	}
}

const failures = await bench();
for (const failure of failures) console.error(`OVER BUDGET  ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
