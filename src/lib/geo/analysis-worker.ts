import type { AnalysisAnswers, AnalysisProblem, AnalysisRequest, OnProgress } from './analyse';
import { fail, type Result } from './result';

/** What goes to the worker: one request; and what comes back: any progress, then one answer. */
export type ToWorker = AnalysisRequest;
export type FromWorker =
	| { type: 'progress'; share: number }
	| { type: 'answer'; answer: Result<AnalysisAnswers[AnalysisRequest['kind']], AnalysisProblem> };

/** As much of a `Worker` as is used, so that a test can stand in for it. */
export interface WorkerPort {
	postMessage(message: ToWorker): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
	onmessageerror: ((event: MessageEvent) => void) | null;
}

type Answer<R extends AnalysisRequest> = Result<
	AnalysisAnswers[R['kind']],
	AnalysisProblem | 'cancelled'
>;

/**
 * Runs analyses off the main thread, one at a time: a new one cancels the one before. The worker,
 * and Turf's overlay and buffer with it, is fetched at the first. Requests must be plain objects,
 * no proxies.
 */
export class AnalysisWorker {
	#open: () => WorkerPort;
	#port: WorkerPort | null = null;
	#settle: ((answer: Result<never, AnalysisProblem | 'cancelled'>) => void) | null = null;

	constructor(open: () => WorkerPort = openWorker) {
		this.#open = open;
	}

	/** Whether an analysis is under way. */
	get isBusy(): boolean {
		return this.#settle !== null;
	}

	/**
	 * Starts an analysis. The answer is always a value: what was found, or why not, `cancelled` after
	 * `cancel` or another start, `failed` where the worker can't be fetched or breaks.
	 */
	start<R extends AnalysisRequest>(
		request: R,
		onProgress: OnProgress = () => {}
	): Promise<Answer<R>> {
		this.cancel();
		return new Promise((resolve) => {
			this.#settle = (answer) => {
				this.#settle = null;
				resolve(answer);
			};
			try {
				const port = (this.#port ??= this.#open());
				port.onmessage = ({ data }) => {
					if (data.type === 'progress') return onProgress(data.share);
					this.#settle?.(data.answer as Result<never, AnalysisProblem>);
				};
				port.onerror = port.onmessageerror = () => this.#stop('failed');
				port.postMessage(request);
			} catch {
				// Workers may be forbidden, and what can't be cloned throws too.
				this.#stop('failed');
			}
		});
	}

	/** Ends what is under way at once, by ending the worker; the next start opens another. */
	cancel(): void {
		if (this.isBusy) this.#stop('cancelled');
	}

	/** Ends the worker, for good until the next start. */
	close(): void {
		this.#stop('cancelled');
	}

	#stop(reason: 'cancelled' | 'failed'): void {
		this.#port?.terminate();
		this.#port = null;
		this.#settle?.(fail(reason));
	}
}

function openWorker(): WorkerPort {
	return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
}
