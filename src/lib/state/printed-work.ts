import type { Drawing } from '$lib/geo/drawing';
import { ok, type Result } from '$lib/geo/result';
import {
	BrowserProjectStore,
	lastOpened,
	type ProjectStore,
	type StoreFailure
} from './project-store';
import type { Workbench } from './workbench.svelte';

/** A person's drawings, under the name of their project. */
export interface PrintedWork {
	name: string;
	drawings: readonly Drawing[];
}

/**
 * Returns the drawings of the project that is open on the workbench, or that was last, as the
 * browser keeps it; `null` where there is none. Fails where the browser refuses to read.
 */
export async function printedWork(
	workbench: Pick<Workbench, 'drawings' | 'projects'> | null,
	store: ProjectStore = new BrowserProjectStore()
): Promise<Result<PrintedWork | null, StoreFailure>> {
	if (workbench)
		return ok({ name: workbench.projects.current.name, drawings: workbench.drawings.list });
	const listed = await store.list();
	if (!listed.ok) return listed;
	const last = lastOpened(listed.value);
	return ok(last ? { name: last.name, drawings: last.drawings } : null);
}
