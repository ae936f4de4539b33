import type { Geometry } from 'geojson';
import type { LayerId } from '../layers';
import type { Kind, Status } from '../schema';
import type { Rule } from './problem';

const PUBLIC: readonly Status[] = [
	'open',
	'partly-open',
	'rebuilding',
	'closed',
	'under-construction',
	'planned',
	'unknown'
];
const BUILDING: readonly Status[] = [
	'in-use',
	'rebuilding',
	'closed',
	'under-construction',
	'planned',
	'unknown'
];

/** What a kind of site may be: in which layer, drawn as what, in which state. */
interface Form {
	layers: readonly LayerId[];
	types: readonly Geometry['type'][];
	statuses: readonly Status[];
}

const PARK: Form = { layers: ['parks'], types: ['Polygon', 'MultiPolygon'], statuses: PUBLIC };
const PLACE: Form = { layers: ['places'], types: ['Point'], statuses: BUILDING };

const FORMS: Record<Kind, Form> = {
	zone: {
		layers: ['science-city', 'huitian'],
		types: ['Polygon', 'MultiPolygon'],
		statuses: ['in-plan', 'in-use']
	},
	unit: { layers: ['huitian'], types: ['Point'], statuses: ['in-use'] },
	park: PARK,
	reservoir: { ...PARK, statuses: ['in-use'] },
	greenway: { layers: ['greenway'], types: ['LineString'], statuses: PUBLIC },
	culture: PLACE,
	sport: PLACE,
	housing: PLACE,
	research: PLACE,
	hospital: PLACE,
	campus: PLACE
};

/** Kind, layer, geometry and status fit one another. */
export const statesFit: Rule = ({ geodata }) =>
	geodata.sites.flatMap(({ layer, geometry, properties: { id, kind, status } }) => {
		const form = FORMS[kind];
		const messages = [
			...(form.layers.includes(layer) ? [] : [`${kind} in layer ${layer}`]),
			...(!geometry || form.types.includes(geometry.type) ? [] : [`${kind} as ${geometry.type}`]),
			...(geometry || layer === 'places' ? [] : [`${kind} without a geometry`]),
			...(form.statuses.includes(status) ? [] : [`${kind} with status ${status}`])
		];
		return messages.map((message) => ({ site: id, rule: 'states-fit', message }));
	});

/** Metres of doubt are given exactly where something is drawn, and are never 0. */
export const accuracyGiven: Rule = ({ geodata }) =>
	geodata.sites.flatMap(({ geometry, properties: { id, accuracy } }) => {
		const isGiven = accuracy.metres !== null;
		if (isGiven === (geometry !== null) && accuracy.metres !== 0) return [];
		const drawn = geometry ? geometry.type : 'no geometry';
		const message = `accuracy.metres is ${accuracy.metres} with ${drawn}`;
		return [{ site: id, rule: 'accuracy-given', message }];
	});

/** A place whose position isn't known better than 1 km has no point. */
export const placesKnown: Rule = ({ geodata }) =>
	geodata.sites.flatMap(({ layer, geometry, properties: { id, accuracy } }) => {
		if (layer !== 'places' || !geometry || (accuracy.metres ?? 0) <= 1000) return [];
		const message = `a point ${accuracy.metres} m in doubt, more than 1000 m`;
		return [{ site: id, rule: 'places-known', message }];
	});

/** Where a status is an event, its date is known and a sentence tells of it in both languages. */
export const eventsDated: Rule = ({ geodata }) =>
	geodata.sites.flatMap(({ properties: p }) => {
		if (!EVENTS.has(p.status) && !REBUILT.has(p.id)) return [];
		const missing = (['status_date', 'status_zh', 'status_en'] as const).filter((key) => !p[key]);
		if (missing.length === 0) return [];
		const message = `${p.status} without ${missing.join(', ')}`;
		return [{ site: p.id, rule: 'events-dated', message }];
	});

const EVENTS = new Set<Status>(['closed', 'rebuilding', 'partly-open', 'under-construction']);

/** Parks that were closed or rebuilt, by the facts; what they are now may be unknown. */
const REBUILT = new Set([
	'dongxiaokou-forest-park',
	'aobei-phase-2',
	'aobei-phase-3',
	'banta-country-park'
]);
