import type { Drawing } from '$lib/geo/drawing';
import { newId } from './drawing-ids';
import type { Drawings } from './drawings.svelte';
import {
	lastOpened,
	type ProjectStore,
	type StoredProject,
	type StoreFailure
} from './project-store';
import { writeStored } from './storage';

/** What tabs tell one another: a project was saved. */
interface Saved {
	id: string;
	version: number;
}

/** The browser's word between tabs; absent in some, which then find out when they save. */
const openChannel = () =>
	typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('atlas:projects');

/**
 * Named projects, kept in the browser at each change. A tab never saves over what another tab has
 * saved since: it says so, and the person loads that or keeps this as a copy.
 */
export class Projects {
	#all = $state.raw<readonly StoredProject[]>([]);
	#current = $state.raw<StoredProject>(fresh(''));
	#failure = $state<StoreFailure | null>(null);
	#changedElsewhere = $state(false);
	#isReady = $state(false);
	#unsaved = $state(false);
	#removed = $state.raw<StoredProject | null>(null);
	/** What the browser has of the open project; the same list and name need no saving. */
	#kept: Pick<StoredProject, 'drawings' | 'name'> | null = null;
	#saving: Promise<void> | null = null;
	#channel: BroadcastChannel | null = null;

	constructor(
		private readonly store: ProjectStore,
		private readonly drawings: Drawings,
		private readonly words: { unnamed: () => string; copyOf: (name: string) => string },
		private readonly onfailure: (reason: StoreFailure) => void
	) {}

	/** All projects, by name. */
	readonly all = $derived(
		[...this.#all.filter(({ id }) => id !== this.#current.id), this.#current].sort((a, b) =>
			a.name.localeCompare(b.name, 'zh')
		)
	);

	get current(): StoredProject {
		return this.#current;
	}

	/** Why the browser does not keep the drawings, or `null` where it does. */
	get failure(): StoreFailure | null {
		return this.#failure;
	}

	/** Another tab has saved this project since; nothing is saved until the person has chosen. */
	get changedElsewhere(): boolean {
		return this.#changedElsewhere;
	}

	/** Whether what the browser kept has been looked up. */
	get isReady(): boolean {
		return this.#isReady;
	}

	/** Whether all that was drawn is kept. */
	get isSaved(): boolean {
		return !this.#unsaved;
	}

	/** The project that was removed last, while that can be undone. */
	get removed(): StoredProject | null {
		return this.#removed;
	}

	/** Opens the project that was open last, and keeps each change from now on. */
	async start(): Promise<void> {
		this.#current = fresh(this.words.unnamed());
		this.#channel = openChannel();
		this.#channel?.addEventListener('message', ({ data }: MessageEvent<Saved>) =>
			this.#heard(data)
		);
		addEventListener('pagehide', () => this.#leave());
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void this.#lookAgain();
		});
		const listed = await this.store.list();
		if (listed.ok) {
			this.#all = listed.value;
			const found = lastOpened(listed.value);
			// What was drawn while the browser looked it up is kept beside it.
			const early = this.drawings.list;
			if (found) this.#show(found);
			if (found && early.length > 0) this.drawings.add(early);
		} else this.#fail(listed.reason);
		this.#isReady = true;
		if (this.#unsaved) await this.save();
	}

	/** Keeps the drawings as they are now; changes made meanwhile are kept right after. */
	save(): Promise<void> {
		if (this.#holdsAll()) return Promise.resolve();
		this.#unsaved = true;
		if (!this.#isReady || this.#changedElsewhere) return Promise.resolve();
		return (this.#saving ??= this.#saveAll().finally(() => (this.#saving = null)));
	}

	async #saveAll(): Promise<void> {
		while (this.#unsaved && !this.#changedElsewhere) {
			const saved = await this.store.save(this.#withDrawings());
			if (saved.ok) {
				this.#failure = null;
				const { id, version } = saved.value;
				if (id === this.#current.id) {
					this.#kept = saved.value;
					this.#current = { ...saved.value, name: this.#current.name };
					this.#unsaved = !this.#holdsAll();
				}
				this.#channel?.postMessage({ id, version } satisfies Saved);
				writeStored('project', id);
			} else if (saved.reason === 'changed-elsewhere') this.#changedElsewhere = true;
			else return this.#fail(saved.reason);
		}
	}

	/** Whether the browser has the open project as it is now. */
	#holdsAll(): boolean {
		return this.#kept?.drawings === this.drawings.list && this.#kept.name === this.#current.name;
	}

	#fail(reason: StoreFailure): void {
		const isNew = this.#failure !== reason;
		this.#failure = reason;
		if (isNew) this.onfailure(reason);
	}

	#heard({ id, version }: Saved): void {
		if (id === this.#current.id && version > this.#current.version) this.#changedElsewhere = true;
	}

	/** A tab that slept may not have heard. */
	async #lookAgain(): Promise<void> {
		const listed = await this.store.list();
		if (!listed.ok) return;
		this.#all = listed.value;
		for (const { id, version } of listed.value) this.#heard({ id, version });
	}

	/** What the person has not decided on by the time they leave is kept as a copy. */
	#leave(): void {
		if (!this.#unsaved || !this.#isReady) return;
		void (this.#changedElsewhere ? this.keepAsCopy() : this.save());
	}

	#show(project: StoredProject): void {
		this.#current = project;
		this.#kept = project.version > 0 ? project : null;
		this.#changedElsewhere = false;
		this.#unsaved = false;
		this.drawings.open(project.drawings);
	}

	/** Takes what another tab has saved, as one step that undo takes back. */
	async loadOther(): Promise<void> {
		const listed = await this.store.list();
		if (!listed.ok) return this.#fail(listed.reason);
		const found = listed.value.find(({ id }) => id === this.#current.id);
		if (!found) return;
		this.#all = listed.value;
		this.#current = found;
		this.#kept = found;
		this.#changedElsewhere = false;
		this.#unsaved = false;
		this.drawings.replaceAll(found.drawings);
	}

	/** Keeps these drawings under a new name, and leaves the project to the other tab. */
	async keepAsCopy(): Promise<void> {
		this.#current = fresh(this.words.copyOf(this.#current.name));
		this.#changedElsewhere = false;
		await this.save();
		await this.#lookAgain();
	}

	/** Opens a new project, empty or with drawings, beside those that are there. */
	async create(name: string, drawings: readonly Drawing[] = []): Promise<void> {
		await this.#putAway();
		this.#show({ ...fresh(name || this.words.unnamed()), drawings });
		await this.save();
	}

	async open(id: string): Promise<void> {
		await this.#putAway();
		const found = this.#all.find((project) => project.id === id);
		if (!found) return;
		this.#show(found);
		writeStored('project', id);
	}

	/** The open project is saved before another one takes its place. */
	async #putAway(): Promise<void> {
		if (this.#unsaved) await (this.#changedElsewhere ? this.keepAsCopy() : this.save());
		await this.#saving;
		if (this.#failure) this.#all = [...this.#others(), this.#withDrawings()];
		else await this.#lookAgain();
	}

	#others(): StoredProject[] {
		return this.#all.filter(({ id }) => id !== this.#current.id);
	}

	#withDrawings(): StoredProject {
		return { ...this.#current, drawings: this.drawings.list };
	}

	async rename(name: string): Promise<void> {
		if (!name || name === this.#current.name) return;
		this.#current = { ...this.#current, name };
		await this.save();
	}

	/** Removes the open project and opens another one; `restore` brings it back. */
	async remove(): Promise<void> {
		await this.#saving;
		const gone = this.#withDrawings();
		const result = await this.store.remove(gone.id);
		if (!result.ok) this.#fail(result.reason);
		this.#all = this.#others();
		this.#show(this.#all[0] ?? fresh(this.words.unnamed()));
		this.#removed = gone;
	}

	async restore(): Promise<void> {
		const back = this.#removed;
		if (!back) return;
		await this.#putAway();
		this.#removed = null;
		this.#show({ ...back, version: 0 });
		await this.save();
	}
}

function fresh(name: string): StoredProject {
	return { id: newId(), name, drawings: [], version: 0, savedAt: 0 };
}
