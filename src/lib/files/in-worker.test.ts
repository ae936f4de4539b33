import { afterEach, describe, expect, it, vi } from 'vitest';
import { readInWorker, writeInWorker } from './in-worker';
import type { FileAnswer, FileRequest } from './worker';

type Listener = (event: { data: FileAnswer }) => void;

/** A worker that does what a test tells it to. */
class FakeWorker {
	static last: FakeWorker;
	listeners = new Map<string, Listener>();
	asked: FileRequest[] = [];
	ended = 0;
	constructor() {
		FakeWorker.last = this;
	}
	addEventListener = (type: string, listener: Listener) => this.listeners.set(type, listener);
	postMessage = (request: FileRequest) => this.asked.push(request);
	terminate = () => this.ended++;
	emit = (type: string, data?: unknown) => this.listeners.get(type)!({ data: data as FileAnswer });
}

const file = { name: 'a.csv', bytes: new TextEncoder().encode('name,lon,lat\na,116.3,40.1\n') };
const answer = { ok: true, value: { drawings: [], notes: [] } };

afterEach(() => vi.unstubAllGlobals());

describe('a file read in a worker', () => {
	it('gives its progress and its answer, and ends the worker', async () => {
		vi.stubGlobal('Worker', FakeWorker);
		const shares: number[] = [];
		const reading = readInWorker(file, {}, { progress: (share) => void shares.push(share) });
		const worker = FakeWorker.last;
		expect(worker.asked).toEqual([{ task: 'read', file, options: {} }]);
		worker.emit('message', { progress: 0.5 });
		worker.emit('message', { result: answer });
		expect(await reading).toEqual(answer);
		expect([shares, worker.ended]).toEqual([[0.5], 1]);
	});

	it.each(['error', 'messageerror'])('is refused when the worker dies (%s)', async (event) => {
		vi.stubGlobal('Worker', FakeWorker);
		const writing = writeInWorker([], 'kml', { title: '', method: '', datum: '', licence: '' });
		FakeWorker.last.emit(event);
		expect(await writing).toEqual({ ok: false, reason: { code: 'worker-lost' } });
		expect(FakeWorker.last.ended).toBe(1);
	});

	it('ends at once when it is cancelled, before or while it is read', async () => {
		vi.stubGlobal('Worker', FakeWorker);
		const controller = new AbortController();
		const reading = readInWorker(file, {}, { signal: controller.signal });
		controller.abort();
		const cancelled = { ok: false, reason: { code: 'cancelled' } };
		expect(await reading).toEqual(cancelled);
		expect(FakeWorker.last.ended).toBe(1);
		expect(await readInWorker(file, {}, { signal: controller.signal })).toEqual(cancelled);
	});

	it('is refused where there are no workers', async () => {
		vi.stubGlobal('Worker', function () {
			throw new DOMException('', 'SecurityError');
		});
		expect(await readInWorker(file)).toEqual({ ok: false, reason: { code: 'worker-lost' } });
	});
});

it('the worker itself reads, writes and answers', async () => {
	const posted: FileAnswer[] = [];
	let listen: (event: { data: FileRequest }) => void = () => {};
	vi.stubGlobal('self', {
		postMessage: (message: FileAnswer) => posted.push(message),
		addEventListener: (_: string, listener: typeof listen) => (listen = listener)
	});
	const faults: unknown[] = [];
	vi.stubGlobal('reportError', (error: unknown) => faults.push(error));
	await import('./worker');
	listen({ data: { task: 'read', file, options: {} } });
	await vi.waitFor(() => expect(posted.some((message) => 'result' in message)).toBe(true));
	const found = posted.find((message) => 'result' in message);
	expect(found).toMatchObject({ result: { ok: true, value: { drawings: [{ name: 'a' }] } } });

	const about = { title: 't', method: 'm', datum: 'd', licence: 'l' };
	listen({ data: { task: 'write', drawings: [], format: 'geojson', about } });
	await vi.waitFor(() => expect(posted.filter((one) => 'result' in one)).toHaveLength(2));
	listen({ data: { task: 'read', file: null, options: {} } as unknown as FileRequest });
	await vi.waitFor(() => expect(faults).toHaveLength(1));
});
