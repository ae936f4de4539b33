import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Drawing } from '$lib/geo/drawing';
import { fail, ok } from '$lib/geo/result';
import { Drawings } from './drawings.svelte';
import type { ProjectStore, StoredProject, StoreFailure } from './project-store';
import { Projects } from './projects.svelte';

const drawing = (id: string): Drawing => ({
	id,
	geometry: { type: 'Point', coordinates: [116.3, 40.1] },
	name: id,
	colour: '#0072b2',
	note: '',
	hidden: false,
	locked: false
});

/** A store in memory that two tabs share, and that can refuse. */
class MemoryStore implements ProjectStore {
	kept = new Map<string, StoredProject>();
	refuses: StoreFailure | null = null;

	list() {
		return Promise.resolve(this.refuses ? fail(this.refuses) : ok([...this.kept.values()]));
	}
	save(project: StoredProject): ReturnType<ProjectStore['save']> {
		if (this.refuses) return Promise.resolve(fail(this.refuses));
		if ((this.kept.get(project.id)?.version ?? 0) > project.version)
			return Promise.resolve(fail('changed-elsewhere'));
		const next = { ...project, version: project.version + 1 };
		this.kept.set(project.id, next);
		return Promise.resolve(ok(next));
	}
	remove(id: string) {
		if (this.refuses) return Promise.resolve(fail(this.refuses));
		this.kept.delete(id);
		return Promise.resolve(ok(null));
	}
}

const failures: StoreFailure[] = [];

function newTab(store: ProjectStore) {
	const drawings: Drawings = new Drawings(() => void projects.save());
	const words = { unnamed: () => 'untitled', copyOf: (name: string) => `${name} (copy)` };
	const projects: Projects = new Projects(store, drawings, words, (reason) =>
		failures.push(reason)
	);
	return { drawings, projects };
}

async function tabOn(store: ProjectStore) {
	const tab = newTab(store);
	await tab.projects.start();
	return tab;
}

/** A tab that has drawn `c` where the other has saved `b`, both after `a`. */
async function tabInConflict() {
	const store = new MemoryStore();
	const one = await tabOn(store);
	one.drawings.add([drawing('a')]);
	await settled();
	const two = await tabOn(store);
	one.drawings.add([drawing('b')]);
	await settled();
	two.drawings.add([drawing('c')]);
	await settled();
	return { store, ...two };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const idsOf = (drawings: Drawings) => drawings.list.map(({ id }) => id);

beforeEach(() => {
	failures.length = 0;
	vi.stubGlobal('addEventListener', () => {});
	vi.stubGlobal('document', { addEventListener: () => {}, visibilityState: 'visible' });
});
afterEach(() => vi.unstubAllGlobals());

describe('projects', () => {
	it('keep each change, and a new tab opens them', async () => {
		const store = new MemoryStore();
		const { drawings, projects } = await tabOn(store);
		drawings.add([drawing('a')]);
		drawings.add([drawing('b')]);
		await settled();
		expect(projects.isSaved).toBe(true);
		drawings.undo();
		await settled();
		expect(idsOf((await tabOn(store)).drawings)).toEqual(['a']);
	});

	it('are called saved when the browser has them, and not before', async () => {
		const store = new MemoryStore();
		const { drawings, projects } = await tabOn(store);
		const save = store.save.bind(store);
		let finish: (() => void) | undefined;
		store.save = async (project) => {
			await new Promise<void>((resolve) => (finish = resolve));
			return save(project);
		};
		drawings.add([drawing('a')]);
		await settled();
		expect(projects.isSaved).toBe(false);
		drawings.add([drawing('b')]);
		finish!();
		await settled();
		expect(projects.isSaved).toBe(false);
		finish!();
		await settled();
		expect(projects.isSaved).toBe(true);
		expect([...store.kept.values()][0]!.drawings).toHaveLength(2);
		// What is undone while it is written.
		drawings.add([drawing('c')]);
		drawings.undo();
		finish!();
		await settled();
		finish!();
		await settled();
		expect(projects.isSaved).toBe(true);
		expect([...store.kept.values()][0]!.drawings).toHaveLength(2);
	});

	it('keep what was drawn while they were still looked up', async () => {
		const store = new MemoryStore();
		const first = await tabOn(store);
		first.drawings.add([drawing('a')]);
		await settled();
		const { drawings, projects } = newTab(store);
		const started = projects.start();
		drawings.add([drawing('b')]);
		await started;
		await settled();
		expect(idsOf(drawings)).toEqual(['a', 'b']);
		expect([...store.kept.values()][0]!.drawings).toHaveLength(2);
	});

	it('never save over what another tab has saved', async () => {
		const { store, drawings, projects } = await tabInConflict();
		expect(projects.changedElsewhere).toBe(true);
		expect([...store.kept.values()][0]!.drawings.map(({ id }) => id)).toEqual(['a', 'b']);

		await projects.loadOther();
		expect(idsOf(drawings)).toEqual(['a', 'b']);
		drawings.undo();
		expect(idsOf(drawings)).toEqual(['a', 'c']);
	});

	it('find out when they save, where tabs can not tell one another', async () => {
		vi.stubGlobal('BroadcastChannel', undefined);
		const { store, drawings, projects } = await tabInConflict();
		expect(projects.changedElsewhere).toBe(true);
		expect([...store.kept.values()][0]!.drawings.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(idsOf(drawings)).toEqual(['a', 'c']);
		expect(failures).toEqual([]);
	});

	it('keep what another tab was before with as a copy, when another one is opened', async () => {
		const { store, projects } = await tabInConflict();
		await projects.create('new');
		const kept = [...store.kept.values()].map(({ name, drawings }) => [
			name,
			drawings.map(({ id }) => id).join('')
		]);
		expect(kept).toEqual([
			['untitled', 'ab'],
			['untitled (copy)', 'ac'],
			['new', '']
		]);
	});

	it('keep both, where a copy is made while the project is still being saved', async () => {
		const store = new MemoryStore();
		const { drawings, projects } = await tabOn(store);
		drawings.add([drawing('a')]);
		await projects.keepAsCopy();
		expect([...store.kept.values()].map(({ name }) => name)).toEqual([
			'untitled',
			'untitled (copy)'
		]);
		expect([projects.current.name, projects.isSaved]).toEqual(['untitled (copy)', true]);
	});

	it('keep the other version as a copy', async () => {
		const { store, projects } = await tabInConflict();
		await projects.keepAsCopy();
		expect(projects.current.name).toBe('untitled (copy)');
		expect([...store.kept.values()].map(({ drawings }) => drawings.length)).toEqual([2, 2]);
		expect(projects.all).toHaveLength(2);
	});

	it('say once that the browser keeps nothing, and go on', async () => {
		const store = new MemoryStore();
		store.refuses = 'full';
		const { drawings, projects } = await tabOn(store);
		drawings.add([drawing('a')]);
		drawings.add([drawing('b')]);
		await settled();
		expect(failures).toEqual(['full']);
		expect(projects.failure).toBe('full');
		expect(projects.isSaved).toBe(false);
		store.refuses = null;
		await projects.save();
		expect(projects.failure).toBeNull();
		expect([...store.kept.values()][0]!.drawings).toHaveLength(2);
	});

	it('can be several, and a removed one comes back', async () => {
		const store = new MemoryStore();
		const { drawings, projects } = await tabOn(store);
		drawings.add([drawing('a')]);
		await projects.rename('first');
		await settled();
		const { id } = projects.current;
		await projects.create('second');
		expect(drawings.list).toEqual([]);
		drawings.add([drawing('b')]);
		await projects.open(id);
		expect(idsOf(drawings)).toEqual(['a']);
		await projects.remove();
		expect(projects.current.name).toBe('second');
		expect(idsOf(drawings)).toEqual(['b']);
		await projects.restore();
		expect(projects.current.name).toBe('first');
		expect(idsOf(drawings)).toEqual(['a']);
		expect(store.kept.size).toBe(2);
	});

	describe('when a person leaves, comes back, or chooses what is not there', () => {
		/** What the page would tell the projects of: that it is hidden, or seen again. */
		let events: Map<string, () => void>;
		beforeEach(() => {
			events = new Map();
			const listen = (type: string, listener: () => void) => void events.set(type, listener);
			vi.stubGlobal('addEventListener', listen);
			vi.stubGlobal('document', { addEventListener: listen, visibilityState: 'visible' });
		});

		it('keep what was not yet kept, as a copy where another tab was there before', async () => {
			const store = new MemoryStore();
			const one = await tabOn(store);
			events.get('pagehide')!();
			expect(store.kept.size).toBe(0);
			one.drawings.add([drawing('a')]);
			await settled();
			const two = await tabOn(store);
			const leave = events.get('pagehide')!;
			one.drawings.add([drawing('b')]);
			await settled();
			two.drawings.add([drawing('c')]);
			await settled();
			leave();
			await settled();
			expect([...store.kept.values()].map(({ name }) => name)).toEqual([
				'untitled',
				'untitled (copy)'
			]);
		});

		it('try once more to keep what the browser has refused', async () => {
			const store = new MemoryStore();
			const { drawings } = await tabOn(store);
			store.refuses = 'full';
			drawings.add([drawing('a')]);
			await settled();
			store.refuses = null;
			events.get('pagehide')!();
			await settled();
			expect([...store.kept.values()].map(({ drawings }) => drawings.length)).toEqual([1]);
		});

		it('say where a project that is removed stays in the browser', async () => {
			const store = new MemoryStore();
			const { drawings, projects } = await tabOn(store);
			drawings.add([drawing('a')]);
			await settled();
			store.refuses = 'forbidden';
			await projects.remove();
			expect([failures, store.kept.size]).toEqual([['forbidden'], 1]);
			expect(drawings.list).toEqual([]);
		});

		it('look again whether another tab has saved, and stay where the browser refuses', async () => {
			vi.stubGlobal('BroadcastChannel', undefined);
			const store = new MemoryStore();
			const one = await tabOn(store);
			one.drawings.add([drawing('a')]);
			await settled();
			const look = events.get('visibilitychange')!;
			await (await tabOn(store)).projects.rename('theirs');
			store.refuses = 'forbidden';
			look();
			await settled();
			expect(one.projects.changedElsewhere).toBe(false);
			await one.projects.loadOther();
			expect(failures).toEqual(['forbidden']);
			store.refuses = null;
			vi.stubGlobal('document', { visibilityState: 'hidden' });
			look();
			await settled();
			expect(one.projects.changedElsewhere).toBe(false);
			vi.stubGlobal('document', { visibilityState: 'visible' });
			look();
			await settled();
			expect(one.projects.changedElsewhere).toBe(true);
			await one.projects.loadOther();
			expect(one.projects.current.name).toBe('theirs');
		});

		it('change nothing for a name that is none, a project that is gone, or nothing removed', async () => {
			const store = new MemoryStore();
			const { drawings, projects } = await tabOn(store);
			drawings.add([drawing('a')]);
			await settled();
			const { current } = projects;
			await projects.rename('');
			await projects.rename(current.name);
			await projects.open('nowhere');
			await projects.restore();
			expect(projects.current).toBe(current);
			store.kept.clear();
			await projects.loadOther();
			expect(projects.current).toBe(current);
			expect(projects.removed).toBeNull();
		});

		it('go on in this tab where the browser keeps nothing', async () => {
			const store = new MemoryStore();
			store.refuses = 'forbidden';
			const { drawings, projects } = await tabOn(store);
			drawings.add([drawing('a')]);
			await settled();
			const { id } = projects.current;
			await projects.create('');
			expect([projects.current.name, projects.all.length]).toEqual(['untitled', 2]);
			drawings.add([drawing('b')]);
			await projects.open(id);
			expect(idsOf(drawings)).toEqual(['a']);
			await projects.remove();
			expect([idsOf(drawings), projects.removed?.id]).toEqual([['b'], id]);
			await projects.restore();
			expect(idsOf(drawings)).toEqual(['a']);
			expect(failures).toEqual(['forbidden']);
		});

		it('leave an empty new one when the only one is removed', async () => {
			const { drawings, projects } = await tabOn(new MemoryStore());
			drawings.add([drawing('a')]);
			await settled();
			await projects.remove();
			expect([projects.current.name, drawings.list]).toEqual(['untitled', []]);
		});
	});
});
