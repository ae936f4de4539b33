import { gpx, kml, tcx } from '@tmcw/togeojson';
import { fail, ok } from '$lib/geo/result';
import { Tally } from '../notes';
import { isObject, type RawFeature, type RawLayers } from '../raw';
import { parseXml } from '../xml-text';
import { listLosses } from './xml-losses';

const CONVERTERS = { kml, gpx, tcx };

/**
 * Reads KML, GPX or TCX. Network links are left out and counted: nothing is ever fetched. Of a
 * picture laid over the ground its outline is kept.
 */
export function readXml(text: string, format: keyof typeof CONVERTERS): RawLayers {
	const tally = new Tally();
	const document = parseXml(withoutUnread(text, format, tally), format);
	if (!document.ok) return document;
	try {
		const { features } = CONVERTERS[format](document.value);
		const shapes = features.filter((each) => isShape(each, tally));
		listLosses(document.value, format, shapes.filter(isFromCoordinates), tally);
		return ok([{ features: shapes, notes: tally.notes }]);
	} catch {
		// togeojson throws where a document has not the structure that it expects.
		return fail({ code: 'broken', format });
	}
}

/** What stands at each point of a track and is not drawn: three of four nodes of a long one. */
const UNREAD = {
	kml: undefined,
	gpx: /<(ele|time|hdop|vdop|pdop|sat|speed|course)>[^<]*<\/\1>\s*/g,
	tcx: /<(AltitudeMeters|Time|DistanceMeters|Cadence|SensorState)>[^<]*<\/\1>\s*/g
};

function withoutUnread(text: string, format: keyof typeof UNREAD, tally: Tally): string {
	const unread = UNREAD[format];
	// In a comment or CDATA it may be a person's words.
	if (!unread || text.includes('<!')) return text;
	return text.replace(unread, (_, element: string) => {
		if (element === 'ele' || element === 'AltitudeMeters') tally.add('heights-dropped');
		return '';
	});
}

const kindOf = ({ properties }: RawFeature) =>
	isObject(properties) ? properties['@geometry-type'] : undefined;

const isFromCoordinates = (feature: RawFeature) => kindOf(feature) === undefined;

function isShape(feature: RawFeature, tally: Tally): boolean {
	const kind = kindOf(feature);
	if (kind === 'groundoverlay') tally.add('overlays-outlined');
	if (kind !== 'networklink') return true;
	tally.add('network-links');
	return false;
}
