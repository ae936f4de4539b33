import type { Drawing } from '$lib/geo/drawing';
import { LIMITS } from './limits';
import type { Tally } from './notes';
import { isObject } from './raw';

type Value = string | number | boolean;
/** Own object without a prototype; only texts, finite numbers and truth values. */
export type Properties = Record<string, Value>;

/** What a feature's properties say of a drawing. */
export type Description = Pick<Drawing, 'name' | 'colour' | 'note' | 'hidden' | 'locked'>;

/** The colour of what comes without one: the blue of a surveyor's pencil. */
export const DEFAULT_COLOUR = '#1f5f8b';

const MOST_PROPERTIES = 200;

/**
 * Returns properties as a fresh object of texts, numbers and truth values. Nested objects are
 * opened, their keys joined by a dot; lists and anything else are left out and counted, reserved
 * names get a trailing underscore. Walks with a stack of its own, however deep the nesting.
 */
export function cleanProperties(properties: unknown, tally: Tally): Properties {
	const fresh = Object.create(null) as Properties;
	const stack: { path: string; value: unknown }[] = [{ path: '', value: properties }];
	let taken = 0;
	for (let item = stack.pop(); item; item = stack.pop()) {
		const { path, value } = item;
		if (isObject(value) && taken + stack.length < MOST_PROPERTIES) {
			const members = Object.keys(value).map((key) => ({
				path: path ? `${path}.${key}` : key,
				value: value[key]
			}));
			stack.push(...members.slice(0, MOST_PROPERTIES).reverse());
			tally.add('values-dropped', Math.max(0, members.length - MOST_PROPERTIES));
		} else if (isValue(value) && path !== '') {
			taken++;
			fresh[keyOf(path, tally)] = typeof value === 'string' ? cleanText(value) : value;
		} else if (value !== null && value !== undefined && path !== '') {
			tally.add('values-dropped');
		}
	}
	return fresh;
}

function isValue(value: unknown): value is Value {
	return (
		typeof value === 'string' ||
		typeof value === 'boolean' ||
		(typeof value === 'number' && Number.isFinite(value))
	);
}

/** Names that break MapLibre's or JavaScript's own objects. */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype));

function keyOf(key: string, tally: Tally): string {
	const name = cleanText(key).slice(0, LIMITS.nameLength);
	if (!RESERVED.has(name) && !name.startsWith('$')) return name;
	tally.add('names-changed');
	return name.startsWith('$') ? `_${name}` : `${name}_`;
}

/** Returns text without what XML forbids, with one kind of line break, without outer white space. */
export function cleanText(text: string): string {
	return (
		text
			.replace(/\r\n?/g, '\n')
			// eslint-disable-next-line no-control-regex -- XML 1.0 forbids exactly these.
			.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
			// A surrogate without its other half can't be encoded.
			.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
			.trim()
	);
}

const NAME_KEYS = ['name', 'name_zh', '名称', '名字', '地名', 'title', '标题', 'label'];
const NOTE_KEYS = ['note', '备注', '说明', '描述', 'description', 'desc', 'cmt', 'comment'];
const COLOUR_KEYS = [
	'colour',
	'颜色',
	'atlas_colour',
	'marker-color',
	'stroke',
	'fill',
	'color'
].concat('icon-color');
/** What our own exports, simplestyle and togeojson add: measured anew or shown in other ways. */
const KNOWN_KEYS = new Set([
	...[...NAME_KEYS, ...NOTE_KEYS, ...COLOUR_KEYS, 'hidden', 'locked', 'visibility'],
	...['kind', 'datum', 'method', 'licence', 'longitude', 'latitude', 'wkt'],
	...['area_m2', 'perimeter_m', 'perim_m', 'length_m', 'atlas_length_m', 'atlas_locked'],
	...['atlas_hidden', 'marker-size', 'marker-symbol', 'stroke-width', 'stroke-opacity'],
	...['fill-opacity', 'styleurl', 'stylehash', 'stylemaphash', 'icon', 'icon-scale', 'open'],
	...['_gpxtype', '@geometry-type', 'icon-opacity', 'label-color', 'label-opacity', 'label-scale'],
	...['description.@type', 'description.value']
]);

/**
 * Returns name, colour and note that properties give, under the keys that people and programs
 * use. Other values become lines of the note, `key: value`, so that none is lost.
 */
export function describe(properties: Properties, tally: Tally): Description {
	const byKey = new Map(
		Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value])
	);
	const texts = (keys: readonly string[]) =>
		keys.map((key) => String(byKey.get(key) ?? '')).filter((text) => text !== '');
	const [name = ''] = texts(NAME_KEYS);
	const notes = texts([...NOTE_KEYS, 'description.value']);
	const others = Object.entries(properties)
		.filter(([key, value]) => !KNOWN_KEYS.has(key.toLowerCase()) && value !== '')
		.map(([key, value]) => `${key}: ${value}`);
	const isSet = (...keys: string[]) =>
		keys.some((key) => /^(true|1)$/.test(String(byKey.get(key))));
	return {
		name: shortened(name.replace(/\s+/g, ' '), LIMITS.nameLength, tally),
		colour: texts(COLOUR_KEYS).map(hexColour).find(Boolean) ?? DEFAULT_COLOUR,
		note: shortened([...new Set(notes), ...others].join('\n'), LIMITS.noteLength, tally),
		hidden: isSet('hidden', 'atlas_hidden') || /^(false|0)$/.test(String(byKey.get('visibility'))),
		locked: isSet('locked', 'atlas_locked')
	};
}

function shortened(text: string, most: number, tally: Tally): string {
	const characters = text.length > most ? [...text] : [];
	if (characters.length <= most) return text;
	tally.add('texts-cut');
	return characters.slice(0, most).join('').trimEnd();
}

/** Returns `#rgb`, `rrggbb` and `#rrggbbaa` as `#rrggbb`; nothing for what is no such colour. */
function hexColour(text: string): string | undefined {
	const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text.trim())?.[1];
	if (!digits) return undefined;
	const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
	return `#${long.slice(0, 6).toLowerCase()}`;
}
