import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { fail, ok, type Result } from '$lib/geo/result';
import { readGeodata, type Geodata, type GeodataFiles } from '../read';
import { accuracySchema } from '../schema';

/** The files of `geodata/` and around it, as text, for the check. */
export interface CheckFiles extends GeodataFiles {
	/** `geodata/context/*.geojson` by the name before the dot. */
	context: Record<string, string>;
	shingles: string;
	/** The source article, where it is at hand: it isn't part of the repository. */
	article: string | null;
	/** Bytes of each context file after gzip. */
	gzipBytes: Record<string, number>;
}

/** A feature of the base map. */
export interface ContextFeature {
	file: string;
	properties: v.InferOutput<typeof contextPropertiesSchema>;
	geometry: Geometry;
}

/** Everything that the rules look at. */
export interface CheckInput {
	geodata: Geodata;
	context: ContextFeature[];
	/** The text of each GeoJSON file by its path under `geodata/`, for what parsing hides. */
	texts: Record<string, string>;
	shingles: string;
	article: string | null;
	gzipBytes: Record<string, number>;
}

const contextPropertiesSchema = v.looseObject({
	name_zh: v.nullable(v.string()),
	name_en: v.nullable(v.string()),
	source: v.pipe(v.array(v.string()), v.nonEmpty()),
	licence: v.picklist(['ODbL-1.0', 'CC-BY-4.0']),
	accuracy: accuracySchema
});

const contextSchema = v.object({
	type: v.literal('FeatureCollection'),
	features: v.array(
		v.object({
			type: v.literal('Feature'),
			properties: contextPropertiesSchema,
			geometry: v.looseObject({ type: v.string(), coordinates: v.array(v.unknown()) })
		})
	)
});

/** Reads all texts into what the rules take; on failure returns every problem as one line each. */
export function readCheckInput(files: CheckFiles): Result<CheckInput, string[]> {
	const geodata = readGeodata(files);
	const context = Object.entries(files.context).map(([file, text]) => readContext(file, text));
	const problems = [geodata, ...context].flatMap((part) => (part.ok ? [] : part.reason));
	if (!geodata.ok || problems.length) return fail(problems);
	const { shingles, article, gzipBytes } = files;
	return ok({
		geodata: geodata.value,
		context: context.flatMap((part) => (part.ok ? part.value : [])),
		texts: { ...inFolder('layers', files.layers), ...inFolder('context', files.context) },
		shingles,
		article,
		gzipBytes
	});
}

function readContext(file: string, text: string): Result<ContextFeature[], string[]> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		return fail([`context/${file}.geojson: not JSON: ${(error as Error).message}`]);
	}
	const result = v.safeParse(contextSchema, json);
	if (!result.success)
		return fail(
			result.issues.map(
				(issue) => `context/${file}.geojson: ${v.getDotPath(issue) ?? ''} ${issue.message}`
			)
		);
	return ok(
		result.output.features.map(({ properties, geometry }) => ({
			file,
			properties,
			// Whether the coordinates fit the type is for the rules to tell, with the feature's name.
			geometry: geometry as unknown as Geometry
		}))
	);
}

function inFolder(folder: string, texts: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(texts).map(([name, text]) => [`${folder}/${name}.geojson`, text])
	);
}
