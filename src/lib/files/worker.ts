import type { ReadOptions } from './notes';
import { read, type GivenFile } from './read-file';

/** What the page asks of the worker, once. */
export interface ReadRequest {
	readonly file: GivenFile;
	readonly options: ReadOptions;
}

/** What the worker answers: shares of the work done, at last the result. */
export type ReadAnswer =
	{ readonly progress: number } | { readonly result: Awaited<ReturnType<typeof read>> };

const answer = (message: ReadAnswer) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
	read(data.file, data.options, (progress) => answer({ progress }))
		.then((result) => answer({ result }))
		// A fault of ours becomes the page's `error` event, never a wait without end.
		.catch(reportError);
});
