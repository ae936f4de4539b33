/** Asks again, once, for what a lost network withheld: when the network is back. */
export function onceOnline(ask: () => void): void {
	addEventListener('online', ask, { once: true });
}
