import type { Feature, Geometry } from 'geojson';
import Papa from 'papaparse';
import * as v from 'valibot';
import { fail, ok, type Result } from '$lib/geo/result';
import { LAYER_IDS, type LayerId } from './layers';
import {
	figureSchema,
	sitePropertiesSchema,
	sourceSchema,
	type Figure,
	type SiteProperties,
	type Source
} from './schema';

/** The geodata files as text, so that the build, the check and the tests read them alike. */
export interface GeodataFiles {
	layers: Record<LayerId, string>;
	figures: string;
	sources: string;
}

/** A site as drawn: one feature of a layer. A place whose position isn't known has no geometry. */
export interface DrawnSite {
	layer: LayerId;
	properties: SiteProperties;
	geometry: Geometry | null;
}

export interface Geodata {
	sites: DrawnSite[];
	figures: Figure[];
	sources: Source[];
}

const featureCollectionSchema = v.object({
	type: v.literal('FeatureCollection'),
	features: v.array(
		v.object({
			type: v.literal('Feature'),
			id: v.string(),
			properties: v.unknown(),
			geometry: v.nullable(v.looseObject({ type: v.string(), coordinates: v.array(v.unknown()) }))
		})
	)
});

function issuesOf(where: string, issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]) {
	return issues.map((issue) => `${where}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

function readLayer(layer: LayerId, text: string): Result<DrawnSite[], string[]> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		return fail([`${layer}.geojson: not JSON: ${(error as Error).message}`]);
	}
	const collection = v.safeParse(featureCollectionSchema, json);
	if (!collection.success) return fail(issuesOf(`${layer}.geojson`, collection.issues));
	const problems: string[] = [];
	const sites: DrawnSite[] = [];
	for (const feature of collection.output.features) {
		const where = `${layer}.geojson ${feature.id}`;
		const properties = v.safeParse(sitePropertiesSchema, feature.properties);
		if (!properties.success) problems.push(...issuesOf(where, properties.issues));
		else if (properties.output.id !== feature.id)
			problems.push(`${where}: properties.id is ${properties.output.id}`);
		else {
			const { geometry } = feature as unknown as Feature;
			sites.push({ layer, properties: properties.output, geometry });
		}
	}
	return problems.length ? fail(problems) : ok(sites);
}

/** Reads a CSV text whose rows fit a schema; on failure returns every problem as one line each. */
export function readTable<S extends v.GenericSchema>(
	name: string,
	text: string,
	schema: S
): Result<v.InferOutput<S>[], string[]> {
	const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: true
	});
	const problems = parsed.errors.map((error) => `${name}: row ${error.row}: ${error.message}`);
	const rows: v.InferOutput<S>[] = [];
	for (const [index, row] of parsed.data.entries()) {
		const result = v.safeParse(schema, row);
		if (result.success) rows.push(result.output);
		else problems.push(...issuesOf(`${name}: row ${index + 2}`, result.issues));
	}
	return problems.length ? fail(problems) : ok(rows);
}

/** Reads and checks the form of all geodata; on failure returns every problem as one line each. */
export function readGeodata(files: GeodataFiles): Result<Geodata, string[]> {
	const layers = LAYER_IDS.map((layer) => readLayer(layer, files.layers[layer]));
	const figures = readTable('figures.csv', files.figures, figureSchema);
	const sources = readTable('sources.csv', files.sources, sourceSchema);
	const problems = [...layers, figures, sources].flatMap((part) => (part.ok ? [] : part.reason));
	if (problems.length || !figures.ok || !sources.ok) return fail(problems);
	return ok({
		sites: layers.flatMap((part) => (part.ok ? part.value : [])),
		figures: figures.value,
		sources: sources.value
	});
}
