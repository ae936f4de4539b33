import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import sirv from 'sirv';

/**
 * Serves the built site as any static host would: hashed files for ever, pages fresh each time,
 * compressed where the browser takes it, and a 404 page in the language of the address.
 *
 * @param {{ port: number, root?: string }} options
 */
export function serve({ port, root = fileURLToPath(new URL('../build', import.meta.url)) }) {
	if (!existsSync(path.join(root, 'index.html')))
		throw new Error(`no built site in ${root}: run "npm run build" first`);
	const pages = { zh: readFileSync(`${root}/404.html`), en: readFileSync(`${root}/en/404.html`) };
	const files = sirv(root, {
		brotli: true,
		gzip: true,
		etag: true,
		extensions: ['html'],
		setHeaders(response, pathname) {
			const lasting = pathname.startsWith('/_app/immutable/');
			response.setHeader(
				'cache-control',
				lasting ? 'public, max-age=31536000, immutable' : 'no-cache'
			);
			if (pathname.endsWith('.geojson')) response.setHeader('content-type', 'application/geo+json');
		}
	});
	const server = createServer((request, response) => {
		files(request, response, () => {
			const language = /^\/en(\/|$)/.test(request.url ?? '') ? 'en' : 'zh';
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(pages[language]);
		});
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, () => resolve(server));
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const port = Number(process.env.PORT ?? 4173);
	await serve({ port });
	console.log(`昌平图志 / Changping Atlas: http://localhost:${port}`);
}
