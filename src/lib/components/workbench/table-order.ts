import type { Drawing } from '$lib/geo/drawing';
import { measuresOfDrawn } from '$lib/state/measured-drawings';
import { kindText } from '$lib/state/measure-texts';

export type Column = 'name' | 'kind' | 'area' | 'length' | 'perimeter';
export type Direction = 'ascending' | 'descending';

/** Returns the drawings by a column; those without such a measure stand last either way. */
export function sortDrawings(
	drawings: readonly Drawing[],
	column: Column | null,
	direction: Direction
): readonly Drawing[] {
	if (!column) return drawings;
	const sign = direction === 'ascending' ? 1 : -1;
	if (column === 'name' || column === 'kind') {
		const textOf = column === 'name' ? nameOf : kindOf;
		const collator = new Intl.Collator('zh', { numeric: true });
		return drawings.toSorted((a, b) => sign * collator.compare(textOf(a), textOf(b)));
	}
	const value = ({ geometry }: Drawing) => measuresOfDrawn(geometry)[column];
	return drawings.toSorted((a, b) => {
		const [x, y] = [value(a), value(b)];
		if (x === null || y === null) return Number(x === null) - Number(y === null);
		return sign * (x - y);
	});
}

const nameOf = ({ name }: Drawing) => name;
const kindOf = ({ geometry }: Drawing) => kindText(geometry);

/** Returns the sums of what drawings measure; `null` where none of them has such a measure. */
export function sumOf(drawings: readonly Drawing[]) {
	const sum = (column: 'area' | 'length' | 'perimeter') => {
		const values = drawings.flatMap(({ geometry }) => measuresOfDrawn(geometry)[column] ?? []);
		return values.length > 0 ? values.reduce((total, value) => total + value, 0) : null;
	};
	return { area: sum('area'), length: sum('length'), perimeter: sum('perimeter') };
}
