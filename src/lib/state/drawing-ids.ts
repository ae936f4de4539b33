import type { Drawing } from '$lib/geo/drawing';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

const LENGTH = 10;
/** Random bytes are drawn in stock: a file may need ids by the ten thousand. */
const stock = new Uint8Array(LENGTH * 500);
let used = stock.length;

/** A new id of ten letters and digits. */
export function newId(): string {
	if (used === stock.length) {
		crypto.getRandomValues(stock);
		used = 0;
	}
	let id = '';
	for (const end = used + LENGTH; used < end; used++) id += LETTERS[stock[used]! % LETTERS.length];
	return id;
}

export const idSet = (ids: Iterable<string>): ReadonlySet<string> => new Set(ids);

/** Returns ids with one put in, or taken out if it was there. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
	const next = new Set(ids);
	if (!next.delete(id)) next.add(id);
	return next;
}

/** Returns drawings of which those whose id is taken, or comes twice, have a new one. */
export function withFreeIds(
	drawings: readonly Drawing[],
	present: readonly Drawing[]
): readonly Drawing[] {
	const taken = new Set(present.map(({ id }) => id));
	return drawings.map((drawing) => {
		const id = taken.has(drawing.id) ? newId() : drawing.id;
		taken.add(id);
		return { ...drawing, id };
	});
}

/** Returns the first numbered name that no drawing has yet. */
export function freeName(nameOf: (number: number) => string, present: readonly Drawing[]): string {
	const names = new Set(present.map(({ name }) => name));
	let number = 1;
	while (names.has(nameOf(number))) number++;
	return nameOf(number);
}
