import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import type { LonLat } from '$lib/geo/lon-lat';
import type { PaperBox, SheetProjection } from '$lib/geo/sheet/projection';
import { PIXEL_MM, zoomOf } from '$lib/geo/sheet/scale';
import { fail, ok, type Result } from '$lib/geo/result';
import { BASE_COLOURS } from '../palette';
import { AREA_HITS, NEAR_HITS } from '../style/sites';
import '../worker';

/** Why a map could not be drawn for paper. */
export type DrawFailure = 'no-webgl' | 'context-lost' | 'too-slow' | 'cancelled';

/** A picture of a map, and what is seen on it. */
export interface MapImage {
	/** A JPEG as `data:` address. */
	url: string;
	/** Pixels an inch on paper. */
	dpi: number;
	/** Ids of the sites in it. */
	sites: ReadonlySet<string>;
	/** What of the base map is in it. */
	base: ReadonlySet<BasePart>;
}

/** The parts of the base map that a legend explains. */
export type BasePart = 'motorway' | 'road' | 'rail' | 'station' | 'water' | 'wood';

/** Pixels a millimetre: 254 an inch. */
const PIXELS_PER_MM = 10;
export const LEAST_DPI = 200;
const JPEG_QUALITY = 0.93;
const TIME_LIMIT_MS = 90_000;

/** The longest side of a picture that the graphics card can draw; 0 where there is no WebGL 2. */
function longestSide(): number {
	const gl = document.createElement('canvas').getContext('webgl2');
	if (!gl) return 0;
	const sides = [gl.MAX_TEXTURE_SIZE, gl.MAX_RENDERBUFFER_SIZE].map((name) =>
		Number(gl.getParameter(name))
	);
	const viewport = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
	gl.getExtension('WEBGL_lose_context')?.loseContext();
	return Math.min(...sides, ...viewport);
}

/**
 * The size of a map in style pixels, 96 an inch, so that lines and names are as large on paper as
 * on a screen. It is a little higher than the paper, which takes the map pressed by the 0.4 % by
 * which Web Mercator is not conformal on the ellipsoid.
 */
function sizeOf({ width, height }: PaperBox, { millimetres }: SheetProjection) {
	return {
		width: width / PIXEL_MM,
		height: ((height / PIXEL_MM) * millimetres.across) / millimetres.up,
		zoom: zoomOf(millimetres.across / PIXEL_MM)
	};
}

/**
 * Draws a map for a box on paper, at 254 pixels an inch or as many as the graphics card can, in a
 * second map out of sight in `host`, which is gone when this returns.
 */
export async function drawMap(
	host: HTMLElement,
	style: StyleSpecification,
	projection: SheetProjection,
	box: PaperBox,
	signal: AbortSignal
): Promise<Result<MapImage, DrawFailure>> {
	const size = sizeOf(box, projection);
	const longest = longestSide();
	if (longest === 0) return fail('no-webgl');
	const ratio = Math.min(PIXELS_PER_MM * PIXEL_MM, longest / Math.max(size.width, size.height));
	const container = document.createElement('div');
	container.style.width = `${size.width}px`;
	container.style.height = `${size.height}px`;
	host.append(container);
	let map: MapLibreMap;
	try {
		map = startMap(container, style, projection.centre, size.zoom, ratio, longest);
	} catch {
		// MapLibre throws from its constructor when it gets no WebGL 2 context.
		container.remove();
		return fail('no-webgl');
	}
	try {
		const drawn = await settled(map, signal);
		return drawn.ok ? ok(imageOf(map, box)) : drawn;
	} finally {
		map.remove();
		container.remove();
	}
}

function startMap(
	container: HTMLElement,
	style: StyleSpecification,
	centre: LonLat,
	zoom: number,
	pixelRatio: number,
	longest: number
): MapLibreMap {
	return new MapLibreMap({
		container,
		style,
		center: centre,
		zoom,
		pixelRatio,
		maxCanvasSize: [longest, longest],
		canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
		localIdeographFontFamily: getComputedStyle(container).fontFamily,
		interactive: false,
		attributionControl: false,
		fadeDuration: 0,
		minZoom: 0,
		maxZoom: 22
	});
}

function settled(
	map: MapLibreMap,
	signal: AbortSignal
): Promise<Result<null, Exclude<DrawFailure, 'no-webgl'>>> {
	return new Promise((resolve) => {
		const limit = setTimeout(() => end(fail('too-slow')), TIME_LIMIT_MS);
		const cancel = () => end(fail('cancelled'));
		const end = (result: Result<null, Exclude<DrawFailure, 'no-webgl'>>) => {
			clearTimeout(limit);
			signal.removeEventListener('abort', cancel);
			resolve(result);
		};
		if (signal.aborted) return cancel();
		signal.addEventListener('abort', cancel);
		map.once('webglcontextlost', () => end(fail('context-lost')));
		map.once('idle', () => end(ok(null)));
	});
}

/** The map on the ground that lies outside the district, pressed into its box. */
function imageOf(map: MapLibreMap, { width, height }: PaperBox): MapImage {
	const source = map.getCanvas();
	const canvas = document.createElement('canvas');
	canvas.width = source.width;
	canvas.height = Math.round((source.width * height) / width);
	const context = canvas.getContext('2d');
	if (context) {
		context.fillStyle = BASE_COLOURS.outside.light;
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(source, 0, 0, canvas.width, canvas.height);
	}
	const url = canvas.toDataURL('image/jpeg', JPEG_QUALITY);
	return { url, dpi: (canvas.width / width) * 25.4, sites: sitesOn(map), base: baseOn(map) };
}

const seen = (map: MapLibreMap, layers: readonly string[]) =>
	map
		.queryRenderedFeatures({ layers: layers.filter((id) => map.getLayer(id)) })
		.map(({ properties }) => properties);

const sitesOn = (map: MapLibreMap) =>
	new Set(seen(map, [...AREA_HITS, ...NEAR_HITS]).map(({ id }) => String(id)));

function baseOn(map: MapLibreMap): Set<BasePart> {
	const parts = new Set<BasePart>();
	for (const { part, class: kind } of seen(map, ['ground', 'river', 'road', 'rail', 'station'])) {
		if (part === 'road') parts.add(kind === 'motorway' ? 'motorway' : 'road');
		else if (part === 'rail' || part === 'station' || part === 'water') parts.add(part);
		else if (part !== 'district' && kind !== 'hills') parts.add('wood');
	}
	return parts;
}
