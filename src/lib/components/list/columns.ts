import type { SortKey } from '$lib/atlas/order';
import { m } from '$lib/paraglide/messages';

export function columnName(column: SortKey): string {
	const names: Record<SortKey, () => string> = {
		name: m.sort_name,
		area: m.sort_area,
		length: m.sort_length,
		distance: m.list_distance
	};
	return names[column]();
}

/** Measures begin with the largest, names and distances with the first. */
export function isAscending({ key, reversed }: { key: SortKey; reversed: boolean }): boolean {
	return (key === 'name' || key === 'distance') !== reversed;
}
