/// <reference lib="webworker" />

// Shipped in place of the service worker by `RETIRE_SERVICE_WORKER=1 npm run build`: takes away
// what its predecessors kept, and itself. Open tabs are not reloaded; their next page comes from
// the server.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

async function retire() {
	for (const name of await caches.keys()) if (name.startsWith('atlas-')) await caches.delete(name);
	await worker.registration.unregister();
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(retire()));
