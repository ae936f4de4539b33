import type { Drawing, DrawnGeometry } from '$lib/geo/drawing';
import { idSet, toggled, withFreeIds } from './drawing-ids';

type List = readonly Drawing[];

/** As far back as undo goes; a step is a list of references, so that hundreds cost little. */
const MOST_STEPS = 500;

/**
 * The drawings of the open project: an immutable list, so that a step of undo is the list as it
 * was. Every edit, of whatever kind and however many drawings, is one step.
 */
export class Drawings {
	#list = $state.raw<List>([]);
	#past = $state.raw<readonly List[]>([]);
	#future = $state.raw<readonly List[]>([]);
	#selectedIds = $state.raw(idSet([]));

	/** Called after each change of the list, also by undo and redo, but not when one is opened. */
	constructor(private readonly onchange: (list: List) => void = () => {}) {}

	get list(): List {
		return this.#list;
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	/** The chosen drawings, in the order of the list. */
	readonly selected = $derived(this.#list.filter(({ id }) => this.#selectedIds.has(id)));

	/** The chosen drawing if it is the only one. */
	readonly only = $derived(this.selected.length === 1 ? this.selected[0]! : null);

	isSelected(id: string): boolean {
		return this.#selectedIds.has(id);
	}

	select(ids: readonly string[]): void {
		this.#selectedIds = idSet(ids);
	}

	toggle(id: string): void {
		this.#selectedIds = toggled(this.#selectedIds, id);
	}

	find(id: string): Drawing | undefined {
		return this.#list.find((drawing) => drawing.id === id);
	}

	/** Opens another project's drawings; what was done before can't be undone any more. */
	open(list: List): void {
		this.#list = list;
		this.#past = [];
		this.#future = [];
		this.select([]);
	}

	/** Puts another list in the place of all, as one step. */
	replaceAll(list: List): void {
		if (list === this.#list) return;
		this.#past = [...this.#past, this.#list].slice(-MOST_STEPS);
		this.#future = [];
		this.#list = list;
		this.onchange(list);
	}

	/** Adds drawings as one step; one whose id is taken gets a new one. They become the selection. */
	add(drawings: List): void {
		if (drawings.length === 0) return;
		const added = withFreeIds(drawings, this.#list);
		this.replaceAll([...this.#list, ...added]);
		this.select(added.map(({ id }) => id));
	}

	/** Changes what a drawing is called, how it looks or what it is; `false` if that changes nothing. */
	change(id: string, part: Partial<Omit<Drawing, 'id'>>): boolean {
		const drawing = this.find(id);
		if (!drawing) return false;
		const keys = Object.keys(part) as (keyof typeof part)[];
		if (keys.every((key) => drawing[key] === part[key])) return false;
		this.replaceAll(this.#list.map((one) => (one === drawing ? { ...one, ...part } : one)));
		return true;
	}

	reshape(id: string, geometry: DrawnGeometry): void {
		if (!this.find(id)?.locked) this.change(id, { geometry });
	}

	/** Puts new drawings in the place of old ones, as one step: what splitting and joining do. */
	replace(ids: readonly string[], by: List): void {
		const first = this.#list.findIndex(({ id }) => ids.includes(id));
		if (first < 0) return;
		const rest = this.#list.filter(({ id }) => !ids.includes(id));
		this.replaceAll(rest.toSpliced(first, 0, ...by));
		this.select(by.map(({ id }) => id));
	}

	/** Removes drawings as one step; locked ones stay. Returns how many went. */
	remove(ids: readonly string[]): number {
		const rest = this.#list.filter(({ id, locked }) => locked || !ids.includes(id));
		const gone = this.#list.length - rest.length;
		if (gone > 0) this.replaceAll(rest);
		this.#dropLost();
		return gone;
	}

	/** Removes all drawings, also locked ones, as one step. */
	clear(): void {
		if (this.#list.length > 0) this.replaceAll([]);
		this.select([]);
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [this.#list, ...this.#future];
		this.#show(before);
	}

	redo(): void {
		const [after, ...later] = this.#future;
		if (!after) return;
		this.#future = later;
		this.#past = [...this.#past, this.#list];
		this.#show(after);
	}

	#show(list: List): void {
		this.#list = list;
		this.#dropLost();
		this.onchange(list);
	}

	#dropLost(): void {
		this.select(this.selected.map(({ id }) => id));
	}
}
