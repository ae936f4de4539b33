import { typeOf } from './names';
import type { OfflineSet } from './set';

async function hexOf(bytes: ArrayBuffer): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fetches behind whatever the open page still asks for. */
async function fetchBytes(path: string): Promise<ArrayBuffer> {
	const response = await fetch(path, { priority: 'low' });
	if (!response.ok) throw new Error(`${path}: status ${response.status}`);
	return response.arrayBuffer();
}

/** Kept compressed: the pages of both languages are then a third of their size. */
async function put(cache: Cache, name: string, content: BlobPart): Promise<void> {
	const body = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'));
	const bytes = await new Response(body).arrayBuffer();
	await cache.put(name, new Response(bytes, { headers: { 'content-type': typeOf(name) } }));
}

/** Unpacks what `put` has kept. */
export function unpack(kept: Response, status: number): Response {
	const body = kept.body?.pipeThrough(new DecompressionStream('gzip'));
	const headers = {
		'content-type': kept.headers.get('content-type') ?? typeOf(''),
		'x-content-type-options': 'nosniff'
	};
	return new Response(body, { status, headers });
}

async function fill(cache: Cache, { pack, files }: OfflineSet): Promise<void> {
	const packed = await fetchBytes(pack.path);
	if ((await hexOf(packed)) !== pack.sha256) throw new Error(`${pack.path}: not this build's`);
	const texts = JSON.parse(new TextDecoder().decode(packed)) as Record<string, string>;
	for (const [name, text] of Object.entries(texts)) await put(cache, name, text);
	for (const [path, length] of files) {
		const bytes = await fetchBytes(path);
		if (bytes.byteLength !== length) throw new Error(`${path}: ${bytes.byteLength} of ${length}`);
		await put(cache, path, bytes);
	}
}

/** Keeps the whole set or nothing: what fails leaves no part behind, and is thrown on. */
export async function keep(set: OfflineSet): Promise<void> {
	try {
		await fill(await caches.open(set.id), set);
	} catch (error) {
		await caches.delete(set.id);
		throw error;
	}
}
