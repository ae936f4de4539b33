import { lonLat, type LonLat } from '$lib/geo/lon-lat';
import { LIMITS } from './limits';
import { isObject, type RawFeature } from './raw';

/** Where the positions of a file lie, before anything is done to them. */
export interface Survey {
	/** Every position, well-formed or not. */
	readonly vertices: number;
	/** Positions of two finite numbers. */
	readonly finite: number;
	/** Of these, how many are degrees: up to 180 and 90. */
	readonly inRange: number;
	/** How many would be degrees if the two numbers changed places. */
	readonly inRangeSwapped: number;
	/** A sample of the finite positions, evenly spread. */
	readonly sample: readonly LonLat[];
}

const SAMPLE = 100;

/** Surveys features with a stack of its own; stops counting above the limit of vertices. */
export function surveyOf(features: readonly RawFeature[]): Survey {
	const counts = { vertices: 0, finite: 0, inRange: 0, inRangeSwapped: 0 };
	const sample: LonLat[] = [];
	for (const { geometry } of features) {
		const stack: unknown[] = [geometry];
		while (stack.length > 0 && counts.vertices <= LIMITS.vertices) {
			const here = stack.pop();
			if (isObject(here)) stack.push(here.coordinates, here.geometries);
			if (!Array.isArray(here)) continue;
			if (typeof here[0] !== 'number') {
				for (const inner of here) stack.push(inner);
				continue;
			}
			counts.vertices++;
			const position = lonLat(here as number[]);
			const [x, y] = position;
			if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
			if (isDegrees(x, y)) counts.inRange++;
			if (isDegrees(y, x)) counts.inRangeSwapped++;
			// Later positions take the place of earlier ones: a sample of the whole, without luck.
			sample[counts.finite++ % SAMPLE] = position;
		}
	}
	return { ...counts, sample };
}

function isDegrees(lon: number, lat: number): boolean {
	return Math.abs(lon) <= 360 && Math.abs(lat) <= 90;
}
