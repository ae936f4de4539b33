import { fromDatum } from '$lib/geo/datum';
import type { Drawing } from '$lib/geo/drawing';
import type { LonLat } from '$lib/geo/lon-lat';
import { pathsOf } from '$lib/geo/parts';
import { roundedPosition } from '$lib/geo/positions';
import { fail, ok, type Result } from '$lib/geo/result';
import { Cleaner, type ToDegrees } from './clean';
import { LIMITS } from './limits';
import {
	DATUM_NAMES,
	Tally,
	type Choice,
	type Note,
	type ReadOptions,
	type Refusal
} from './notes';
import { projectionOf, type Projection } from './projection';
import { cleanProperties, describe } from './properties';
import type { RawFeature, RawLayer, RawLayers } from './raw';
import { sniffBytes, sniffText } from './sniff';
import { surveyOf } from './survey';
import { datumChoices, overlapsChangping, suspicionOf } from './suspicions';
import { decodeText } from './text';
import { unpack, type Entries } from './unpack';

/** A file from a person's disk or clipboard; pasted text has no name. */
export interface GivenFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A drawing that has no id yet: whoever keeps it gives one. */
export type ImportedDrawing = Omit<Drawing, 'id'>;

/** What a file gave, what was repaired on the way, and in which other ways it could be read. */
export interface Imported {
	readonly drawings: readonly ImportedDrawing[];
	readonly notes: readonly Note[];
	readonly choices: readonly Choice[];
}

/** Is told the share of the features that are done, from 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Reads GeoJSON (newline-delimited too), TopoJSON, KML, KMZ, GPX, TCX, CSV, well-known text and
 * zipped shapefiles, told apart by content. Positions come as drawings hold them, to 1e-7 degrees.
 * Never throws: what can't be read is a refusal, and every repair a note.
 * Needs no DOM and keeps nothing, so it runs in a worker as well.
 */
export async function read(
	file: GivenFile,
	options: ReadOptions = {},
	progress: Progress = () => {}
): Promise<Result<Imported, Refusal>> {
	if (file.bytes.length > LIMITS.fileBytes) {
		return fail({ code: 'file-too-large', limit: LIMITS.fileBytes });
	}
	const source = await layersOf(file);
	return source.ok ? importLayers(source.value, options, progress) : source;
}

/** The layers of a file, the words in it that may name a datum, and how its text was encoded. */
interface Source {
	readonly layers: readonly RawLayer[];
	readonly words: string;
	readonly notes: readonly Note[];
}

async function layersOf({ name, bytes }: GivenFile): Promise<Result<Source, Refusal>> {
	const container = sniffBytes(bytes);
	if (!container.ok) return container;
	if (container.value === 'text') return textLayers(bytes, name);
	const entries = unpack(bytes);
	return entries.ok ? archiveLayers(entries.value, name) : entries;
}

async function archiveLayers(entries: Entries, name: string): Promise<Result<Source, Refusal>> {
	const paths = [...entries.keys()];
	const isShapefile = paths.some((path) => /\.shp$/i.test(path));
	if (isShapefile) {
		const { readShapefiles } = await import('./read/shapefile');
		const layers = readShapefiles(entries);
		return layers.ok ? ok({ layers: layers.value, words: name, notes: [] }) : layers;
	}
	const documents = paths.filter((path) => /\.kml$/i.test(path));
	// A KMZ shows its doc.kml, else the first it holds.
	const main = documents.find((path) => /(^|\/)doc\.kml$/i.test(path)) ?? documents[0];
	const bytes = main === undefined ? undefined : entries.get(main);
	if (!bytes) return fail({ code: 'archive-without-layer' });
	const source = await textLayers(bytes, main ?? name);
	const others = documents.length - 1;
	if (!source.ok || others === 0) return source;
	const ignored: Note = { code: 'entries-ignored', count: others };
	return ok({ ...source.value, notes: [...source.value.notes, ignored] });
}

async function textLayers(bytes: Uint8Array, name: string): Promise<Result<Source, Refusal>> {
	const decoded = decodeText(bytes);
	if (!decoded.ok) return decoded;
	const { text, encoding } = decoded.value;
	const layers = await readText(text, name);
	if (!layers.ok) return layers;
	const notes: Note[] = encoding === 'utf-8' ? [] : [{ code: 'encoding', name: encoding }];
	return ok({ layers: layers.value, words: `${name} ${text.slice(0, 50_000)}`, notes });
}

/** Each reader brings a library, which is loaded when its format comes. */
async function readText(text: string, name: string): Promise<RawLayers> {
	const format = sniffText(text, name);
	if (!format.ok) return format;
	if (format.value === 'json') return (await import('./read/geojson')).readJson(text);
	if (format.value === 'csv') return (await import('./read/csv')).readCsv(text);
	if (format.value === 'wkt') return (await import('./read/wkt')).readWktText(text);
	return (await import('./read/xml')).readXml(text, format.value);
}

function importLayers(
	{ layers, words, notes }: Source,
	options: ReadOptions,
	progress: Progress
): Result<Imported, Refusal> {
	const features = layers.flatMap((layer) => layer.features);
	const survey = surveyOf(features);
	if (survey.vertices > LIMITS.vertices) {
		return fail({ code: 'too-many-vertices', limit: LIMITS.vertices });
	}
	const stated = layers.map(({ crs }) => options.crs ?? crs);
	const projections: (Projection | undefined)[] = [];
	for (const crs of stated) {
		const projection = crs === undefined ? undefined : projectionOf(crs);
		if (projection && !projection.ok) return projection;
		projections.push(projection?.value);
	}
	const isInDegrees = projections.some((projection) => !projection?.toDegrees);
	const suspicion = isInDegrees ? suspicionOf(survey, options) : undefined;
	if (suspicion) return fail(suspicion);
	const tally = new Tally();
	const drawings: ImportedDrawing[] = [];
	for (const [i, layer] of layers.entries()) {
		const cleaner = new Cleaner(tally, wayToDegrees(projections[i], options));
		const before = drawings.length;
		const tell = (done: number) => progress((before + done) / (features.length || 1));
		// Not spread as arguments, of which an engine takes some ten thousands.
		for (const drawing of drawingsOf(layer.features, cleaner, tally, tell)) drawings.push(drawing);
	}
	if (drawings.length === 0) return fail({ code: 'nothing-drawable' });
	return ok({
		drawings,
		notes: [
			...notes,
			...howItWasRead(projections, options),
			...merged(layers.flatMap((layer) => layer.notes ?? [])),
			...tally.notes,
			...whereItLies(drawings)
		],
		choices: datumChoices(words, options)
	});
}

const STEP = 1000;

function drawingsOf(
	features: readonly RawFeature[],
	cleaner: Cleaner,
	tally: Tally,
	tell: (done: number) => void
): ImportedDrawing[] {
	const drawings: ImportedDrawing[] = [];
	for (const [i, { geometry, properties }] of features.entries()) {
		if (i % STEP === 0) tell(i);
		if (geometry === null || geometry === undefined) {
			tally.add('no-geometry');
			continue;
		}
		const shapes = cleaner.geometry(geometry);
		if (shapes.length === 0) continue;
		const description = describe(cleanProperties(properties, tally), tally);
		for (const shape of shapes) drawings.push({ geometry: shape, ...description });
	}
	return drawings;
}

function wayToDegrees(projection: Projection | undefined, options: ReadOptions): ToDegrees {
	const toDegrees = projection?.toDegrees;
	return ([x, y]) => {
		const given: LonLat = options.swap ? [y, x] : [x, y];
		const degrees = toDegrees ? toDegrees(given) : given;
		return roundedPosition(options.datum ? fromDatum(degrees, options.datum) : degrees);
	};
}

function howItWasRead(
	projections: readonly (Projection | undefined)[],
	options: ReadOptions
): Note[] {
	const converted = projections.filter((projection) => projection?.toDegrees !== undefined);
	const names = new Set(converted.map((projection) => projection?.name ?? ''));
	const notes: Note[] = [...names].map((name) => ({ code: 'converted', name }));
	if (options.swap) notes.push({ code: 'swapped' });
	const datum = options.datum && DATUM_NAMES[options.datum];
	return datum ? [...notes, { code: 'shifted', name: datum }] : notes;
}

/** Two layers may need the same repair: it is told once, with the sum. */
function merged(notes: readonly Note[]): Note[] {
	const tally = new Tally();
	for (const note of notes) if ('count' in note) tally.add(note.code, note.count);
	const others = notes.filter((note) => !('count' in note));
	const once = others.filter((note, i) => others.findIndex(({ code }) => code === note.code) === i);
	return [...tally.notes, ...once];
}

function whereItLies(drawings: readonly ImportedDrawing[]): Note[] {
	const isHere = drawings.some(({ geometry }) => pathsOf(geometry).some(overlapsChangping));
	return isHere ? [] : [{ code: 'none-in-changping' }];
}
