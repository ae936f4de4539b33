import type { Polygon, Position } from 'geojson';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { rectangleBetween } from '$lib/geo/drawn-shapes';
import { edgeText, kindText, measureText } from './measure-texts';
import { measuresOfDrawn, labelPointOf } from './measured-drawings';
import { Notices } from './notices.svelte';
import { isTooLargeToDrag, kindOf, liveMeasures, Workbench } from './workbench.svelte';

const [west, south, east, north] = [116.3, 40.1, 116.31, 40.11];
const square = rectangleBetween([west, south], [east, north]);
const beside = rectangleBetween([east, south], [116.32, north]);
const line: DrawnGeometry = {
	type: 'LineString',
	coordinates: [
		[west, south],
		[east, north]
	]
};

let notices: Notices;
let bench: Workbench;
beforeEach(() => {
	vi.stubGlobal('addEventListener', () => {});
	vi.stubGlobal('document', { addEventListener: () => {}, visibilityState: 'visible' });
	notices = new Notices();
	bench = new Workbench(notices, () => 'mu');
});
afterEach(() => vi.unstubAllGlobals());

const names = () => bench.drawings.list.map(({ name }) => name);
const only = () => bench.drawings.list[0]!;
/** Draws with a tool what some positions make. */
function sketch(tool: Parameters<Workbench['choose']>[0], positions: Position[]): void {
	bench.choose(tool);
	for (const position of positions) bench.sketch.append(position);
	if (bench.sketch.canFinish) bench.sketch.finish();
}

describe('the workbench', () => {
	it('names and colours what is drawn, and lays the tool down but for points', () => {
		sketch('line', [
			[west, south],
			[east, north]
		]);
		expect([bench.tool, names().length]).toEqual(['select', 1]);
		sketch('polygon', square.coordinates[0]!.slice(0, 3));
		sketch('rectangle', [
			[west, south],
			[east, north]
		]);
		sketch('point', [[west, south]]);
		expect(bench.tool).toBe('point');
		expect(new Set(names()).size).toBe(4);
		expect(new Set(bench.drawings.list.map(({ colour }) => colour)).size).toBe(4);
		expect(bench.drawings.list.map(({ geometry }) => kindOf(geometry))).toEqual([
			'line',
			'area',
			'area',
			'point'
		]);
	});

	it('says what the shape so far would be, once it is one', () => {
		bench.choose('polygon');
		bench.sketch.append([west, south]);
		bench.sketch.append([east, south]);
		expect(bench.sketch.settled).toBeNull();
		bench.sketch.append([east, north]);
		expect(bench.sketch.settled).toMatchObject({ type: 'Polygon' });
		bench.choose('circle');
		bench.sketch.append([west, south]);
		expect(bench.sketch.settled).toBeNull();
	});

	it('goes back step by step: a vertex, the tool, the choice', () => {
		bench.draw(square);
		bench.choose('line');
		bench.sketch.append([west, south]);
		bench.undo();
		expect(bench.sketch.isStarted).toBe(false);
		expect(bench.canRedo).toBe(true);
		bench.redo();
		expect(bench.sketch.isStarted).toBe(true);
		bench.escape();
		expect([bench.sketch.isStarted, bench.tool]).toEqual([false, 'line']);
		bench.escape();
		expect([bench.tool, bench.drawings.selected.length]).toEqual(['select', 1]);
		bench.escape();
		expect(bench.drawings.selected).toEqual([]);
		expect(bench.canUndo).toBe(true);
		bench.undo();
		expect(names()).toEqual([]);
		expect([bench.canUndo, bench.canRedo]).toEqual([false, true]);
		bench.redo();
		expect(names()).toHaveLength(1);
	});

	it('cuts a hole into the chosen area, and says where there is none to cut', () => {
		bench.draw(square);
		const hole: Position[] = [
			[116.302, 40.102],
			[116.304, 40.102],
			[116.304, 40.104]
		];
		sketch('hole', hole);
		expect((only().geometry as Polygon).coordinates).toHaveLength(2);
		sketch('hole', [
			[117, 41],
			[117.1, 41],
			[117.1, 41.1]
		]);
		expect((only().geometry as Polygon).coordinates).toHaveLength(2);
		expect(notices.list.map(({ id }) => id)).toEqual(['draw']);
		// Nothing is chosen: what was drawn cuts nothing.
		bench.drawings.select([]);
		sketch('hole', hole);
		sketch('split', hole.slice(0, 2));
		expect(names()).toHaveLength(1);
	});

	it('splits an area by a line across it, and joins the parts again', () => {
		bench.draw(square);
		sketch('split', [
			[116.305, 40.09],
			[116.305, 40.12]
		]);
		expect(names()).toHaveLength(2);
		const parts = bench.drawings.list.map(({ geometry }) => measuresOfDrawn(geometry).area!);
		expect(parts[0]! + parts[1]!).toBeCloseTo(measuresOfDrawn(square).area!, 0);

		bench.drawings.select(bench.drawings.list.map(({ id }) => id));
		expect(bench.joinable).toHaveLength(2);
		bench.join();
		expect(names()).toHaveLength(1);
		expect(measuresOfDrawn(only().geometry).area).toBeCloseTo(measuresOfDrawn(square).area!, 0);
		bench.join();
		expect(names()).toHaveLength(1);

		sketch('split', [
			[117, 41],
			[117.1, 41]
		]);
		expect(notices.list.map(({ id }) => id)).toEqual(['draw']);
	});

	it('joins only areas that are not locked', () => {
		const ids = [bench.draw(square), bench.draw(beside), bench.draw(line)];
		bench.drawings.select(ids);
		expect(bench.joinable).toEqual([]);
		bench.drawings.select(ids.slice(0, 2));
		expect(bench.joinable).toHaveLength(2);
		bench.drawings.change(ids[0]!, { locked: true });
		expect(bench.joinable).toEqual([]);
	});

	it('copies beside the original, and deletes all but what is locked', () => {
		const id = bench.draw(square);
		bench.drawings.change(id, { locked: true });
		bench.copy();
		expect(names()).toHaveLength(2);
		const copy = bench.drawings.list[1]!;
		expect(copy.locked).toBe(false);
		expect((copy.geometry as Polygon).coordinates[0]![0]).toEqual([116.3005, 40.0996]);
		bench.drawings.select([id, copy.id]);
		bench.delete();
		expect(bench.drawings.list.map((one) => one.id)).toEqual([id]);
		expect(notices.list).toHaveLength(1);
		// Where all may go there is nothing to say.
		notices.dismiss('draw');
		bench.drawings.change(id, { locked: false });
		bench.delete();
		expect([names(), notices.list]).toEqual([[], []]);
	});

	it('keeps what was begun where the same tool is taken up again', () => {
		bench.choose('line');
		bench.sketch.append([west, south]);
		bench.choose('line');
		expect(bench.sketch.isStarted).toBe(true);
		bench.choose('polygon');
		expect(bench.sketch.isStarted).toBe(false);
	});

	it('chooses what a file gave, unless it is very much', () => {
		const drawings = (count: number) =>
			Array.from({ length: count }, (_, i) => ({
				id: `f${count}-${i}`,
				geometry: line,
				name: `${i}`,
				colour: '#000000',
				note: '',
				hidden: false,
				locked: false
			}));
		bench.import(drawings(100));
		expect(bench.drawings.selected).toHaveLength(100);
		bench.import(drawings(101));
		expect(bench.drawings.selected).toEqual([]);
	});

	it('keeps what was worked out under its name, to the digits of a link', () => {
		bench.keep('overlap', { type: 'Point', coordinates: [116.123456789, 40] });
		expect(only()).toMatchObject({
			name: 'overlap',
			geometry: { coordinates: [116.1234568, 40] }
		});
	});

	it('shows a drawing where it is dragged, and leaves it where it is dropped', () => {
		const id = bench.draw({ type: 'Point', coordinates: [west, south] });
		bench.live = { id, geometry: { type: 'Point', coordinates: [116.5, 40.5] } };
		expect(bench.shown(only())).toBe(bench.live.geometry);
		expect(bench.drag([117, 41], id, 5)).toBeNull();
		bench.drop(id, bench.live.geometry);
		expect([bench.live, bench.snap]).toEqual([null, null]);
		expect(bench.shown(only())).toEqual({ type: 'Point', coordinates: [116.5, 40.5] });
	});

	it('opens the drawings of a link once, and says that the browser keeps nothing here', async () => {
		const linked = [
			{ geometry: line, name: 'a', colour: '#000000', note: '', hidden: false, locked: false }
		];
		await bench.openLinked(linked);
		expect(names()).toEqual(['a']);
		const projects = bench.projects.all.length;
		await bench.openLinked(linked);
		expect([names(), bench.projects.all.length]).toEqual([['a'], projects]);
		expect(notices.list.map(({ id }) => id)).toEqual(['projects']);
	});
});

describe('measures of drawings', () => {
	const many: DrawnGeometry = {
		type: 'LineString',
		coordinates: Array.from({ length: 2500 }, (_, i) => [west + i / 1e5, south])
	};

	it('are exact while little moves, and fast where much does', () => {
		expect(liveMeasures(line)).toEqual(measuresOfDrawn(line));
		const [fast, exact] = [liveMeasures(many).length!, measuresOfDrawn(many).length!];
		expect(Math.abs(fast / exact - 1)).toBeLessThan(1e-5);
		expect([line, many].map(isTooLargeToDrag)).toEqual([false, true]);
		expect(labelPointOf(square)).not.toBeNull();
	});

	it('are told in the chosen units; points have none', () => {
		const measures = { area: null, perimeter: null, length: null };
		const text = (more: object) =>
			measureText({ ...measuresOfDrawn(line), ...measures, ...more }, bench.units, 'zh');
		expect(text({})).toBeNull();
		expect(text({ length: 182.6 })).toMatch(/182\.6\s?米/);
		expect(text({ area: 1e6 / 1.5 })).toMatch(/1,000(\.0)?\s?亩/);
		const edge = { metres: 1500, bearing: 90 } as Parameters<typeof edgeText>[0];
		expect(edgeText(edge, bench.units, 'en')).toMatch(/^1,500(\.0)? m .*90/);
		const kinds = (
			['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon'] as const
		).map((type) => kindText({ type, coordinates: [] } as unknown as DrawnGeometry));
		expect(new Set(kinds).size).toBe(5);
	});
});
