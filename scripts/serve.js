import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import sirv from 'sirv';

/**
 * What the pages' own policy can't say (`docs/deploy.md` has the reasons). Anyone may embed the
 * site: there is nobody to deceive into a click, as it has no accounts and nothing to buy or send.
 */
const SECURITY_HEADERS = {
	'content-security-policy': 'frame-ancestors *',
	'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff'
};

/** Types that sirv does not know. */
const TYPES = {
	'.geojson': 'application/geo+json',
	'.gpx': 'application/gpx+xml',
	'.kml': 'application/vnd.google-earth.kml+xml',
	'.webmanifest': 'application/manifest+json'
};

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** @param {Response} response @param {string} pathname */
function setHeaders(response, pathname) {
	const lasting = pathname.startsWith('/_app/immutable/');
	response.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
	for (const [extension, type] of Object.entries(TYPES))
		if (pathname.endsWith(extension)) response.setHeader('content-type', type);
}

/**
 * Answers as any static host would: hashed files for ever, pages fresh each time, compressed where
 * the browser takes it, and a 404 page in the language of the address.
 *
 * @param {string} root
 * @returns {(request: Request, response: Response) => void}
 */
export function siteHandler(root) {
	if (!existsSync(path.join(root, 'index.html')))
		throw new Error(`no built site in ${root}: run "npm run build" first`);
	const pages = { zh: readFileSync(`${root}/404.html`), en: readFileSync(`${root}/en/404.html`) };
	const files = sirv(root, {
		brotli: true,
		gzip: true,
		etag: true,
		extensions: ['html'],
		setHeaders
	});
	return (request, response) => {
		// A file that is gone since, because the site is being built anew, must not end the server.
		response.once('pipe', (file) => file.once('error', () => response.destroy()));
		files(request, response, () => {
			const language = /^\/en(\/|$)/.test(request.url ?? '') ? 'en' : 'zh';
			setHeaders(response, '');
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(pages[language]);
		});
	};
}

/**
 * Serves the built site on a port.
 *
 * @param {{ port: number, root?: string }} options
 */
export function serve({ port, root = fileURLToPath(new URL('../build', import.meta.url)) }) {
	const server = createServer(siteHandler(root));
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
