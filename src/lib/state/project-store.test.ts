import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserProjectStore, lastOpened, type StoredProject } from './project-store';
import { printedWork } from './printed-work';

/** IndexedDB as `idb-keyval` offers it: rows in memory, or an error at every call. */
const database = vi.hoisted(() => ({
	rows: new Map<string, unknown>(),
	error: null as Error | null
}));
vi.mock('idb-keyval', () => {
	const use = <T>(does: () => T): Promise<T> =>
		database.error ? Promise.reject(database.error) : Promise.resolve(does());
	return {
		createStore: () => ({}),
		entries: () => use(() => [...database.rows]),
		del: (id: string) => use(() => void database.rows.delete(id)),
		update: (id: string, change: (old: unknown) => unknown) =>
			use(() => void database.rows.set(id, change(database.rows.get(id))))
	};
});

const project = (id: string, version = 0): StoredProject => ({
	id,
	name: id,
	version,
	savedAt: 0,
	drawings: [
		{
			id: 'd',
			geometry: { type: 'Point', coordinates: [116.3, 40.1] },
			name: 'a',
			colour: '#0072b2',
			note: '',
			hidden: false,
			locked: false
		}
	]
});

let remembered: string | null;
beforeEach(() => {
	database.rows.clear();
	database.error = null;
	remembered = null;
	vi.stubGlobal('localStorage', { getItem: () => remembered });
});
afterEach(() => vi.unstubAllGlobals());

describe('projects in the browser', () => {
	it('are kept as they are, and counted up with each save', async () => {
		const store = new BrowserProjectStore();
		const first = await store.save(project('a'));
		expect(first).toMatchObject({ ok: true, value: { id: 'a', version: 1 } });
		const listed = await store.list();
		expect(listed.ok && listed.value[0]).toMatchObject({
			version: 1,
			drawings: project('a').drawings
		});
		if (first.ok) expect(await store.save(first.value)).toMatchObject({ value: { version: 2 } });
		expect(await store.remove('a')).toEqual({ ok: true, value: null });
		expect(await store.list()).toEqual({ ok: true, value: [] });
	});

	it('are never saved over what another tab has saved since', async () => {
		const [mine, theirs] = [new BrowserProjectStore(), new BrowserProjectStore()];
		await mine.save(project('a'));
		const newer = await theirs.save({ ...project('a', 1), name: 'theirs' });
		expect(newer.ok).toBe(true);
		expect(await mine.save({ ...project('a', 1), name: 'mine' })).toEqual({
			ok: false,
			reason: 'changed-elsewhere'
		});
		const listed = await mine.list();
		expect(listed.ok && listed.value[0]?.name).toBe('theirs');
	});

	it('are left alone where they are kept damaged, which is said', async () => {
		const whole = { id: 'a', name: 'a', drawings: JSON.stringify(project('a').drawings) };
		const damaged = [
			null,
			{ id: 'b', name: 'b' },
			{ ...whole, drawings: '[' },
			{ ...whole, drawings: '{}' },
			{ ...whole, drawings: '[null]' },
			{ ...whole, drawings: '[{"geometry":{"coordinates":[116,40]}}]' },
			{ ...whole, id: 7 },
			{ ...whole, name: undefined }
		];
		for (const [i, row] of damaged.entries()) database.rows.set(`damaged ${i}`, row);
		const onunreadable = vi.fn();
		const store = new BrowserProjectStore(onunreadable);
		expect(await store.list()).toEqual({ ok: true, value: [] });
		expect(onunreadable).toHaveBeenCalledTimes(1);
		expect(await new BrowserProjectStore().list()).toEqual({ ok: true, value: [] });
		expect(database.rows.size).toBe(damaged.length);

		// What counts saves and time can be done without.
		database.rows.set('a', whole);
		expect(await store.list()).toEqual({ ok: true, value: [project('a')] });
	});

	it('say why they are not kept', async () => {
		const store = new BrowserProjectStore();
		database.error = new DOMException('', 'QuotaExceededError');
		expect(await store.save(project('a'))).toEqual({ ok: false, reason: 'full' });
		database.error = new DOMException('', 'SecurityError');
		expect(await store.list()).toEqual({ ok: false, reason: 'forbidden' });
		database.error = new Error('InvalidState');
		expect(await store.remove('a')).toEqual({ ok: false, reason: 'forbidden' });
	});

	it('open with the one that was open last, or the first', () => {
		const all = [project('a'), project('b')];
		expect(lastOpened(all)?.id).toBe('a');
		remembered = 'b';
		expect(lastOpened(all)?.id).toBe('b');
		remembered = 'gone';
		expect(lastOpened(all)?.id).toBe('a');
		expect(lastOpened([])).toBeUndefined();
	});
});

describe('the work that is printed', () => {
	it('is that of the open workbench, else of the project that was open last', async () => {
		const open = { drawings: { list: [] }, projects: { current: { name: 'now' } } };
		expect(await printedWork(open as unknown as Parameters<typeof printedWork>[0])).toEqual({
			ok: true,
			value: { name: 'now', drawings: [] }
		});
		expect(await printedWork(null)).toEqual({ ok: true, value: null });
		await new BrowserProjectStore().save(project('a'));
		expect(await printedWork(null)).toMatchObject({
			value: { name: 'a', drawings: project('a').drawings }
		});
		database.error = new Error('forbidden');
		expect(await printedWork(null)).toEqual({ ok: false, reason: 'forbidden' });
	});
});
