import { createStore, del, entries, update, type UseStore } from 'idb-keyval';
import type { Drawing } from '$lib/geo/drawing';
import { fail, ok, type Result } from '$lib/geo/result';
import { readStored } from './storage';

/** A named set of drawings as the browser keeps it. */
export interface StoredProject {
	id: string;
	name: string;
	drawings: readonly Drawing[];
	/** Counts the saves, so that a tab finds out that another one has saved since. */
	version: number;
	/** Milliseconds since 1970. */
	savedAt: number;
}

/** Why the browser did not keep something. */
export type StoreFailure = 'full' | 'forbidden';

/** Where projects are kept. */
export interface ProjectStore {
	list(): Promise<Result<StoredProject[], StoreFailure>>;
	/** Saves a project as the one after its `version`, unless another tab has saved that already. */
	save(project: StoredProject): Promise<Result<StoredProject, StoreFailure | 'changed-elsewhere'>>;
	remove(id: string): Promise<Result<null, StoreFailure>>;
}

/** The project that was open last, or the first one. */
export function lastOpened(projects: readonly StoredProject[]): StoredProject | undefined {
	const last = readStored('project');
	return projects.find(({ id }) => id === last) ?? projects[0];
}

/** As IndexedDB holds it: one text is stored and fetched ten times faster than as many objects. */
type Row = Omit<StoredProject, 'drawings'> & { drawings: string };

const toRow = (project: StoredProject): Row => ({
	...project,
	drawings: JSON.stringify(project.drawings)
});

const TEXTS = ['id', 'name', 'colour', 'note'] as const satisfies (keyof Drawing)[];

function isDrawing(json: unknown): json is Drawing {
	const drawing = json as Partial<Drawing> | null;
	const coordinates: unknown = drawing?.geometry?.coordinates;
	return Array.isArray(coordinates) && TEXTS.every((key) => typeof drawing?.[key] === 'string');
}

/** What a row holds; `null` where it has been damaged. */
function fromRow(row: Partial<Row> | null): StoredProject | null {
	const { id, name, version, savedAt } = row ?? {};
	try {
		const drawings: unknown = JSON.parse(row?.drawings ?? '');
		const isSound = typeof id === 'string' && typeof name === 'string' && Array.isArray(drawings);
		if (!isSound || !drawings.every(isDrawing)) return null;
		return { id, name, drawings, version: Number(version) || 0, savedAt: Number(savedAt) || 0 };
	} catch {
		// No JSON.
		return null;
	}
}

function reasonOf(error: unknown): StoreFailure {
	const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
	return isFull ? 'full' : 'forbidden';
}

async function attempt<T>(task: () => Promise<T>): Promise<Result<T, StoreFailure>> {
	try {
		return ok(await task());
	} catch (error) {
		return fail(reasonOf(error));
	}
}

/** Projects in IndexedDB, which holds far more than `localStorage` and is not in the way of typing. */
export class BrowserProjectStore implements ProjectStore {
	#opened: UseStore | undefined;

	/** `onunreadable` hears of projects that are kept damaged; they are left alone. */
	constructor(private readonly onunreadable: () => void = () => {}) {}

	/** Opened when first used: where IndexedDB is forbidden the attempt itself throws. */
	get #store(): UseStore {
		return (this.#opened ??= createStore('changping-atlas', 'projects'));
	}

	list() {
		return attempt(async () => {
			const all = await entries<string, Row>(this.#store);
			const projects = all.flatMap(([, row]) => fromRow(row) ?? []);
			if (projects.length < all.length) this.onunreadable();
			return projects;
		});
	}

	async save(
		project: StoredProject
	): Promise<Result<StoredProject, StoreFailure | 'changed-elsewhere'>> {
		const next = { ...project, version: project.version + 1, savedAt: Date.now() };
		const row = toRow(next);
		let changedElsewhere = false;
		// Read and written in one transaction: two tabs can't both find the same version.
		const saved = await attempt(() =>
			update<Row>(
				project.id,
				(kept) => {
					changedElsewhere = (kept?.version ?? 0) > project.version;
					return changedElsewhere && kept ? kept : row;
				},
				this.#store
			)
		);
		if (!saved.ok) return saved;
		return changedElsewhere ? fail('changed-elsewhere') : ok(next);
	}

	remove(id: string) {
		return attempt(async () => {
			await del(id, this.#store);
			return null;
		});
	}
}
