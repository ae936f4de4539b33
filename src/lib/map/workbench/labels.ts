import { measuredEdges, type MeasuredEdge } from '$lib/geo/measures';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { countPositions } from '$lib/geo/positions';
import { lonLat } from '$lib/geo/lon-lat';
import type { Locale } from '$lib/geo/units';
import { edgeText, measureText } from '$lib/state/measure-texts';
import { labelPointOf, measuresOfDrawn } from '$lib/state/measured-drawings';
import { kindOf, liveMeasures, type Workbench } from '$lib/state/workbench.svelte';
import type { Label } from './workbench-map';

/** With more drawings than this only chosen ones are labelled, and no more of them. */
const MOST_LABELS = 400;
/** With more stretches than this only the last one is labelled. */
const MOST_LEGS = 30;

/** To place a name anew in each frame takes too long with more positions than this. */
const MOST_PLACED = 100;
const isDetailed = (geometry: DrawnGeometry) => countPositions(geometry) > MOST_PLACED;

/** The names of the drawings with what they measure, also while one is dragged. */
export function drawingLabels(bench: Workbench, locale: Locale): Label[] {
	const { list, selected } = bench.drawings;
	const labelled = list.length > MOST_LABELS ? selected.slice(0, MOST_LABELS) : list;
	return labelled
		.filter(({ hidden }) => !hidden)
		.map((drawing) => {
			const geometry = bench.shown(drawing);
			const isLive = geometry !== drawing.geometry;
			const measures = isLive ? liveMeasures(geometry) : measuresOfDrawn(geometry);
			const text = measureText(measures, bench.units, locale);
			return {
				position: labelPointOf(isLive && isDetailed(geometry) ? drawing.geometry : geometry),
				text: text ? `${drawing.name}\n${text}` : drawing.name,
				isBeside: kindOf(geometry) === 'point'
			};
		});
}

/** Length and bearing of each stretch of what is being drawn. */
export function legLabels(bench: Workbench, locale: Locale): Label[] {
	const { preview, form } = bench.sketch;
	const isPath = form === 'line' || form === 'polygon';
	if (!preview || !isPath) return [];
	const path = preview.type === 'LineString' ? preview.coordinates : sketchPath(bench);
	const stretches = path.length > MOST_LEGS ? path.slice(-2) : path;
	const edges = measuredEdges({ type: 'LineString', coordinates: stretches }).flat();
	return edges.map((edge) => ({
		position: middleOf(edge),
		text: edgeText(edge, bench.units, locale)
	}));
}

/** The stretches of an area in the making, in the order they were drawn. */
const sketchPath = ({ sketch }: Workbench) => [
	...sketch.positions,
	...(sketch.pointer ? [sketch.pointer] : [])
];

function middleOf({ from, to }: MeasuredEdge) {
	const [[ax, ay], [bx, by]] = [lonLat(from), lonLat(to)];
	return [(ax + bx) / 2, (ay + by) / 2];
}
