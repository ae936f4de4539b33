import type { Geometry, Position } from 'geojson';
import { crossings, positionAt } from '$lib/geo/crossing';
import type { LonLat } from '$lib/geo/lon-lat';
import { pathsOf, polygonsOf } from '$lib/geo/parts';
import { overlap } from '$lib/geo/overlap';
import { indexSegments, segmentsAt, type Segment } from '$lib/geo/segments';
import { everyGeometry, keyOf, type Area } from './look';
import { onceFor } from './once';
import { areaText, shareText, type Rule } from './problem';

/** Degrees, about a centimetre: two contacts nearer than this are one. */
const SAME_PLACE = 1e-7;

/**
 * No ring or line meets itself, and rings of one geometry meet at single points at most, as
 * PostGIS asks. Lines of the base map are left out: a road may loop and end on itself.
 */
export const simple: Rule = (input) =>
	everyGeometry(input)
		.filter(({ geometry, isSite }) => isSite || polygonsOf(geometry).length > 0)
		.flatMap(({ name, geometry }) => {
			const contacts = selfContacts(geometry);
			if (contacts.length === 0) return [];
			const message = `meets itself at ${contacts.length} places, first ${keyOf(contacts[0]!)}`;
			return [{ site: name, rule: 'simple', message }];
		});

/** Parts of a geometry lie beside one another, and holes lie in their part. */
export const nested: Rule = (input) =>
	everyGeometry(input).flatMap(({ name, geometry }) =>
		misplaced(geometry).map((message) => ({ site: name, rule: 'nested', message }))
	);

const misplaced = onceFor((geometry: Geometry) => {
	const polygons = polygonsOf(geometry);
	return [...polygons.flatMap(looseHoles), ...overlappingParts(polygons)];
});

function looseHoles([outer = [], ...holes]: Rings): string[] {
	return holes.flatMap((hole) => {
		const shared = overlap(areaOfRings([hole]), areaOfRings([outer]));
		if (!shared.ok) return [`hole: ${shared.reason}`];
		const inside = shared.value.shareOfA;
		return inside > 1 - 1e-6 ? [] : [`only ${shareText(inside)} of a hole inside its ring`];
	});
}

function overlappingParts(polygons: Rings[]): string[] {
	return polygons.flatMap((a, place) =>
		polygons.slice(place + 1).flatMap((b) => {
			const shared = overlap(areaOfRings(a), areaOfRings(b));
			if (!shared.ok) return [`parts: ${shared.reason}`];
			const { area } = shared.value;
			return area < 1 ? [] : [`two parts overlap by ${areaText(area)}`];
		})
	);
}

type Rings = Position[][];

const areaOfRings = (coordinates: Rings): Area => ({ type: 'Polygon', coordinates });

const selfContacts = onceFor((geometry: Geometry): LonLat[] => {
	if (geometry.type === 'Point' || geometry.type === 'MultiPoint') return [];
	// Positions repeated in a row have their own rule; here their edges would touch everything.
	const coordinates = pathsOf(geometry).map((path) =>
		path.filter((position, i) => i === 0 || keyOf(position) !== keyOf(path[i - 1]!))
	);
	const segments = indexSegments({ type: 'MultiLineString', coordinates });
	const order = new Map(segments.list.map((segment, place) => [segment, place]));
	return segments.list.flatMap((edge, place) =>
		segmentsAt(segments, edge.from, edge.to)
			.filter((other) => (order.get(other) ?? 0) > place)
			.flatMap((other) => wrongContacts(edge, other))
	);
});

function wrongContacts(a: Segment, b: Segment): LonLat[] {
	const contacts = crossings(a, b).map((share) => positionAt(a, share));
	const joint = jointOf(a, b);
	if (joint) return contacts.filter((contact) => !isSame(contact, joint)).slice(0, 1);
	if (a.path === b.path) return contacts.slice(0, 1);
	const [first] = contacts;
	if (!first) return [];
	const runsAlong = contacts.some((contact) => !isSame(contact, first));
	const isAtAnEnd = [a.from, a.to, b.from, b.to].some((end) => isSame(first, end));
	return runsAlong || !isAtAnEnd ? [first] : [];
}

/** The vertex between two edges that follow each other, `a` being the earlier in its path. */
function jointOf(a: Segment, b: Segment): LonLat | null {
	if (a.path !== b.path) return null;
	if (b.place === a.place + 1) return a.to;
	const isWrap = a.place === 0 && b.place === b.path.length - 2;
	return isWrap && keyOf(a.from) === keyOf(b.to) ? a.from : null;
}

function isSame(a: LonLat, b: LonLat): boolean {
	return Math.hypot(a[0] - b[0], a[1] - b[1]) < SAME_PLACE;
}
