import type { ReadOptions } from './notes';
import { read, type GivenFile } from './read-file';
import { write, type WriteFormat } from './write-file';
import type { About, FileDrawing } from './write/formats';

/** What the page asks of the worker, once. */
export type FileRequest =
	| { readonly task: 'read'; readonly file: GivenFile; readonly options: ReadOptions }
	| {
			readonly task: 'write';
			readonly drawings: readonly FileDrawing[];
			readonly format: WriteFormat;
			readonly about: About;
	  };

/** What the worker answers: shares of the work done, at last the result. */
export type FileAnswer =
	{ readonly progress: number } | { readonly result: Awaited<ReturnType<typeof perform>> };

const answer = (message: FileAnswer) => self.postMessage(message);

function perform(request: FileRequest) {
	if (request.task === 'write') return write(request.drawings, request.format, request.about);
	return read(request.file, request.options, (progress) => answer({ progress }));
}

self.addEventListener('message', ({ data }: MessageEvent<FileRequest>) => {
	perform(data)
		.then((result) => answer({ result }))
		// A fault of ours becomes the page's `error` event, never a wait without end.
		.catch(reportError);
});
