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

function triangle(...[a, b, c]: [Position, Position, Position]): Polygon {
	return { type: 'Polygon', coordinates: [[a, b, c, a]] };
}

const line = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });

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

/**
 * A rectangle about 40.1° N that is 63.0319 km² large, or 94,547.9 亩: a tenth of a degree wide, and
 * its south and north the two of seven decimals, even about 40.1°, that come nearest to that area.
 */
export const muRectangle = rectangle(116.3, 40.0667131, 116.4, 40.1332868);

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

/** More of them: tiny, huge, far away, with holes in many parts, and across the edges of zones. */
export const moreShapes = {
	muRectangle,
	tinyTriangle: triangle([116.3, 40.1], [116.30001, 40.1], [116.3, 40.10001]),
	tenCentimetres: rectangle(116.3, 40.1, 116.300001, 40.100001),
	needle: triangle([116, 40], [117, 40.5], [116, 40.00001]),
	fineCircle: { type: 'Polygon', coordinates: [wavyRing([116.35, 40.1], 0.03, 1000, 0)] },
	acrossZoneEdge: rectangle(115.45, 40.2, 115.55, 40.25),
	acrossUtmEdge: { type: 'Polygon', coordinates: [wavyRing([120, 40], 0.2, 90, 6)] },
	inTwoZones: {
		type: 'MultiPolygon',
		coordinates: [
			[wavyRing([115.3, 40.3], 0.1, 40, 3)],
			[wavyRing([115.8, 40.2], 0.2, 40, 5), wavyRing([115.82, 40.2], 0.05, 20, 2)]
		]
	},
	holesInEachPart: {
		type: 'MultiPolygon',
		coordinates: [
			[wavy, ...holes],
			[wavyRing([116.6, 40.1], 0.05, 24, 3), reversed(wavyRing([116.6, 40.1], 0.02, 12, 2))]
		]
	},
	northChina: { type: 'Polygon', coordinates: [wavyRing([112, 37], 4, 300, 9)] },
	acrossEquator: rectangle(105, -0.6, 106, 0.5),
	atDateLine: {
		type: 'MultiPolygon',
		coordinates: [
			rectangle(179.9, -17, 180, -16.9).coordinates,
			rectangle(-180, -17, -179.9, -16.9).coordinates
		]
	},
	farNorth: rectangle(20, 78, 25, 79),
	toNanjing: line([116.4, 39.9], [117.2, 36.65], [118.8, 32.06]),
	acrossZones: {
		type: 'LineString',
		coordinates: Array.from({ length: 61 }, (_, i) => [
			six(114 + i / 10),
			six(40 + Math.sin(i / 4) / 5)
		])
	},
	oneMetre: line([116.3, 40.1], [116.30001, 40.1], [116.30001, 40.100009])
} satisfies Record<string, Geometry>;
