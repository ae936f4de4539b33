import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { startServer } from '../../scripts/servers.js';
import { BUILD, Host } from './host';
import { words } from './words';

/** The servers of docs/deploy.md, and the one of `npm start`: what the site needs of each. */
const SERVERS = {
	nginx: () => startServer('nginx', BUILD),
	caddy: () => startServer('caddy', BUILD),
	'npm start': async () => {
		const host = new Host();
		await host.start();
		return { url: host.url, stop: () => host.stop() };
	}
};

const LASTING = 'public, max-age=31536000, immutable';

/** A hashed file that the home page asks for. */
async function hashedFile(request: APIRequestContext): Promise<string> {
	const html = await (await request.get('/')).text();
	return /\/_app\/immutable\/entry\/app[^"]+\.js/.exec(html)![0];
}

test('npm start outlives a build that takes its files away', async ({ playwright }) => {
	const host = new Host();
	await host.start();
	const next = await host.makeNextBuild();
	host.deploy(next);
	await rm(path.join(next, 'about.html'));
	const request = await playwright.request.newContext({ baseURL: host.url });
	await expect(request.get('/about')).rejects.toThrow(/socket hang up/);
	expect((await request.get('/data')).status()).toBe(200);
	await request.dispose();
	await host.stop();
	await host.removeBuilds();
});

// In one worker: two would install the same package at once, and one of them would skip its tests.
test.describe.configure({ mode: 'default' });

for (const [name, start] of Object.entries(SERVERS))
	test.describe(name, () => {
		let server: { url: string; stop: () => Promise<void> } | null = null;
		let request: APIRequestContext;

		test.beforeAll(async ({ playwright }) => {
			server = await start();
			test.skip(server === null, `${name} is not installed, and apt-get could not install it`);
			request = await playwright.request.newContext({ baseURL: server!.url, maxRedirects: 0 });
		});

		test.afterAll(async () => {
			await request?.dispose();
			await server?.stop();
		});

		test('serves pages in both languages, under one address each', async () => {
			for (const [path, language] of [
				['/', 'zh-CN'],
				['/sites/hexin-park', 'zh-CN'],
				['/en', 'en'],
				['/en/sites/hexin-park', 'en']
			]) {
				const response = await request.get(path!);
				expect(response.status(), path).toBe(200);
				expect(await response.text(), path).toContain(`<html lang="${language}">`);
				expect(response.headers()['content-type'], path).toMatch(/^text\/html; ?charset=utf-8$/i);
			}
			for (const path of ['/en/', '/sites/hexin-park/']) {
				// A slash at the end is taken away, or does no harm.
				const response = await request.get(path);
				if (response.status() === 301 || response.status() === 308)
					expect(response.headers().location).toBe(path.slice(0, -1));
				else expect(response.status(), path).toBe(200);
			}
		});

		test('answers an unknown address with the 404 page of its language', async () => {
			for (const [path, title] of [
				['/no/such/page', words.zh.not_found_title],
				['/_app/immutable/chunks/gone.js', words.zh.not_found_title],
				['/sites/none.geojson', words.zh.not_found_title],
				['/en/no/such/page', words.en.not_found_title],
				['/english', words.zh.not_found_title]
			]) {
				const response = await request.get(path!);
				expect(response.status(), path).toBe(404);
				expect(await response.text(), path).toContain(title);
				expect(response.headers()['content-type'], path).toMatch(/^text\/html/);
				expect(response.headers()['cache-control'], path).toBe('no-cache');
			}
		});

		test('sends the compressed files of the build, with the type of what is in them', async () => {
			for (const [path, type] of [
				['/', 'text/html'],
				['/data/parks.geojson', 'application/geo+json'],
				['/data/sites.csv', 'text/csv'],
				['/sites/greenway-42.gpx', 'application/gpx+xml'],
				['/sites/greenway-42.kml', 'application/vnd.google-earth.kml+xml'],
				['/manifest.webmanifest', 'application/manifest+json'],
				[await hashedFile(request), 'javascript']
			]) {
				const zipped = await request.get(path!, { headers: { 'accept-encoding': 'gzip' } });
				expect(zipped.headers()['content-encoding'], path).toBe('gzip');
				expect(zipped.headers()['vary'], path).toMatch(/accept-encoding/i);
				expect(zipped.headers()['content-type'], path).toContain(type);
				const plain = await request.get(path!, { headers: { 'accept-encoding': 'identity' } });
				expect(plain.headers()['content-encoding'], path).toBeUndefined();
				expect(plain.headers()['content-type'], path).toContain(type);
				expect(await plain.body(), path).toEqual(await zipped.body());
			}
		});

		test('lets hashed files be kept for ever, and asks again for the rest', async () => {
			const hashed = await request.get(await hashedFile(request));
			expect(hashed.headers()['cache-control']).toBe(LASTING);
			for (const path of ['/', '/data/parks.geojson', '/service-worker.js', '/_app/version.json']) {
				const first = await request.get(path);
				expect(first.headers()['cache-control'], path).toBe('no-cache');
				const again = await request.get(path, {
					headers: { 'if-none-match': first.headers().etag! }
				});
				expect(again.status(), path).toBe(304);
			}
		});

		test('sends the headers that protect a person, on pages and on files', async () => {
			for (const path of ['/', '/data/parks.geojson', '/no/such/page']) {
				const headers = (await request.get(path)).headers();
				expect(headers['x-content-type-options'], path).toBe('nosniff');
				expect(headers['referrer-policy'], path).toBe('same-origin');
				expect(headers['permissions-policy'], path).toContain('geolocation=(self)');
				// Anyone may embed the map; the pages' own policy can't say so.
				expect(headers['content-security-policy'], path).toBe('frame-ancestors *');
				expect(headers['x-frame-options'], path).toBeUndefined();
				expect(headers['strict-transport-security'], 'only over TLS').toBeUndefined();
			}
		});

		test('answers a request for a part with that part', async () => {
			const path = '/data/base/base.geojson';
			const whole = await (await request.get(path)).body();
			const part = await request.get(path, {
				headers: { range: 'bytes=100-199', 'accept-encoding': 'identity' }
			});
			expect(part.status()).toBe(206);
			expect(part.headers()['content-range']).toBe(`bytes 100-199/${whole.length}`);
			expect(await part.body()).toEqual(whole.subarray(100, 200));
		});
	});
