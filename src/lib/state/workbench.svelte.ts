import type { Position } from 'geojson';
import type { Area } from '$lib/geo/area';
import type { Drawing, DrawnGeometry } from '$lib/geo/drawing';
import { withHole } from '$lib/geo/hole';
import { fastMeasures } from '$lib/geo/fast-measures';
import { measures, type Measures } from '$lib/geo/measures';
import { countPositions, shifted } from '$lib/geo/positions';
import { remember } from '$lib/geo/remember';
import type { Snap } from '$lib/geo/snapping';
import { split } from '$lib/geo/split';
import { union } from '$lib/geo/union';
import type { AreaUnit } from '$lib/geo/unit-choice';
import { m } from '$lib/paraglide/messages';
import { createContext } from 'svelte';
import type { Findings } from './analyses.svelte';
import { DRAWING_COLOURS } from './drawing-colours';
import { freeName, newId } from './drawing-ids';
import { Drawings } from './drawings.svelte';
import type { LinkDrawing } from './link';
import { roundedToLink } from './link-bytes';
import { MeasureUnits } from './measure-units.svelte';
import type { Notices } from './notices.svelte';
import { BrowserProjectStore } from './project-store';
import { Projects } from './projects.svelte';
import { Sketch, type SketchTool } from './sketch.svelte';
import { Snapping } from './snapping.svelte';

export type Tool = 'select' | SketchTool;

/** A drawing while it is being reshaped: not yet a step of its own. */
export interface LiveEdit {
	id: string;
	geometry: DrawnGeometry;
}

/** Up to this many positions are measured exactly in each frame; more would take over 4 ms. */
const EXACT_LIVE = 500;

/** An import of more drawings than this is not chosen. */
const MOST_CHOSEN = 100;

/** Every vertex gets a handle, and one between two: with more than these the map would stand still. */
const MOST_HANDLES = 2000;

export const isTooLargeToDrag = (geometry: DrawnGeometry): boolean =>
	countPositions(geometry) > MOST_HANDLES;

/** How far a copy lies beside its original: about 50 m, so that both are seen. */
const COPY_SHIFT = [0.0005, -0.0004];

export const isArea = (geometry: DrawnGeometry): geometry is Area =>
	geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/**
 * Returns what a geometry measures while it moves: exact, or to 1e-5 where it is large. Table and
 * label both ask in each frame; it is measured once.
 */
export const liveMeasures = remember((geometry: DrawnGeometry): Measures =>
	countPositions(geometry) <= EXACT_LIVE ? measures(geometry) : fastMeasures(geometry)
);

/** All that a person does on the workbench: tools, sketch, drawings, projects, units. */
export class Workbench {
	readonly drawings: Drawings = new Drawings(() => void this.projects.save());
	readonly snapping: Snapping = new Snapping(() => this.drawings.list);
	readonly sketch: Sketch = new Sketch(
		(position, metres) => this.snapping.near(position, metres),
		(geometry, tool) => this.#take(geometry, tool)
	);
	readonly units: MeasureUnits;
	readonly projects: Projects;
	/** A drawing while the pointer drags it. */
	live = $state.raw<LiveEdit | null>(null);
	/** What a file would give, shown before it is taken. */
	preview = $state.raw<readonly DrawnGeometry[]>([]);
	/** What the vertex that is dragged is drawn to. */
	dragSnap = $state.raw<Snap | null>(null);
	/** Whether there is a map to draw on. */
	hasMap = $state(false);
	/** Where the pointer or the crosshair is on the map, whatever the tool; `null` elsewhere. */
	pointer = $state.raw<Position | null>(null);
	/** The place pressed or typed last: what the coordinates stand for while the pointer is away. */
	pinned = $state.raw<Position | null>(null);
	/** What an analysis found, when it is taken to be printed. */
	report = $state.raw<Findings | null>(null);
	#started: Promise<void> | null = null;

	constructor(
		private readonly notices: Notices,
		usualUnit: () => AreaUnit
	) {
		this.units = new MeasureUnits(usualUnit);
		this.projects = new Projects(
			new BrowserProjectStore(() => notices.add('unreadable', m.project_unreadable())),
			this.drawings,
			{ unnamed: m.project_unnamed, copyOf: (name) => m.project_copy({ name }) },
			(reason) =>
				notices.add('projects', reason === 'full' ? m.project_full() : m.project_forbidden())
		);
	}

	/** Reads what the browser remembers, once; to be called where there is a browser. */
	start(): Promise<void> {
		return (this.#started ??= this.#start());
	}

	#start(): Promise<void> {
		this.snapping.start();
		this.units.start();
		return this.projects.start();
	}

	/** Opens the drawings of a link as a project of their own, or the one made of them before. */
	async openLinked(linked: readonly LinkDrawing[]): Promise<void> {
		await this.start();
		const content = (drawings: readonly LinkDrawing[]) =>
			JSON.stringify(
				drawings.map(({ geometry, name, colour, note, hidden, locked }) => [
					geometry,
					name,
					colour,
					note,
					hidden,
					locked
				])
			);
		const wanted = content(linked);
		const known = this.projects.all.find(({ drawings }) => content(drawings) === wanted);
		if (known) await this.projects.open(known.id);
		else
			await this.projects.create(
				m.link_project(),
				linked.map((drawing) => ({ ...drawing, id: newId() }))
			);
	}

	get tool(): Tool {
		return this.sketch.tool ?? 'select';
	}

	/** What the pointer is drawn to at this moment, be it drawing or dragging. */
	get snap(): Snap | null {
		return this.sketch.snap ?? this.dragSnap;
	}

	/** A drawing is dragged; `reach` in metres is how far its vertex is drawn to others. */
	drag(position: Position, id: string, reach: number): Position | null {
		this.dragSnap = this.snapping.nearOthers(position, reach, id);
		return this.dragSnap?.position ?? null;
	}

	/** The pointer let go of a drawing in its new shape. */
	drop(id: string, geometry: DrawnGeometry): void {
		this.live = null;
		this.dragSnap = null;
		this.drawings.reshape(id, roundedToLink(geometry));
	}

	/** Takes a tool up; what was begun with another one is dropped. */
	choose(tool: Tool): void {
		if (tool === this.tool) return;
		this.live = null;
		this.dragSnap = null;
		this.sketch.start(tool === 'select' ? null : tool);
	}

	/** Drops what is being drawn; a second time lays the tool down. */
	escape(): void {
		if (this.sketch.isStarted) this.sketch.cancel();
		else if (this.sketch.tool) this.choose('select');
		else this.drawings.select([]);
	}

	/** Takes back one step: a vertex of what is being drawn, or else the last edit. */
	undo(): void {
		if (!this.sketch.back()) this.drawings.undo();
	}

	redo(): void {
		if (!this.sketch.again()) this.drawings.redo();
	}

	get canUndo(): boolean {
		return this.sketch.isStarted || this.drawings.canUndo;
	}

	get canRedo(): boolean {
		return this.sketch.canRedo || this.drawings.canRedo;
	}

	/** The area that a hole or a cut is for: the only chosen drawing, if it is an unlocked area. */
	readonly cuttable = $derived.by(() => {
		const { only } = this.drawings;
		return only && !only.locked && isArea(only.geometry) ? only : null;
	});

	/** Chosen drawings that can be joined: two or more unlocked areas. */
	readonly joinable = $derived.by(() => {
		const areas = this.drawings.selected.filter(
			({ geometry, locked }) => !locked && isArea(geometry)
		);
		return areas.length >= 2 && areas.length === this.drawings.selected.length ? areas : [];
	});

	/** Adds a geometry as a drawing of the next colour, named after its kind; returns its id. */
	draw(geometry: DrawnGeometry): string {
		const drawing = this.#newDrawing(geometry);
		this.drawings.add([drawing]);
		return drawing.id;
	}

	/** Adds drawings of a file as one step; so many that nobody edits them together stay unchosen. */
	import(drawings: readonly Drawing[]): void {
		this.drawings.add(drawings);
		if (drawings.length > MOST_CHOSEN) this.drawings.select([]);
	}

	/** Keeps a shape that was worked out as a drawing of that name. */
	keep(name: string, geometry: DrawnGeometry): void {
		this.drawings.add([{ ...this.#newDrawing(roundedToLink(geometry)), name }]);
	}

	#newDrawing(geometry: DrawnGeometry): Drawing {
		const { list } = this.drawings;
		const colour = DRAWING_COLOURS[list.length % DRAWING_COLOURS.length]!;
		const plain = { id: newId(), geometry, colour, note: '', hidden: false, locked: false };
		return { ...plain, name: this.#freeName(geometry) };
	}

	#freeName(geometry: DrawnGeometry): string {
		const nameOf = { point: m.draw_name_point, line: m.draw_name_line, area: m.draw_name_area };
		return freeName((number) => nameOf[kindOf(geometry)]({ number }), this.drawings.list);
	}

	#take(geometry: DrawnGeometry, tool: SketchTool): void {
		if (tool === 'hole') this.#cutHole(geometry);
		else if (tool === 'split') this.#split(geometry);
		else this.draw(geometry);
		if (tool !== 'point') this.choose('select');
	}

	#cutHole(geometry: DrawnGeometry): void {
		const area = this.cuttable;
		if (!area || geometry.type !== 'Polygon') return;
		const holed = withHole(area.geometry as Area, geometry);
		if (holed) this.drawings.reshape(area.id, holed);
		else this.notices.add('draw', m.draw_hole_outside({ name: area.name }));
	}

	#split(geometry: DrawnGeometry): void {
		const area = this.cuttable;
		if (!area || geometry.type !== 'LineString') return;
		const pieces = split(area.geometry as Area, geometry);
		if (!pieces.ok) return this.notices.add('draw', m.draw_not_split({ name: area.name }));
		const parts = pieces.value.map((piece, i) => ({
			...area,
			id: newId(),
			name: m.draw_part({ name: area.name, number: i + 1 }),
			geometry: roundedToLink(piece)
		}));
		this.drawings.replace([area.id], parts);
	}

	/** Joins the chosen areas into one. */
	join(): void {
		const areas = this.joinable;
		const [first] = areas;
		if (!first) return;
		const joined = union(areas.map(({ geometry }) => geometry as Area));
		if (!joined.ok || !joined.value) return this.notices.add('draw', m.draw_not_joined());
		const whole = { ...first, id: newId(), geometry: roundedToLink(joined.value) };
		this.drawings.replace(
			areas.map(({ id }) => id),
			[whole]
		);
	}

	/** Copies the chosen drawings, each a little beside its original. */
	copy(): void {
		const copies = this.drawings.selected.map((drawing) => ({
			...drawing,
			id: newId(),
			name: m.project_copy({ name: drawing.name }),
			locked: false,
			geometry: roundedToLink(shifted(drawing.geometry, COPY_SHIFT))
		}));
		this.drawings.add(copies);
	}

	/** Deletes the chosen drawings; locked ones stay, and the person is told. */
	delete(): void {
		const { selected } = this.drawings;
		const gone = this.drawings.remove(selected.map(({ id }) => id));
		if (gone < selected.length) this.notices.add('draw', m.draw_locked_stay());
	}

	/** The geometry of a drawing as it is on screen, also while it is dragged. */
	shown(drawing: Drawing): DrawnGeometry {
		return this.live?.id === drawing.id ? this.live.geometry : drawing.geometry;
	}
}

/** The workbench of the page, for its panels. */
export const [getWorkbench, setWorkbench] = createContext<Workbench>();

/** What a drawing is: `point`, `line` or `area`, of one part or several. */
export function kindOf(geometry: DrawnGeometry): 'point' | 'line' | 'area' {
	if (isArea(geometry)) return 'area';
	return geometry.type === 'Point' || geometry.type === 'MultiPoint' ? 'point' : 'line';
}
