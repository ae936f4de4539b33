import { bbox } from '@turf/turf';
import type { BBox } from 'geojson';
import type { PrintedSite } from '$lib/atlas/printed-site';
import type { LonLat } from '$lib/geo/lon-lat';
import { sheetGrid } from '$lib/geo/sheet/grid-lines';
import { sheetProjection, type OnPaper } from '$lib/geo/sheet/projection';
import { fitScale, middleOf, scaleOfZoom, zoomOfScale } from '$lib/geo/sheet/scale';
import type { Locale } from '$lib/geo/units';
import { m } from '$lib/paraglide/messages';
import type { Findings } from '$lib/state/analyses.svelte';
import type { VisibleLayers } from '$lib/state/layers.svelte';
import { measureText } from '$lib/state/measure-texts';
import type { MeasureUnits } from '$lib/state/measure-units.svelte';
import { measuresOfDrawn } from '$lib/state/measured-drawings';
import { USUAL_PRINT, type PrintChoice } from '$lib/state/print-query';
import type { PrintedWork } from '$lib/state/printed-work';
import type { View } from '$lib/state/query';
import { extentOf } from '../extent';
import { frameOf } from './frame';
import { SheetPicture } from './sheet-picture.svelte';
import type { SheetDrawing } from './on-map';
import { drawingTable, reportTable, siteTable } from './tables';

/** What a sheet shows and where: all that follows from what a person chose. */
export class PrintSheet {
	choice = $state.raw<PrintChoice>(USUAL_PRINT);
	/** Where the sheet was put: by a link, or by moving it. `null` is the middle of its subject. */
	view = $state.raw<View | null>(null);
	/** The picture of its map. */
	readonly picture = new SheetPicture();
	/** The drawings of this browser, as far as they could be read. */
	work = $state.raw<PrintedWork | null>(null);

	/** What an analysis found, as long as the workbench remembers it. */
	report = $state.raw<Findings | null>(null);

	constructor(
		private readonly sites: readonly PrintedSite[],
		private readonly layers: VisibleLayers,
		private readonly units: MeasureUnits,
		private readonly locale: Locale
	) {}

	readonly frame = $derived.by(() => frameOf(this.choice.paper, this.choice.orientation));

	/** The one site that is printed, if it is one. */
	readonly site = $derived.by(() => {
		const { subject } = this.choice;
		return subject.kind === 'site'
			? (this.sites.find(({ id }) => id === subject.id) ?? null)
			: null;
	});

	/** Whether a person's own work is printed. */
	readonly hasWork = $derived.by(() => ['drawings', 'report'].includes(this.choice.subject.kind));

	/** The drawings that are printed: those that are not hidden. */
	readonly drawings = $derived.by(() =>
		this.hasWork ? (this.work?.drawings ?? []).filter(({ hidden }) => !hidden) : []
	);

	/** The shapes that an analysis found. */
	readonly found = $derived.by(() =>
		this.choice.subject.kind === 'report'
			? (this.report?.list ?? []).flatMap(({ geometry }) => geometry ?? [])
			: []
	);

	/** What has to be seen whole, in degrees. */
	readonly #box = $derived.by((): BBox => {
		const geometries = [...this.drawings.map(({ geometry }) => geometry), ...this.found];
		if (geometries.length > 0) return bbox({ type: 'GeometryCollection', geometries });
		return this.site?.bbox ?? extentOf(this.sites);
	});

	/** The largest round scale that shows the subject whole. */
	readonly fitting = $derived.by(() => {
		const { width, height } = this.frame.map;
		return fitScale(this.#box, width, height);
	});

	readonly #centre = $derived.by((): LonLat =>
		this.view ? [this.view.lon, this.view.lat] : middleOf(this.#box)
	);

	readonly projection = $derived.by(() => {
		const { scale } = this.choice;
		const byView = this.view ? scaleOfZoom(this.view.zoom, this.#centre) : this.fitting;
		const chosen = scale === 'fit' ? this.fitting : (scale ?? byView);
		return sheetProjection(this.#centre, chosen);
	});

	readonly grid = $derived.by(() => {
		const { width, height } = this.frame.map;
		return sheetGrid(this.choice.grid, this.projection, width, height);
	});

	/** West, south, east and north of what the map shows. */
	readonly #shown = $derived.by((): [number, number, number, number] => {
		const { width, height } = this.frame.map;
		const corner = (side: 1 | -1) =>
			this.projection.fromSheet([(side * width) / 2, (side * -height) / 2]);
		return [...corner(-1), ...corner(1)];
	});

	/** The sites of visible layers on the map, the largest first: as drawn, or else by their boxes. */
	readonly #onMap = $derived.by(() => {
		const [west, south, east, north] = this.#shown;
		const size = ({ area_m2, length_m }: PrintedSite) => area_m2 ?? length_m ?? 0;
		const meets = ([left = 0, bottom = 0, right = 0, top = 0]: BBox) =>
			left <= east && right >= west && bottom <= north && top >= south;
		const drawn = this.picture.image?.sites;
		return this.sites
			.filter(({ id, bbox, layer }) => {
				const isSeen = drawn ? drawn.has(id) : bbox !== null && meets(bbox);
				return isSeen && this.layers.has(layer);
			})
			.sort((a, b) => size(b) - size(a));
	});

	/** The layers that the map shows something of. */
	readonly shownLayers = $derived.by(() =>
		this.layers.ids.filter((id) => this.#onMap.some(({ layer }) => layer === id))
	);

	readonly table = $derived.by(() => {
		if (this.choice.subject.kind === 'report' && this.report)
			return reportTable(this.report, this.units, this.locale);
		if (this.hasWork) return drawingTable(this.drawings, this.units, this.locale);
		return siteTable(this.site ? [this.site] : this.#onMap, this.units, this.locale);
	});

	/** The drawings as they stand on the map, each with its name and what it measures. */
	readonly drawn = $derived.by(() =>
		this.drawings.map(({ geometry, colour, name }): SheetDrawing => {
			const measured = measureText(measuresOfDrawn(geometry), this.units, this.locale);
			return { geometry, colour, label: [name, ...(measured ? [measured] : [])] };
		})
	);

	readonly title = $derived.by(() => {
		const { title, subject } = this.choice;
		if (title) return title;
		if (subject.kind === 'report' && this.report) return this.report.title;
		if (this.hasWork && this.work) return this.work.name;
		return this.site?.name[this.locale] ?? m.print_title_visible();
	});

	/** Where the map of a screen shows what the sheet does. */
	readonly seen = $derived.by((): View => {
		const { centre, scale } = this.projection;
		return { lon: centre[0], lat: centre[1], zoom: zoomOfScale(scale, centre) };
	});

	choose(part: Partial<PrintChoice>): void {
		// What fits is shown in the middle, and another subject is looked for where it is.
		if (part.scale === 'fit' || part.subject) this.view = null;
		this.choice = { ...this.choice, ...part };
	}

	/** Moves the sheet by a share of its map; the scale stays as it is. */
	move([across, down]: OnPaper): void {
		const { width, height } = this.frame.map;
		const { fromSheet, scale } = this.projection;
		const [lon, lat] = fromSheet([across * width, down * height]);
		this.choice = { ...this.choice, scale };
		this.view = { lon, lat, zoom: zoomOfScale(scale, [lon, lat]) };
	}
}
