import Circle from '@lucide/svelte/icons/circle';
import Dot from '@lucide/svelte/icons/circle-dot';
import MousePointer from '@lucide/svelte/icons/mouse-pointer-2';
import Pencil from '@lucide/svelte/icons/pencil-line';
import Lasso from '@lucide/svelte/icons/lasso';
import Pentagon from '@lucide/svelte/icons/pentagon';
import Rectangle from '@lucide/svelte/icons/rectangle-horizontal';
import Spline from '@lucide/svelte/icons/waypoints';
import { m } from '$lib/paraglide/messages';
import type { Sketch } from '$lib/state/sketch.svelte';
import { isTooLargeToDrag, type Tool, type Workbench } from '$lib/state/workbench.svelte';

/** The tools of the toolbar in its order; the place of each is also its digit on the keyboard. */
export const TOOLS = [
	{ tool: 'select', name: m.draw_tool_select, icon: MousePointer },
	{ tool: 'point', name: m.draw_tool_point, icon: Dot },
	{ tool: 'line', name: m.draw_tool_line, icon: Spline },
	{ tool: 'polygon', name: m.draw_tool_polygon, icon: Pentagon },
	{ tool: 'rectangle', name: m.draw_tool_rectangle, icon: Rectangle },
	{ tool: 'circle', name: m.draw_tool_circle, icon: Circle },
	{ tool: 'freehand-line', name: m.draw_tool_freehand_line, icon: Pencil },
	{ tool: 'freehand-area', name: m.draw_tool_freehand_area, icon: Lasso }
] as const satisfies readonly { tool: Tool; name: () => string; icon: unknown }[];

/** What to do next, in one line. */
export function hintOf(bench: Workbench): string {
	const { sketch, drawings, cuttable } = bench;
	if (!sketch.tool) return selectHint(bench);
	const name = cuttable?.name;
	if (sketch.tool === 'hole' || sketch.tool === 'split') {
		if (name === undefined) return m.hint_needs_area();
		return sketch.tool === 'hole' ? m.hint_hole({ name }) : m.hint_split({ name });
	}
	if (sketch.tool.startsWith('freehand')) return m.hint_freehand();
	if (!bench.hasMap && drawings.list.length === 0 && !sketch.isStarted) return m.hint_map_missing();
	return sketchHint(sketch);
}

function selectHint({ drawings }: Workbench): string {
	const { selected, only, list } = drawings;
	if (list.length === 0) return m.hint_select_none();
	if (only?.locked) return m.hint_locked({ name: only.name });
	if (only && isTooLargeToDrag(only.geometry)) return m.hint_too_large({ name: only.name });
	if (only) return only.geometry.type === 'Point' ? m.hint_edit_point() : m.hint_edit();
	return selected.length > 1 ? m.hint_several({ count: selected.length }) : m.hint_select();
}

function sketchHint({ form, positions, canFinish }: Sketch): string {
	const started = positions.length > 0;
	switch (form) {
		case 'line':
			if (canFinish) return m.hint_line_end();
			return started ? m.hint_line_next() : m.hint_line_start();
		case 'polygon':
			if (canFinish) return m.hint_polygon_end();
			return started ? m.hint_polygon_next() : m.hint_polygon_start();
		case 'rectangle':
			return started ? m.hint_rectangle_next() : m.hint_rectangle_start();
		case 'circle':
			return started ? m.hint_circle_next() : m.hint_circle_start();
		default:
			return m.hint_point();
	}
}
