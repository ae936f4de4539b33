/// <reference lib="webworker" />
import { keep, unpack } from './keep';
import { isPage, nameOf, namesFor, notFoundName } from './names';
import { readSet } from './set';

/*
 * A page of one build gets only what that build made: while this worker is active it answers from
 * its own set, and a newer worker waits until a person asks for it or all tabs are closed.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const set = readSet('__OFFLINE_SET__');

async function tellPages(message: unknown): Promise<void> {
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage(message);
}

async function install(): Promise<void> {
	try {
		await keep(set);
	} catch (error) {
		await tellPages({ notKept: error instanceof Error ? error.name : 'Error' });
		// The browser then drops this worker, and the next visit tries again.
		throw error;
	}
}

async function activate(): Promise<void> {
	for (const name of await caches.keys())
		if (name.startsWith('atlas-') && name !== set.id) await caches.delete(name);
	await worker.clients.claim();
	await tellPages({ activated: true });
}

async function answer(request: Request): Promise<Response> {
	const { pathname } = new URL(request.url);
	const cache = await caches.open(set.id);
	for (const name of namesFor(pathname)) {
		const kept = await cache.match(name);
		if (kept) return unpack(kept, 200);
	}
	const name = nameOf(pathname);
	if (request.mode !== 'navigate' || !isPage(name)) return fetch(request);
	const notFound = await cache.match(notFoundName(name));
	if (notFound) return unpack(notFound, 404);
	// The browser has taken the storage away: from the next page on the site comes from its server.
	await worker.registration.unregister();
	return fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', ({ data }) => {
	if (data === 'take over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method === 'GET' && new URL(request.url).origin === worker.location.origin)
		event.respondWith(answer(request));
});
