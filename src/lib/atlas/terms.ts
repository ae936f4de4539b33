import { m } from '$lib/paraglide/messages';
import type { LayerId } from './layers';
import type { Accuracy, Kind, Status } from './schema';

/** The atlas's own terms in the language of the page. */

export function layerName(layer: LayerId): string {
	const names: Record<LayerId, () => string> = {
		'science-city': m.layer_science_city,
		huitian: m.layer_huitian,
		parks: m.layer_parks,
		greenway: m.layer_greenway,
		places: m.layer_places
	};
	return names[layer]();
}

export function kindName(kind: Kind): string {
	const names: Record<Kind, () => string> = {
		zone: m.kind_zone,
		unit: m.kind_unit,
		park: m.kind_park,
		reservoir: m.kind_reservoir,
		greenway: m.kind_greenway,
		culture: m.kind_culture,
		sport: m.kind_sport,
		housing: m.kind_housing,
		research: m.kind_research,
		hospital: m.kind_hospital,
		campus: m.kind_campus
	};
	return names[kind]();
}

export function statusName(status: Status): string {
	const names: Record<Status, () => string> = {
		open: m.status_open,
		'partly-open': m.status_partly_open,
		rebuilding: m.status_rebuilding,
		closed: m.status_closed,
		'under-construction': m.status_under_construction,
		planned: m.status_planned,
		'in-plan': m.status_in_plan,
		'in-use': m.status_in_use,
		unknown: m.status_unknown
	};
	return names[status]();
}

export function accuracyName(kind: Accuracy['kind']): string {
	const names: Record<Accuracy['kind'], () => string> = {
		traced: m.accuracy_traced,
		derived: m.accuracy_derived,
		schematic: m.accuracy_schematic
	};
	return names[kind]();
}
