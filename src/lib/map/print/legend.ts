import { LAYER_IDS, type LayerId } from '$lib/atlas/layers';
import { layerName } from '$lib/atlas/terms';
import type { OnPaper, PaperBox } from '$lib/geo/sheet/projection';
import { m } from '$lib/paraglide/messages';
import { BASE_COLOURS, LAYER_COLOURS } from '../palette';
import type { BasePart } from './draw-map';
import { cornersOf, type Mark, type Stroke } from './marks';

/** What a symbol means, and the symbol drawn into a box. */
export interface LegendEntry {
	text: string;
	symbol(box: PaperBox): Mark[];
}

const area =
	(colour: string, opacity: number, stroke?: Omit<Stroke, 'colour'>) =>
	(box: PaperBox): Mark[] => [
		{
			kind: 'path',
			paths: [cornersOf(box)],
			closed: true,
			fill: { colour, opacity },
			...(stroke && { stroke: { colour, ...stroke } })
		}
	];

const middle = ({ x, y, width, height }: PaperBox): OnPaper[] => [
	[x, y + height / 2],
	[x + width, y + height / 2]
];

const line =
	(...strokes: Stroke[]) =>
	(box: PaperBox): Mark[] =>
		strokes.map((stroke) => ({ kind: 'path', paths: [middle(box)], closed: false, stroke }));

const point =
	(fill: string, stroke: string, radius: number) =>
	({ x, y, width, height }: PaperBox): Mark[] => [
		{
			kind: 'circle',
			at: [x + width / 2, y + height / 2],
			radius,
			fill: { colour: fill },
			stroke: { colour: stroke, width: 0.3 }
		}
	];

/** How the layers stand on the map, in the order of the contract. */
const LAYER_SYMBOLS: Record<LayerId, LegendEntry['symbol']> = {
	'science-city': area(LAYER_COLOURS['science-city'].light, 0.08, { width: 0.4 }),
	huitian: area(LAYER_COLOURS.huitian.light, 0.12, { width: 0.4 }),
	parks: area(LAYER_COLOURS.parks.light, 0.3, { width: 0.4 }),
	greenway: line({ colour: LAYER_COLOURS.greenway.light, width: 1 }),
	places: point(LAYER_COLOURS.places.light, '#ffffff', 1.2)
};

/** The legend of some layers, and of some parts of the base map. */
export function legendOf(layers: readonly LayerId[], base: ReadonlySet<BasePart>): LegendEntry[] {
	const shown = LAYER_IDS.filter((id) => layers.includes(id));
	const hasAreas = shown.some((id) => id !== 'greenway' && id !== 'places');
	return [
		...shown.map((id) => ({ text: layerName(id), symbol: LAYER_SYMBOLS[id] })),
		...(hasAreas
			? [
					{ text: m.print_legend_solid(), symbol: line({ colour: '#23211c', width: 0.4 }) },
					{
						text: m.print_legend_dashed(),
						symbol: line({ colour: '#23211c', width: 0.4, dash: [1.2, 0.8] })
					}
				]
			: []),
		...baseLegend().filter(({ part }) => base.has(part))
	];
}

function baseLegend(): (LegendEntry & { part: BasePart })[] {
	const { motorway, motorwayCasing, road, roadCasing, water, wood, station, stationEdge } =
		BASE_COLOURS;
	const cased = (colour: string, casing: string) =>
		line({ colour: casing, width: 1.3 }, { colour, width: 0.9 });
	return [
		{
			part: 'motorway',
			text: m.print_legend_motorway(),
			symbol: cased(motorway.light, motorwayCasing.light)
		},
		{ part: 'road', text: m.print_legend_road(), symbol: cased(road.light, roadCasing.light) },
		{
			part: 'rail',
			text: m.print_legend_rail(),
			symbol: line({ colour: stationEdge.light, width: 0.5 })
		},
		{
			part: 'station',
			text: m.print_legend_station(),
			symbol: point(station.light, stationEdge.light, 0.9)
		},
		{ part: 'water', text: m.print_legend_water(), symbol: area(water.light, 1) },
		{ part: 'wood', text: m.print_legend_wood(), symbol: area(wood.light, 1) }
	];
}
