import { describe, expect, it } from 'vitest';
import { analyse } from '$lib/geo/analyse';
import { AnalysisWorker, type ToWorker, type WorkerPort } from '$lib/geo/analysis-worker';
import { rectangleBetween } from '$lib/geo/drawn-shapes';
import { Analyses } from './analyses.svelte';

/** A worker that answers when told. */
function manual() {
	const waiting: (() => void)[] = [];
	const open = (): WorkerPort => {
		const port: WorkerPort = {
			onmessage: null,
			onerror: null,
			onmessageerror: null,
			terminate: () => (port.onmessage = null),
			postMessage(message: ToWorker) {
				const data = { type: 'answer' as const, answer: analyse(message) };
				waiting.push(() => port.onmessage?.({ data } as MessageEvent));
			}
		};
		return port;
	};
	return {
		analyses: new Analyses(new AnalysisWorker(open)),
		answer: () => waiting.splice(0).forEach((post) => post())
	};
}

const a = rectangleBetween([116.3, 40.1], [116.32, 40.12]);
const b = rectangleBetween([116.31, 40.1], [116.33, 40.12]);
const request = {
	kind: 'overlap' as const,
	subjects: [{ id: 'a', geometry: a }],
	others: [{ id: 'b', geometry: b }]
};

describe('an analysis', () => {
	it('is under way until it is answered, and then in lines', async () => {
		const { analyses, answer } = manual();
		const asked = analyses.ask('A', request, (pairs) =>
			pairs.map(({ other, area }) => ({ name: other, area }))
		);
		expect(analyses.progress).toBe(0);
		answer();
		await asked;
		expect(analyses.progress).toBeNull();
		expect(analyses.found?.list).toEqual([{ name: 'b', area: expect.any(Number) }]);
	});

	it('gives way to another one, whose progress it leaves alone', async () => {
		const { analyses, answer } = manual();
		const first = analyses.ask('first', request, () => []);
		const second = analyses.ask('second', request, () => []);
		await first;
		expect([analyses.progress, analyses.found, analyses.problem]).toEqual([0, null, null]);
		answer();
		await second;
		expect([analyses.progress, analyses.found?.title]).toEqual([null, 'second']);
	});

	it('leaves what was found before when it is cancelled or fails', async () => {
		const { analyses, answer } = manual();
		const before = analyses.ask('before', request, () => []);
		answer();
		await before;
		const cancelled = analyses.ask('cancelled', request, () => []);
		analyses.cancel();
		await cancelled;
		expect(analyses.progress).toBeNull();
		const failed = analyses.ask(
			'failed',
			{ kind: 'buffer', geometry: a, metres: -1, zones: [] },
			() => []
		);
		answer();
		await failed;
		expect(analyses.problem).toBe('buffer-failed');
		expect(analyses.found?.title).toBe('before');
	});
});
