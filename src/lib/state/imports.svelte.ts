import { gather } from '$lib/files/gather';
import { LIMITS } from '$lib/files/limits';
import {
	DATUM_NAMES,
	type Choice,
	type Note,
	type ReadOptions,
	type Refusal,
	type ShiftedDatum
} from '$lib/files/notes';
import type { GivenFile, Imported, ImportedDrawing } from '$lib/files/read-file';
import { readInWorker } from '$lib/files/in-worker';
import type { Drawing } from '$lib/geo/drawing';
import { namedDrawings } from './imported-drawings';

/** A file as the browser gives it, from a disk or the clipboard. */
export type PickedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** What became of a file: how many drawings and which repairs, or why none. */
export interface FileReport {
	readonly name: string;
	readonly count: number;
	readonly notes: readonly Note[];
	readonly refusal: Refusal | null;
}

/** A way to read a file: another one than it stands, or as it stands. */
export interface Way {
	readonly choice: Choice | null;
	readonly imported: Imported;
}

/** A file that can be read in more than one way: the person chooses, nothing is kept before. */
export interface Question {
	readonly name: string;
	/** Why it can't be read as it stands, if it can't. */
	readonly refusal: Refusal | null;
	readonly ways: readonly Way[];
}

/** What was given together, read and not yet kept. */
interface Batch {
	drawings: Drawing[];
	readonly reports: FileReport[];
	readonly questions: Question[];
}

/**
 * Files on their way into the project. Those given together are read one after another off the
 * main thread and kept as one step; what could be meant otherwise is asked first.
 */
export class Imports {
	/** The file being read and the share of it that is done; `null` where none is. */
	progress = $state.raw<{ name: string; share: number } | null>(null);
	/** What became of the files given last. */
	reports = $state.raw<readonly FileReport[]>([]);
	questions = $state.raw<readonly Question[]>([]);
	/** Whether files that say nothing of a shifted datum are asked about as well. */
	asksDatum = $state(false);
	#chosen = $state(0);
	#stop = new AbortController();
	#queue: Promise<void> = Promise.resolve();

	constructor(
		/** Keeps drawings in the project, as one step, and shows them. */
		private readonly keep: (drawings: readonly Drawing[]) => void,
		private readonly read: typeof readInWorker = readInWorker
	) {}

	/** The question that is asked now; others wait. */
	readonly question = $derived(this.questions[0] ?? null);

	/** The place of the way that is shown and would be taken. */
	get chosen(): number {
		return this.#chosen;
	}

	/** What the chosen way would give, to be seen before it is taken. */
	readonly preview = $derived<readonly ImportedDrawing[]>(
		this.question?.ways[this.#chosen]?.imported.drawings ?? []
	);

	/** Reads files; those given meanwhile wait for their turn. */
	take(files: readonly PickedFile[]): Promise<void> {
		this.#queue = this.#queue.then(() => this.#take(files));
		return this.#queue;
	}

	/** Ends what is being read; nothing of it is kept. */
	cancel(): void {
		this.#stop.abort();
	}

	choose(way: number): void {
		this.#chosen = way;
	}

	/** Reads the file that is asked about in the chosen way. */
	accept(): void {
		const { question } = this;
		const way = question?.ways[this.#chosen];
		if (!question || !way) return;
		const { drawings, report } = taken(question.name, way.imported);
		this.#next();
		this.reports = [...this.reports, report];
		this.keep(drawings);
	}

	/** Leaves the file that is asked about. */
	dismiss(): void {
		this.#next();
	}

	#next(): void {
		this.questions = this.questions.slice(1);
		this.#chosen = 0;
	}

	async #take(files: readonly PickedFile[]): Promise<void> {
		this.#stop = new AbortController();
		this.reports = [];
		const batch: Batch = { drawings: [], reports: [], questions: [] };
		for (const file of await gather(await this.#open(files, batch))) {
			await this.#readInto(batch, file);
		}
		this.progress = null;
		if (this.#stop.signal.aborted) {
			const refusal: Refusal = { code: 'cancelled' };
			const names = files.map(({ name }) => name);
			this.reports = names.map((name) => ({ name, count: 0, notes: [], refusal }));
			return;
		}
		this.reports = batch.reports;
		this.questions = [...this.questions, ...batch.questions];
		if (batch.drawings.length > 0) this.keep(batch.drawings);
	}

	/** Loads files that are not too large; what the browser can't load, a folder for one, is said. */
	async #open(files: readonly PickedFile[], { reports }: Batch): Promise<GivenFile[]> {
		const given: GivenFile[] = [];
		for (const file of files) {
			const { name } = file;
			this.progress = { name, share: 0 };
			const refuse = (refusal: Refusal) => reports.push({ name, count: 0, notes: [], refusal });
			if (file.size > LIMITS.fileBytes) {
				refuse({ code: 'file-too-large', limit: LIMITS.fileBytes });
				continue;
			}
			try {
				given.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
			} catch {
				refuse({ code: 'file-unreadable' });
			}
		}
		return given;
	}

	async #readInto(batch: Batch, file: GivenFile): Promise<void> {
		const { name } = file;
		const result = await this.#read(file);
		const choices = result.ok ? this.#choicesOf(result.value) : (result.reason.choices ?? []);
		const refusal = result.ok ? null : result.reason;
		const ways: Way[] = result.ok ? [{ choice: null, imported: result.value }] : [];
		for (const choice of choices) {
			const other = await this.#read(file, choice.options);
			if (other.ok) ways.push({ choice, imported: other.value });
		}
		const [way] = ways;
		if (!way && refusal) batch.reports.push({ name, count: 0, notes: [], refusal });
		else if (!way || way.choice || ways.length > 1) batch.questions.push({ name, refusal, ways });
		else {
			const { drawings, report } = taken(name, way.imported);
			batch.drawings = [...batch.drawings, ...drawings];
			batch.reports.push(report);
		}
	}

	/** A projection that was stated and converted leaves no doubt about the datum. */
	#choicesOf({ choices, notes }: Imported): readonly Choice[] {
		const isStated = notes.some(({ code }) => code === 'converted');
		if (!this.asksDatum || isStated) return choices;
		const spokenOf = choices.map(({ options }) => options.datum);
		const others = (Object.keys(DATUM_NAMES) as ShiftedDatum[])
			.filter((datum) => !spokenOf.includes(datum))
			.map((datum): Choice => ({ code: 'datum', name: DATUM_NAMES[datum], options: { datum } }));
		return [...choices, ...others];
	}

	#read(file: GivenFile, options: ReadOptions = {}) {
		const { signal } = this.#stop;
		this.progress = { name: file.name, share: 0 };
		const progress = (share: number) => (this.progress = { name: file.name, share });
		return this.read(file, options, { signal, progress });
	}
}

function taken(name: string, imported: Imported): { drawings: Drawing[]; report: FileReport } {
	const { drawings, notes } = namedDrawings(imported.drawings, name);
	const all = [...imported.notes, ...notes];
	return { drawings, report: { name, count: drawings.length, notes: all, refusal: null } };
}
