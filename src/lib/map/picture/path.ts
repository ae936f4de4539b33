import type { Geometry, Position } from 'geojson';
import type { Frame } from './frame';

/** Every run of positions of a geometry: rings, lines, and points as runs of one. */
function runsOf(geometry: Geometry): Position[][] {
	switch (geometry.type) {
		case 'Point':
			return [[geometry.coordinates]];
		case 'MultiPoint':
			return geometry.coordinates.map((position) => [position]);
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates;
		case 'MultiPolygon':
			return geometry.coordinates.flat();
		case 'GeometryCollection':
			return geometry.geometries.flatMap(runsOf);
	}
}

/**
 * An SVG path of some geometries on a sheet: whole units, each step relative to the last, steps
 * of nothing left out. A point becomes a line without length, which a round cap makes a dot.
 */
export function pathOf(geometries: readonly Geometry[], { place }: Frame): string {
	return geometries
		.flatMap((geometry) => {
			const end = geometry.type.endsWith('Polygon') ? 'z' : '';
			return runsOf(geometry).map((run) => {
				const [start, ...rest] = run.map(place);
				if (!start) return '';
				let [x, y] = start;
				let steps = '';
				for (const [toX, toY] of rest) {
					if (toX === x && toY === y) continue;
					steps += `${steps && toX >= x ? ' ' : ''}${toX - x}${toY >= y ? ' ' : ''}${toY - y}`;
					[x, y] = [toX, toY];
				}
				return `M${start.join(' ')}${steps ? `l${steps}${end}` : 'h0'}`;
			});
		})
		.join('');
}
