import type { Geometry } from 'geojson';
import { crossings, positionAt } from '$lib/geo/crossing';
import type { LonLat } from '$lib/geo/lon-lat';
import { ellipsoidDistance } from '$lib/geo/measure';
import { indexSegments, segmentsAt, type Segments } from '$lib/geo/segments';
import { greenwayOf, keyOf } from './look';
import { metresText, type Rule } from './problem';

/** Metres between a crossing as listed and as the line meets the water. */
const BESIDE = 30;

/** The line meets water and rail only where a bridge, dam or culvert over that is listed. */
export const greenwayCrossings: Rule = (input) => {
	const greenway = greenwayOf(input);
	if (!greenway) return [];
	const { crossings: listed = [] } = greenway.site.properties;
	const line = indexSegments(greenway.line);
	return input.context
		.filter(({ file }) => file === 'water' || file === 'rail')
		.flatMap(({ file, geometry, properties }) =>
			meetings(line, geometry).flatMap((at) => {
				const name = properties.name_zh;
				const over = listed.filter((crossing) => name === null || crossing.over === name);
				const near = Math.min(...over.map((crossing) => ellipsoidDistance(crossing.at, at)));
				if (near <= BESIDE) return [];
				const how = over.length ? `${metresText(near)} off` : 'not there';
				const message = `meets ${file} ${name} at ${keyOf(at)}; the nearest crossing listed is ${how}`;
				return [{ site: 'greenway-42', rule: 'greenway-crossings', message }];
			})
		);
};

/** Where a line meets the lines and boundaries of a geometry. */
function meetings(line: Segments, geometry: Geometry): LonLat[] {
	if (geometry.type === 'Point') return [];
	return indexSegments(geometry).list.flatMap((edge) =>
		segmentsAt(line, edge.from, edge.to).flatMap((segment) =>
			crossings(edge, segment)
				.slice(0, 1)
				.map((share) => positionAt(edge, share))
		)
	);
}
