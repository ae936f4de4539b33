import { stat } from 'node:fs/promises';
import path from 'node:path';
import { bytesOf, overBudget } from '../bench/bytes';
import { watchMap, type BenchWindow } from '../bench/load';
import { expect, test } from './atlas';
import { BUILD } from './host';
import type { Request } from '@playwright/test';

/** The bytes of a file as a server sends it, compressed with gzip where that is worth it. */
async function sentBytes(pathname: string): Promise<number> {
	const file = path.join(BUILD, pathname === '/' ? 'index.html' : pathname);
	for (const name of [`${file}.gz`, `${file}.html.gz`, file]) {
		const info = await stat(name).catch(() => null);
		if (info?.isFile()) return info.size;
	}
	throw new Error(`${pathname} is no file of the build`);
}

for (const address of ['/', '/sites/hexin-park'])
	test(`${address} keeps its budget of bytes before the first idle of its map`, async ({
		page
	}) => {
		const requests: Request[] = [];
		page.on('request', (request) => requests.push(request));
		await page.addInitScript(watchMap);
		await page.goto(address);
		const idle = await page.evaluate(
			async () => performance.timeOrigin + (await (window as unknown as BenchWindow).benchIdle)
		);
		const paths = requests
			.filter((request) => request.timing().startTime <= idle)
			.map((request) => new URL(request.url()).pathname);
		const exchanges = await Promise.all(
			[...new Set(paths)].map(async (path) => ({ path, bytes: await sentBytes(path) }))
		);
		expect(exchanges.length).toBeGreaterThan(10);
		const bytes = bytesOf(exchanges);
		// The report names the largest files.
		expect({ over: overBudget(address, bytes), largest: bytes.files.slice(0, 5) }).toEqual({
			over: [],
			largest: bytes.files.slice(0, 5)
		});
	});
