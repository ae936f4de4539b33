import type { BBox, Geometry, Position } from 'geojson';
import type { Shape } from './site';

const WIDTH = 240;
const HEIGHT = 160;
const MARGIN = 8;
const METRES_PER_DEGREE = 111_320;

function ringsOf(geometry: Geometry): Position[][] {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
	if (geometry.type === 'LineString') return [geometry.coordinates];
	if (geometry.type === 'MultiLineString') return geometry.coordinates;
	return [];
}

/** The longest of 1, 2 or 5 times a power of ten metres that is at most `limit` metres. */
export function roundLength(limit: number): number {
	const power = 10 ** Math.floor(Math.log10(limit));
	return power * ([5, 2, 1].find((step) => step * power <= limit) ?? 1);
}

/**
 * Returns by how much each shape shrinks to stand at the scale of the largest of them, and the bar
 * of that scale; equal shares of the same ground are then equally long.
 */
export function commonScale(shapes: readonly Shape[]): { zooms: number[]; bar: Shape['bar'] } {
	const metresPerUnit = shapes.map(({ bar }) => bar.metres / bar.px);
	const coarsest = Math.max(...metresPerUnit);
	const metres = roundLength(60 * coarsest);
	return {
		zooms: metresPerUnit.map((fine) => fine / coarsest),
		bar: { px: metres / coarsest, metres }
	};
}

/**
 * Draws a site's outline for a page without a map: an equirectangular picture at the site's
 * latitude, 240 by 160 units, steps under half a unit left out. Points have no shape.
 */
export function shapeOf(geometry: Geometry, [west, south, east, north]: BBox): Shape | null {
	const rings = ringsOf(geometry);
	if (!rings.length) return null;
	const cosine = Math.cos(((south + north) / 2) * (Math.PI / 180));
	const scale = Math.min(
		(WIDTH - 2 * MARGIN) / ((east - west) * cosine),
		(HEIGHT - 2 * MARGIN) / (north - south)
	);
	const left = (WIDTH - (east - west) * cosine * scale) / 2;
	const top = (HEIGHT - (north - south) * scale) / 2;
	const closed = geometry.type.endsWith('Polygon');
	const path = rings
		.map((ring) => {
			const steps: string[] = [];
			let last: [number, number] | null = null;
			for (const [lon = 0, lat = 0] of ring) {
				const x = left + (lon - west) * cosine * scale;
				const y = top + (north - lat) * scale;
				if (last && Math.hypot(x - last[0], y - last[1]) < 0.5) continue;
				last = [x, y];
				steps.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
			}
			return `M${steps.join('L')}${closed ? 'Z' : ''}`;
		})
		.join('');
	const metresPerUnit = METRES_PER_DEGREE / scale;
	const metres = roundLength(60 * metresPerUnit);
	return {
		width: WIDTH,
		height: HEIGHT,
		path,
		closed,
		bar: { px: metres / metresPerUnit, metres }
	};
}
