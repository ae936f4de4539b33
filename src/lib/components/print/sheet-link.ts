import { resolve } from '$app/paths';
import { localHref } from '$lib/components/local-href';
import { qrSquares } from '$lib/components/share/qr';
import type { PrintSheet } from '$lib/map/print/print-sheet.svelte';
import type { Code } from '$lib/map/print/blocks';
import { m } from '$lib/paraglide/messages';
import type { VisibleLayers } from '$lib/state/layers.svelte';
import { LINK_PREFIX, writeLink } from '$lib/state/link';
import { withQuery } from '$lib/state/query';

/**
 * The code that opens on a screen what a sheet shows: the site, the drawings themselves as long as
 * a code holds them, or the view.
 */
export function codeOf(
	sheet: PrintSheet,
	layers: VisibleLayers,
	origin: string
): { shape: Code | null; text: string } {
	const query = { at: sheet.seen, ...(!layers.isDefault && { layers: [...layers.ids] }) };
	const page = (path: string) => new URL(localHref(path), origin);
	const coded = (url: URL) => {
		const code = qrSquares(url.href);
		return code.ok ? code.value : null;
	};
	if (sheet.drawings.length > 0) {
		const bench = page(resolve('/(atlas)/measure'));
		const work = writeLink({ drawings: sheet.drawings, view: sheet.seen });
		const full = new URL(bench);
		if (work.ok) full.hash = LINK_PREFIX + work.value;
		const shape = work.ok ? coded(full) : null;
		if (shape) return { shape, text: m.print_code_work({ address: bench.href }) };
		const plain = withQuery(bench, query);
		return { shape: coded(plain), text: m.print_code_without({ address: plain.href }) };
	}
	const path = sheet.site
		? resolve('/(atlas)/sites/[id]', { id: sheet.site.id })
		: resolve('/(atlas)');
	const url = withQuery(page(path), query);
	return { shape: coded(url), text: m.print_code({ address: url.href }) };
}
