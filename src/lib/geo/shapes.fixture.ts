import type { Geometry, LineString, Polygon, Position } from 'geojson';

/** Shapes in and around Changping whose measures are known from elsewhere; see measure.test.ts. */

export function rectangle(west: number, south: number, east: number, north: number): Polygon {
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
	return { type: 'Polygon', coordinates: [ring] };
}

/** Rounded to six decimals, as our layers are, so that PROJ and PostGIS got the very same digits. */
function wavyRing([lon, lat]: [number, number], radius: number, vertices: number, waves: number) {
	return Array.from({ length: vertices + 1 }, (_, i): Position => {
		const turn = (2 * Math.PI * (i % vertices)) / vertices;
		const r = radius * (1 + 0.3 * Math.sin(waves * turn));
		return [six(lon + r * Math.cos(turn)), six(lat + 0.8 * r * Math.sin(turn))];
	});
}

const six = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
const reversed = <T>(items: T[]) => [...items].reverse();

/** 701 vertices and about 42 km, as long as the greenway. */
export const longLine: LineString = {
	type: 'LineString',
	coordinates: Array.from({ length: 701 }, (_, i) => [
		six(116.2 + i * 0.0006 + 0.001 * Math.sin(i / 9)),
		six(40.05 + 0.03 * Math.sin(i / 80) + 0.0008 * Math.cos(i / 5))
	])
};

/** The rectangle of 63.03 km² that reads 62.96 km² on a sphere. */
export const districtRectangle = rectangle(116.3, 40.0667, 116.4, 40.133272);

const square = rectangle(116.3, 40.1, 116.300235, 40.10018);
const wavy = wavyRing([116.35, 40.1], 0.05, 60, 5);
const holes = [wavyRing([116.34, 40.1], 0.01, 12, 3), wavyRing([116.37, 40.1], 0.005, 9, 2)];

export const shapes = {
	square,
	squareClockwise: { type: 'Polygon', coordinates: square.coordinates.map(reversed) },
	districtRectangle,
	district: { type: 'Polygon', coordinates: [wavyRing([116.2, 40.2], 0.24, 400, 7)] },
	withHole: { type: 'Polygon', coordinates: [wavy, ...holes.slice(0, 1).map(reversed)] },
	withTwoHolesWoundAlike: { type: 'Polygon', coordinates: [wavy, ...holes] },
	threeParts: {
		type: 'MultiPolygon',
		coordinates: [
			[wavy, ...holes],
			[reversed(wavyRing([116.5, 40.0], 0.02, 30, 4))],
			rectangle(116.1, 40.3, 116.11, 40.31).coordinates
		]
	},
	lShape: {
		type: 'Polygon',
		coordinates: [
			[
				[116.3, 40.1],
				[116.33, 40.1],
				[116.33, 40.11],
				[116.31, 40.11],
				[116.31, 40.13],
				[116.3, 40.13],
				[116.3, 40.1]
			]
		]
	},
	strip: rectangle(116.3, 40.1, 116.42, 40.10005),
	wideTriangle: {
		type: 'Polygon',
		coordinates: [
			[
				[115.5, 40.0],
				[117.5, 40.0],
				[116.5, 40.9],
				[115.5, 40.0]
			]
		]
	},
	southWest: rectangle(-70.6, -33.5, -70.5, -33.4),
	longLine,
	northSouth: {
		type: 'LineString',
		coordinates: [
			[116.35, 40.05],
			[116.35, 40.15]
		]
	},
	eastWest: {
		type: 'LineString',
		coordinates: [
			[116.3, 40.1],
			[116.4, 40.1]
		]
	},
	twoLines: {
		type: 'MultiLineString',
		coordinates: [
			[
				[116.3, 40.1],
				[116.31, 40.12],
				[116.33, 40.11]
			],
			[
				[116.4, 40.1],
				[116.401, 40.1]
			]
		]
	}
} satisfies Record<string, Geometry>;
