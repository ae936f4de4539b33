import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { fail, ok } from '$lib/geo/result';
import { LIMITS } from '../limits';
import { isObject, type RawFeature, type RawLayers } from '../raw';

/**
 * Reads a TopoJSON topology, each of its objects as a layer. An arc may be used any number of
 * times, so vertices are counted over the uses before any arc is unrolled.
 */
export function topologyLayers(topology: Record<string, unknown>): RawLayers {
	if (!isObject(topology.objects)) return fail({ code: 'broken', format: 'topojson' });
	const objects = Object.values(topology.objects).filter(isObject);
	if (verticesOf(objects, topology.arcs) > LIMITS.vertices) {
		return fail({ code: 'too-many-vertices', limit: LIMITS.vertices });
	}
	try {
		const whole = { arcs: [], ...topology } as unknown as Topology;
		return ok(objects.map((object) => ({ features: featuresOf(whole, object) })));
	} catch {
		// topojson-client throws on arcs that are not there and on members of the wrong type.
		return fail({ code: 'broken', format: 'topojson' });
	}
}

function featuresOf(topology: Topology, object: Record<string, unknown>): RawFeature[] {
	const found = feature(topology, object as unknown as GeometryObject);
	const features = 'features' in found ? found.features : [found];
	return (features as RawFeature[]).map(({ geometry, properties }) => ({ geometry, properties }));
}

function verticesOf(objects: readonly unknown[], arcs: unknown): number {
	const lengths = Array.isArray(arcs)
		? arcs.map((arc: unknown) => (Array.isArray(arc) ? arc.length : 0))
		: [];
	let count = 0;
	const stack: unknown[] = [...objects];
	while (stack.length > 0 && count <= LIMITS.vertices) {
		const here = stack.pop();
		if (typeof here === 'number') count += lengths[here < 0 ? ~here : here] ?? 0;
		else if (Array.isArray(here)) for (const inner of here) stack.push(inner);
		else if (isObject(here)) stack.push(here.arcs, here.geometries);
	}
	return count;
}
