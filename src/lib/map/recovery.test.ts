import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Recovery } from './recovery';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function drill() {
	const rebuild = vi.fn();
	const giveUp = vi.fn();
	return { rebuild, giveUp, recovery: new Recovery(rebuild, giveUp) };
}

it('rebuilds at once when the context comes back, and not a second time', () => {
	const { rebuild, recovery } = drill();
	recovery.lost();
	recovery.restored();
	vi.advanceTimersByTime(60_000);
	expect(rebuild).toHaveBeenCalledTimes(1);
});

it('rebuilds after five seconds when it does not', () => {
	const { rebuild, recovery } = drill();
	recovery.lost();
	vi.advanceTimersByTime(4_900);
	expect(rebuild).not.toHaveBeenCalled();
	vi.advanceTimersByTime(200);
	expect(rebuild).toHaveBeenCalledTimes(1);
});

it('gives up when map after map is lost before it has drawn itself', () => {
	const { rebuild, giveUp, recovery } = drill();
	for (let i = 0; i < 3; i++) {
		recovery.lost();
		vi.advanceTimersByTime(5_000);
	}
	expect(rebuild).toHaveBeenCalledTimes(2);
	expect(giveUp).toHaveBeenCalledTimes(1);
});

it('starts anew after a map has drawn itself', () => {
	const { rebuild, giveUp, recovery } = drill();
	for (let i = 0; i < 5; i++) {
		recovery.lost();
		recovery.restored();
		recovery.drawn();
	}
	expect(rebuild).toHaveBeenCalledTimes(5);
	expect(giveUp).not.toHaveBeenCalled();
});

it('does nothing once it has been stopped', () => {
	const { rebuild, recovery } = drill();
	recovery.lost();
	recovery.stop();
	vi.advanceTimersByTime(60_000);
	expect(rebuild).not.toHaveBeenCalled();
});
