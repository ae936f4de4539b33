import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type {
	Choice,
	CountedCode,
	LimitRefusal,
	NamedCode,
	Note,
	PlainCode,
	PlainRefusal,
	ReadFormat,
	Refusal
} from './notes';
import type { About } from './write/formats';

const COUNTED: Record<CountedCode, (inputs: { count: string }) => string> = {
	'rings-closed': m.file_note_rings_closed,
	'rings-dropped': m.file_note_rings_dropped,
	'repeats-dropped': m.file_note_repeats_dropped,
	'winding-fixed': m.file_note_winding_fixed,
	'crossing-itself': m.file_note_crossing_itself,
	'crossings-unchecked': m.file_note_crossings_unchecked,
	'split-antimeridian': m.file_note_split_antimeridian,
	'heights-dropped': m.file_note_heights_dropped,
	'positions-dropped': m.file_note_positions_dropped,
	'shapes-dropped': m.file_note_shapes_dropped,
	'no-geometry': m.file_note_no_geometry,
	'collections-opened': m.file_note_collections_opened,
	'names-changed': m.file_note_names_changed,
	'values-dropped': m.file_note_values_dropped,
	'texts-cut': m.file_note_texts_cut,
	'rows-unread': m.file_note_rows_unread,
	'entries-ignored': m.file_note_entries_ignored,
	'network-links': m.file_note_network_links,
	'overlays-outlined': m.file_note_overlays_outlined,
	'left-out': m.file_note_left_out,
	'taken-apart': m.file_note_taken_apart,
	'words-left-out': m.file_note_words_left_out,
	'given-names': m.file_note_given_names
};

const NAMED: Record<NamedCode, (inputs: { name: string }) => string> = {
	converted: m.file_note_converted,
	encoding: m.file_note_encoding,
	shifted: m.file_note_shifted,
	'projected-to': m.file_note_projected_to
};

const PLAIN: Record<PlainCode, () => string> = {
	'none-in-changping': m.file_note_none_in_changping,
	'no-projection': m.file_note_no_projection,
	swapped: m.file_note_swapped,
	'not-a-collection': m.file_note_not_a_collection,
	'not-read-again': m.file_note_not_read_again
};

/** Returns a note in the page's language; a count stands behind its words, so no plural can be wrong. */
export function noteSentence(note: Note): string {
	if ('count' in note) return COUNTED[note.code]({ count: figure(note.count) });
	return 'name' in note ? NAMED[note.code]({ name: note.name }) : PLAIN[note.code]();
}

/** Returns what choosing another way to read the file does, as the words of a button. */
export function choiceSentence({ code, name, options }: Choice): string {
	if (code === 'swap') return m.file_choice_swap();
	if (code === 'datum') return m.file_choice_datum({ name });
	return options.swap
		? m.file_choice_projection_swapped({ name })
		: m.file_choice_projection({ name });
}

const REFUSED: Record<PlainRefusal, () => string> = {
	empty: m.file_refusal_empty,
	'not-text': m.file_refusal_not_text,
	'format-unknown': m.file_refusal_format_unknown,
	'shapefile-alone': m.file_refusal_shapefile_alone,
	'archive-broken': m.file_refusal_archive_broken,
	'archive-encrypted': m.file_refusal_archive_encrypted,
	'archive-without-layer': m.file_refusal_archive_without_layer,
	doctype: m.file_refusal_doctype,
	html: m.file_refusal_html,
	'no-coordinates-column': m.file_refusal_no_coordinates_column,
	'nothing-drawable': m.file_refusal_nothing_drawable,
	'looks-projected': m.file_refusal_looks_projected,
	'looks-swapped': m.file_refusal_looks_swapped,
	cancelled: m.file_refusal_cancelled,
	'file-unreadable': m.file_refusal_file_unreadable,
	'worker-lost': m.file_refusal_worker_lost
};

const OVER: Record<LimitRefusal, (inputs: { limit: string }) => string> = {
	'file-too-large': m.file_refusal_file_too_large,
	'unpacks-too-large': m.file_refusal_unpacks_too_large,
	'too-many-entries': m.file_refusal_too_many_entries,
	'too-many-vertices': m.file_refusal_too_many_vertices,
	'too-deep': m.file_refusal_too_deep,
	'too-many-elements': m.file_refusal_too_many_elements
};

const FORMATS: Record<ReadFormat, string> = {
	geojson: 'GeoJSON',
	topojson: 'TopoJSON',
	kml: 'KML',
	kmz: 'KMZ',
	gpx: 'GPX',
	tcx: 'TCX',
	csv: 'CSV',
	wkt: 'WKT',
	shapefile: 'Shapefile'
};

/** Returns the one sentence that says why a file was not read. */
export function refusalSentence(refusal: Refusal): string {
	if ('limit' in refusal) return OVER[refusal.code]({ limit: limitText(refusal) });
	if (refusal.code === 'broken') {
		const format = FORMATS[refusal.format];
		return refusal.at === undefined
			? m.file_refusal_broken({ format })
			: m.file_refusal_broken_at({ format, at: refusal.at });
	}
	if (refusal.code === 'format-unsupported') return m.file_refusal_format_unsupported(refusal);
	if (refusal.code === 'unknown-projection') return m.file_refusal_unknown_projection(refusal);
	return REFUSED[refusal.code]();
}

function limitText({ code, limit }: { code: LimitRefusal; limit: number }): string {
	return code.endsWith('too-large') ? `${limit / 1024 / 1024} MB` : figure(limit);
}

function figure(value: number): string {
	return new Intl.NumberFormat(getLocale() === 'zh' ? 'zh-CN' : 'en-GB').format(value);
}

/** Returns what a file says about itself in the page's language. */
export function aboutText(title: string = m.file_text_title()): About {
	return {
		title,
		method: m.file_text_method(),
		datum: m.file_text_datum(),
		licence: m.file_text_licence()
	};
}
