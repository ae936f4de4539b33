import { edgesOf } from '$lib/geo/lon-lat';
import { pathsOf } from '$lib/geo/parts';
import type { CheckInput } from './input';
import { areaOf, keyOf, sharedBy, squareMetres, type Area } from './look';
import { areaText, type Rule } from './problem';

/** The zones that are cut into parts without a rest. */
const PARTITIONS: Record<string, readonly string[]> = {
	'future-science-city': ['fsc-east', 'fsc-heart', 'fsc-west'],
	'fsc-core': ['fsc-core-north', 'fsc-core-south', 'fsc-core-green']
};

/** m² for what the binary digits of a sum leave. */
const NOTHING = 1;

interface Partition {
	id: string;
	whole: Area;
	parts: { id: string; area: Area }[];
}

function partitions(input: CheckInput): Partition[] {
	return Object.entries(PARTITIONS).flatMap(([id, partIds]) => {
		const whole = areaOf(input, id);
		const parts = partIds.flatMap((part) => {
			const area = areaOf(input, part);
			return area ? [{ id: part, area }] : [];
		});
		return whole ? [{ id, whole, parts }] : [];
	});
}

/** The parts' areas sum to the whole's, to a square metre; so none is missing. */
export const partsSum: Rule = (input) =>
	partitions(input).flatMap(({ id, whole, parts }) => {
		const sum = parts.reduce((total, { area }) => total + squareMetres(area), 0);
		const rest = sum - squareMetres(whole);
		if (Math.abs(rest) <= NOTHING) return [];
		return [{ site: id, rule: 'parts-sum', message: `parts minus whole ${areaText(rest)}` }];
	});

/** No two parts of a partition overlap. */
export const partsApart: Rule = (input) =>
	partitions(input).flatMap(({ parts }) =>
		parts.flatMap((a, place) =>
			parts.slice(place + 1).flatMap((b) => {
				const shared = sharedBy(a.area, b.area);
				if (shared.ok && shared.value.area <= NOTHING) return [];
				const how = shared.ok ? areaText(shared.value.area) : shared.reason;
				return [{ site: a.id, rule: 'parts-apart', message: `overlaps ${b.id}: ${how}` }];
			})
		)
	);

/**
 * Every edge of a part is an edge of the whole, or of one other part the other way round: so there
 * is neither a gap nor an overlap, and boundaries are the same vertex for vertex.
 */
export const boundariesShared: Rule = (input) =>
	partitions(input).flatMap(({ id, whole, parts }) => {
		const expected = edgeKeys(whole);
		const own = parts.map(({ id: part, area }) => ({ part, edges: new Set(edgeKeys(area)) }));
		const outline = new Set(expected);
		const lone = own.flatMap(({ part, edges }) => {
			const others = own.filter((other) => other.part !== part);
			const count = [...edges].filter(
				(edge) => !outline.has(edge) && !others.some((other) => other.edges.has(reversed(edge)))
			).length;
			return count ? [{ site: part, count, of: 'edges shared with nothing' }] : [];
		});
		const bare = expected.filter((edge) => !own.some(({ edges }) => edges.has(edge))).length;
		const problems = bare ? [...lone, { site: id, count: bare, of: 'edges of no part' }] : lone;
		return problems.map(({ site, count, of }) => ({
			site,
			rule: 'boundaries-shared',
			message: `${count} ${of}`
		}));
	});

const edgeKeys = (area: Area) =>
	pathsOf(area)
		.flatMap(edgesOf)
		.map(([from, to]) => `${keyOf(from)}>${keyOf(to)}`);

const reversed = (edge: string) => edge.split('>').reverse().join('>');
