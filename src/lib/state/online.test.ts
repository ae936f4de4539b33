import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let network: { onLine: boolean };
let onceOnline: (ask: () => void) => void;

beforeEach(async () => {
	vi.useFakeTimers();
	const target = new EventTarget();
	network = { onLine: false };
	vi.stubGlobal('window', target);
	vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
	vi.stubGlobal('dispatchEvent', target.dispatchEvent.bind(target));
	vi.stubGlobal('navigator', network);
	vi.resetModules();
	({ onceOnline } = await import('./online'));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function goOnline(): void {
	network.onLine = true;
	dispatchEvent(new Event('online'));
}

/** Asks as a loader does, for as long as it is refused. */
function refused(times: number) {
	const ask = vi.fn(() => {
		if (ask.mock.calls.length <= times) onceOnline(ask);
	});
	onceOnline(ask);
	return ask;
}

it('asks once when the network is back, and not again the next time', () => {
	const ask = refused(0);
	vi.advanceTimersByTime(600_000);
	expect(ask).not.toHaveBeenCalled();
	goOnline();
	goOnline();
	vi.advanceTimersByTime(600_000);
	expect(ask).toHaveBeenCalledTimes(1);
});

it('asks anew, in ever longer pauses, while a network that is just back carries nothing', () => {
	const ask = refused(Infinity);
	goOnline();
	expect(ask).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(1_000);
	expect(ask).toHaveBeenCalledTimes(2);
	vi.advanceTimersByTime(31_000);
	expect(ask).toHaveBeenCalledTimes(7);
	// A minute after its return the network is what it is, until it comes anew.
	vi.advanceTimersByTime(600_000);
	expect(ask).toHaveBeenCalledTimes(8);
	goOnline();
	expect(ask).toHaveBeenCalledTimes(9);
});

it('waits for the network where it was lost again', () => {
	const ask = refused(2);
	goOnline();
	network.onLine = false;
	vi.advanceTimersByTime(1_000);
	expect(ask).toHaveBeenCalledTimes(2);
	vi.advanceTimersByTime(600_000);
	expect(ask).toHaveBeenCalledTimes(2);
	goOnline();
	expect(ask).toHaveBeenCalledTimes(3);
});
