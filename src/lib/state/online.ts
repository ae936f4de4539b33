/** A network that is just back often carries nothing yet: so long is what it withholds asked again. */
const SETTLING_MS = 60_000;
const SHORTEST_PAUSE_MS = 1_000;

let backAt = -Infinity;
if (typeof window !== 'undefined') addEventListener('online', () => (backAt = performance.now()));

/**
 * Asks again, once, for what a lost network withheld: when the network is back. Where it has been
 * back for less than a minute, after a pause as long as it has been back, a second at least.
 */
export function onceOnline(ask: () => void): void {
	const back = performance.now() - backAt;
	if (navigator.onLine && back < SETTLING_MS) setTimeout(ask, Math.max(SHORTEST_PAUSE_MS, back));
	else addEventListener('online', ask, { once: true });
}
