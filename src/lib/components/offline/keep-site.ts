import { updated } from '$app/state';
import { fail, ok, type Result } from '$lib/geo/result';
import { m } from '$lib/paraglide/messages';
import type { AtlasState } from '$lib/state/atlas.svelte';
import type { NotKept, OfflineCopy } from '$lib/state/offline-copy.svelte';

/** What the service worker says to the pages (`src/service-worker/index.ts`). */
type FromWorker = { notKept: string } | { activated: true };

async function register(): Promise<Result<ServiceWorkerRegistration, NotKept>> {
	if (!('serviceWorker' in navigator) || !('CompressionStream' in globalThis))
		return fail('unsupported');
	try {
		const options = { updateViaCache: 'none' } as const;
		const registration: ServiceWorkerRegistration | undefined =
			await navigator.serviceWorker.register('/service-worker.js', options);
		// What blocks workers (extensions, test runners) may answer with nothing.
		return registration ? ok(registration) : fail('unsupported');
	} catch (error) {
		// Forbidden by the browser (private windows, policies), or not to be had from the server.
		const forbidden = error instanceof DOMException && error.name === 'SecurityError';
		return fail(forbidden ? 'unsupported' : 'broken');
	}
}

/** A newer copy waits beside the one in use until a person asks for it. */
function offer({ notices }: AtlasState, waiting: ServiceWorker): void {
	notices.add('new-version', m.offline_new_version(), {
		action: { label: m.offline_reload(), run: () => waiting.postMessage('take over') }
	});
}

function follow(atlas: AtlasState, registration: ServiceWorkerRegistration): void {
	const { installing, waiting, active } = registration;
	const copy = atlas.offlineCopy;
	if (active) copy.state = 'saved';
	else if (installing || waiting) copy.state = 'saving';
	// The worker has said why, if it could.
	else if (copy.state === 'saving') copy.state = 'broken';
	if (waiting && navigator.serviceWorker.controller) offer(atlas, waiting);
	if (installing) installing.onstatechange = () => follow(atlas, registration);
}

/** A tab whose files are now another build's starts anew. */
async function reloadIfReplaced(replaced: boolean): Promise<void> {
	if (replaced || (await updated.check())) location.reload();
}

function listen(copy: OfflineCopy): void {
	let controlled = navigator.serviceWorker.controller !== null;
	navigator.serviceWorker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
		if ('activated' in data) {
			void reloadIfReplaced(controlled);
			controlled = true;
		} else if (copy.state !== 'saved')
			copy.state = data.notKept === 'QuotaExceededError' ? 'full' : 'broken';
	};
}

/** Keeps the whole site on this device, in the background, and offers its new versions. */
export async function keepSite(atlas: AtlasState): Promise<void> {
	const copy = atlas.offlineCopy;
	if (navigator.serviceWorker?.controller) copy.state = 'saved';
	const registered = await register();
	if (!registered.ok) {
		copy.state = registered.reason;
		return;
	}
	const registration = registered.value;
	listen(copy);
	registration.onupdatefound = () => follow(atlas, registration);
	follow(atlas, registration);
}

/**
 * Says in words when there is no network, and how old the data then is; calls `onback` when there
 * is one again. Returns what ends it.
 */
export function followNetwork(
	{ offlineCopy, notices }: AtlasState,
	onback: () => void
): () => void {
	const text = () => {
		if (offlineCopy.state !== 'saved') return m.offline_notice_no_copy();
		return __COMMIT_DATE__ ? m.offline_notice({ date: __COMMIT_DATE__ }) : m.offline_notice_plain();
	};
	const say = () => {
		offlineCopy.offline = !navigator.onLine;
		if (offlineCopy.offline) notices.add('offline', text());
		else notices.dismiss('offline');
	};
	say();
	addEventListener('online', say);
	addEventListener('online', onback);
	addEventListener('offline', say);
	return () => {
		removeEventListener('online', say);
		removeEventListener('online', onback);
		removeEventListener('offline', say);
	};
}
