import type { Geometry, Position } from 'geojson';

/** Returns a geometry of the same kind with each position replaced by what `move` makes of it. */
export function mapPositions<G extends Geometry>(
	geometry: G,
	move: (position: Position) => Position
): G {
	if (geometry.type === 'GeometryCollection') {
		return { ...geometry, geometries: geometry.geometries.map((each) => mapPositions(each, move)) };
	}
	return { ...geometry, coordinates: mapNested(geometry.coordinates, move) };
}

type Nested = Position | Nested[];

function mapNested(nested: Nested, move: (position: Position) => Position): Nested {
	if (isPosition(nested)) return move(nested);
	return (nested as Nested[]).map((inner) => mapNested(inner, move));
}

const isPosition = (nested: Nested): nested is Position => typeof nested[0] === 'number';
