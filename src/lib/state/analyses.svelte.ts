import type { AnalysisProblem, AnalysisRequest, AnalysisAnswers } from '$lib/geo/analyse';
import { AnalysisWorker } from '$lib/geo/analysis-worker';
import type { Area } from '$lib/geo/area';

/** One line of what was found; measures are SI, shares from 0 to 1. */
export interface Finding {
	name: string;
	area?: number;
	metres?: number;
	/** What part of something named this is. */
	shares?: { of: string; share: number }[];
	/** A shape that can be kept as a drawing. */
	geometry?: Area | null;
}

/** What an analysis found, under what it was asked for. */
export interface Findings {
	title: string;
	list: readonly Finding[];
}

/** The analyses of the workbench: one at a time, off the main thread. */
export class Analyses {
	readonly #worker: AnalysisWorker;
	/** The share that is done, or `null` where nothing is under way. */
	progress = $state<number | null>(null);
	found = $state.raw<Findings | null>(null);
	problem = $state<AnalysisProblem | null>(null);

	constructor(worker = new AnalysisWorker()) {
		this.#worker = worker;
	}

	/** Asks, and puts what is answered into lines; a failure leaves what was found before. */
	async ask<R extends AnalysisRequest>(
		title: string,
		request: R,
		toFindings: (answer: AnalysisAnswers[R['kind']]) => readonly Finding[]
	): Promise<void> {
		this.problem = null;
		const pending = this.#worker.start(request, (share) => (this.progress = share));
		this.progress = 0;
		const answer = await pending;
		if (!answer.ok && answer.reason === 'cancelled') {
			// Where another one was started, the progress is that one's.
			if (!this.#worker.isBusy) this.progress = null;
			return;
		}
		this.progress = null;
		if (answer.ok) this.found = { title, list: toFindings(answer.value) };
		else this.problem = answer.reason as AnalysisProblem;
	}

	cancel(): void {
		this.#worker.cancel();
	}

	/** Ends the worker, when the workbench is left. */
	close(): void {
		this.#worker.close();
	}
}
