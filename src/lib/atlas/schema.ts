import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const position = v.tuple([v.number(), v.number()]);
const idText = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'id: lower case, digits, hyphens'));
const partialDate = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date: YYYY, YYYY-MM or YYYY-MM-DD')
);

export const KINDS = [
	'zone',
	'unit',
	'park',
	'reservoir',
	'greenway',
	'culture',
	'sport',
	'housing',
	'research',
	'hospital',
	'campus'
] as const;

export const STATUSES = [
	'open',
	'partly-open',
	'rebuilding',
	'closed',
	'under-construction',
	'planned',
	'in-plan',
	'in-use',
	'unknown'
] as const;

export const ACCURACY_KINDS = ['traced', 'derived', 'schematic'] as const;

export const FIGURE_GROUPS = [
	'science-city',
	'huitian',
	'two-zones',
	'forest-city',
	'parks',
	'greenway',
	'places',
	'district'
] as const;

export const accuracySchema = v.object({
	kind: v.picklist(ACCURACY_KINDS),
	metres: v.nullable(v.pipe(v.number(), v.minValue(0)))
});

const referenceSchema = v.object({
	side: text,
	road: text,
	confidence: text,
	max_m: v.number(),
	mean_m: v.number()
});

const sectionSchema = v.object({
	name_zh: text,
	name_en: text,
	kind: v.picklist(['park-path', 'road', 'levee', 'cycleway']),
	confidence: v.picklist(['high', 'medium', 'low']),
	built: v.picklist(['new', 'rebuilt', 'joint', 'unknown']),
	from: position
});

const waypointSchema = v.object({
	order: v.number(),
	name_zh: text,
	name_en: text,
	site: v.nullable(idText),
	water: v.nullable(text),
	at: position
});

const crossingSchema = v.object({
	at: position,
	kind: v.picklist(['bridge', 'dam', 'culvert', 'crossing']),
	over: text,
	name_zh: text,
	name_en: text
});

const noticeSchema = v.object({
	at: position,
	date: text,
	zh: text,
	en: text,
	source: v.array(text)
});

/** Properties of a feature in `geodata/layers/`, as `geodata/README.md` describes them. */
export const sitePropertiesSchema = v.strictObject({
	id: idText,
	name_zh: text,
	name_en: text,
	alias_zh: v.optional(v.array(text)),
	kind: v.picklist(KINDS),
	status: v.picklist(STATUSES),
	status_date: v.nullable(partialDate),
	status_zh: v.nullable(text),
	status_en: v.nullable(text),
	accuracy: accuracySchema,
	source: v.pipe(v.array(text), v.nonEmpty()),
	licence: v.picklist(['ODbL-1.0', 'CC-BY-4.0']),
	drawn_zh: text,
	drawn_en: text,
	gap_zh: v.optional(text),
	gap_en: v.optional(text),
	part_of: v.optional(idText),
	members: v.optional(v.array(idText)),
	reference: v.optional(v.array(referenceSchema)),
	sections: v.optional(v.array(sectionSchema)),
	waypoints: v.optional(v.array(waypointSchema)),
	crossings: v.optional(v.array(crossingSchema)),
	notices: v.optional(v.array(noticeSchema))
});

const numberText = v.pipe(
	v.string(),
	v.transform((cell) => (cell === '' ? null : Number(cell))),
	v.nullable(v.pipe(v.number(), v.finite()))
);

/** A row of `geodata/figures.csv`. `si` is in square metres or metres; `tolerance` is a share. */
export const figureSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[ABC]\d{2,3}$/)),
	site: idText,
	group: v.picklist(FIGURE_GROUPS),
	title_zh: text,
	title_en: text,
	value: text,
	value_en: v.string(),
	unit_zh: v.string(),
	unit_en: v.string(),
	measure: v.picklist(['area', 'length', '']),
	si: numberText,
	tolerance: numberText,
	as_of: text,
	phrase: v.string(),
	source: text,
	note_zh: v.string(),
	note_en: v.string(),
	later_of: v.string()
});

/** A row of `geodata/sources.csv`. */
export const sourceSchema = v.strictObject({
	key: text,
	kind: v.picklist(['text', 'geometry']),
	publisher: v.string(),
	title: v.string(),
	date: v.string(),
	url: v.string(),
	grade: v.picklist(['O', 'N', 'M', 'W', 'X', 'G', 'I']),
	licence: v.string()
});

export type SiteProperties = v.InferOutput<typeof sitePropertiesSchema>;
export type Figure = v.InferOutput<typeof figureSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Kind = (typeof KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type Accuracy = v.InferOutput<typeof accuracySchema>;
