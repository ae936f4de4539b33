import { fail, type Result } from '$lib/geo/result';
import type { ReadOptions, Refusal } from './notes';
import type { GivenFile, Imported, Progress } from './read-file';
import type { FileAnswer, FileRequest } from './worker';
import type { WriteFormat } from './write-file';
import type { About, FileDrawing, Written } from './write/formats';

/** How a task is watched and ended: aborting the signal ends the worker at once. */
interface Watch {
	readonly signal?: AbortSignal;
	readonly progress?: Progress;
}

/** Reads a file as `read` does, in a worker of its own, so that the page stays alive. */
export function readInWorker(
	file: GivenFile,
	options: ReadOptions = {},
	watch: Watch = {}
): Promise<Result<Imported, Refusal>> {
	return ask<Imported>({ task: 'read', file, options }, watch);
}

/** Writes drawings as `write` does, in a worker of its own. */
export function writeInWorker(
	drawings: readonly FileDrawing[],
	format: WriteFormat,
	about: About
): Promise<Result<Written, Refusal>> {
	return ask<Written>({ task: 'write', drawings, format, about }, {});
}

/** A worker that can't be had or dies, of memory for one, is a refusal as well. */
function ask<T>(request: FileRequest, watch: Watch): Promise<Result<T, Refusal>> {
	const { signal, progress } = watch;
	if (signal?.aborted) return Promise.resolve(fail({ code: 'cancelled' }));
	const worker = open();
	if (!worker) return Promise.resolve(fail({ code: 'worker-lost' }));
	return new Promise((resolve) => {
		const end = (result: Result<T, Refusal>) => {
			worker.terminate();
			signal?.removeEventListener('abort', cancel);
			resolve(result);
		};
		const cancel = () => end(fail({ code: 'cancelled' }));
		signal?.addEventListener('abort', cancel);
		worker.addEventListener('error', () => end(fail({ code: 'worker-lost' })));
		worker.addEventListener('messageerror', () => end(fail({ code: 'worker-lost' })));
		worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => {
			if ('result' in data) end(data.result as Result<T, Refusal>);
			else progress?.(data.progress);
		});
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
