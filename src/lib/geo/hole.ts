import type { MultiPolygon, Polygon } from 'geojson';
import { edgesOf } from './lon-lat';
import { contains } from './inside';
import { crossings } from './crossing';
import { polygonsOf } from './parts';

/**
 * Returns an area with one more hole; `null` where the hole does not lie wholly inside one of its
 * polygons, or meets the boundary or another hole.
 */
export function withHole(
	area: Polygon | MultiPolygon,
	hole: Polygon
): Polygon | MultiPolygon | null {
	const [ring = []] = hole.coordinates;
	const polygons = polygonsOf(area);
	const meets = (rings: typeof polygons) =>
		rings
			.flat()
			.flatMap(edgesOf)
			.some(([from, to]) =>
				edgesOf(ring).some(([a, b]) => crossings({ from, to }, { from: a, to: b }).length > 0)
			);
	const place = polygons.findIndex((coordinates) =>
		ring.every((position) => contains({ type: 'Polygon', coordinates }, position))
	);
	const host = polygons[place];
	if (!host || meets([host])) return null;
	// A ring around an existing hole would leave an island that the polygon no longer has.
	if (host.slice(1).some(([first = []]) => contains(hole, first))) return null;
	const holed = [...host, [...ring].reverse()];
	if (area.type === 'Polygon') return { ...area, coordinates: holed };
	return { ...area, coordinates: polygons.with(place, holed) };
}
