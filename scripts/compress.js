import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

// Lays a .gz and a .br beside every text file of the build, GeoJSON and CSV included (which
// adapter-static's own `precompress` leaves out), so that any static server can send them.
const TEXT = /\.(html|js|mjs|css|json|geojson|csv|gpx|kml|svg|xml|txt|webmanifest)$/;
const LEAST_BYTES = 512;

const root = fileURLToPath(new URL('../build', import.meta.url));
const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);

for (const name of await readdir(root, { recursive: true })) {
	if (!TEXT.test(name)) continue;
	const file = path.join(root, name);
	const bytes = await readFile(file);
	if (bytes.length < LEAST_BYTES) continue;
	await writeFile(`${file}.gz`, await gzip(bytes, { level: 9 }));
	await writeFile(`${file}.br`, await brotli(bytes));
}
