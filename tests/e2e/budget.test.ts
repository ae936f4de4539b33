import { stat } from 'node:fs/promises';
import path from 'node:path';
import { overBudget, bytesOf } from '../bench/bytes';
import { expect, mapOf, test } from './atlas';

const BUILD = path.join(import.meta.dirname, '../../build');

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
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto(address);
		await expect(mapOf(page)).toHaveAttribute('data-map-state', 'ready');
		const exchanges = await Promise.all(
			[...new Set(asked)].map(async (path) => ({ path, bytes: await sentBytes(path) }))
		);
		expect(exchanges.length).toBeGreaterThan(10);
		expect(overBudget(address, bytesOf(exchanges))).toEqual([]);
	});
