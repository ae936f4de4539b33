import { fail, type Result } from '$lib/geo/result';
import type { ReadOptions, Refusal } from './notes';
import type { GivenFile, Imported, Progress } from './read-file';
import type { ReadAnswer, ReadRequest } from './worker';

/**
 * Reads a file as `read` does, in a worker of its own, so that the page stays alive. Aborting the
 * signal ends the worker at once; a worker that dies, of memory for one, is a refusal as well.
 */
export function readInWorker(
	file: GivenFile,
	options: ReadOptions = {},
	{ signal, progress }: { signal?: AbortSignal; progress?: Progress } = {}
): Promise<Result<Imported, Refusal>> {
	if (signal?.aborted) return Promise.resolve(fail({ code: 'cancelled' }));
	const worker = open();
	if (!worker) return Promise.resolve(fail({ code: 'reader-lost' }));
	return new Promise((resolve) => {
		const end = (result: Result<Imported, Refusal>) => {
			worker.terminate();
			signal?.removeEventListener('abort', cancel);
			resolve(result);
		};
		const cancel = () => end(fail({ code: 'cancelled' }));
		signal?.addEventListener('abort', cancel);
		worker.addEventListener('error', () => end(fail({ code: 'reader-lost' })));
		worker.addEventListener('messageerror', () => end(fail({ code: 'reader-lost' })));
		worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
			if ('result' in data) end(data.result);
			else progress?.(data.progress);
		});
		const request: ReadRequest = { file, options };
		worker.postMessage(request);
	});
}

function open(): Worker | null {
	try {
		return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	} catch {
		// A browser or a policy may forbid workers.
		return null;
	}
}
