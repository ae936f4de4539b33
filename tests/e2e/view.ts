import type { Locator, Page } from '@playwright/test';
import { mapOf } from './atlas';
import type { Box, Point } from './sites';

export interface View {
	lon: number;
	lat: number;
	zoom: number;
}

/** Where the map says it is. */
export async function viewOf(page: Page): Promise<View> {
	const map = mapOf(page);
	const [lon = NaN, lat = NaN] = ((await map.getAttribute('data-center')) ?? '')
		.split(',')
		.map(Number);
	return { lon, lat, zoom: Number(await map.getAttribute('data-zoom')) };
}

/** Web Mercator in pixels of MapLibre's world, whose tiles have 512 of them. */
function project([lon, lat]: Point, zoom: number): { x: number; y: number } {
	const world = 512 * 2 ** zoom;
	const mercator = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
	return { x: (world * (lon + 180)) / 360, y: (world * (1 - mercator / Math.PI)) / 2 };
}

async function sizeOf(target: Locator) {
	const box = await target.boundingBox();
	if (!box) throw new Error('not on screen');
	return box;
}

/** Where a position stands in the map's region, in pixels from its upper left corner. */
export async function pixelOf(page: Page, at: Point): Promise<{ x: number; y: number }> {
	const { lon, lat, zoom } = await viewOf(page);
	const { width, height } = await sizeOf(mapOf(page));
	const middle = project([lon, lat], zoom);
	const point = project(at, zoom);
	return { x: width / 2 + point.x - middle.x, y: height / 2 + point.y - middle.y };
}

/** Whether a box lies whole in the map's region, above what covers its lower edge. */
export async function isInView(page: Page, bbox: Box, covered = 0): Promise<boolean> {
	const { width, height } = await sizeOf(mapOf(page));
	const [west, south, east, north] = bbox;
	const upperLeft = await pixelOf(page, [west, north]);
	const lowerRight = await pixelOf(page, [east, south]);
	return (
		upperLeft.x >= 0 &&
		upperLeft.y >= 0 &&
		lowerRight.x <= width &&
		lowerRight.y <= height - covered
	);
}

/** The larger side of a box on screen, in pixels: a site that was flown to is not a dot. */
export async function extentOf(page: Page, [west, south, east, north]: Box): Promise<number> {
	const a = await pixelOf(page, [west, north]);
	const b = await pixelOf(page, [east, south]);
	return Math.max(b.x - a.x, b.y - a.y);
}
