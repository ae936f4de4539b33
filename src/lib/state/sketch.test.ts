import { describe, expect, it } from 'vitest';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { ellipsoidDistance } from '$lib/geo/measure';
import type { Snap } from '$lib/geo/snapping';
import { Sketch, type SketchTool } from './sketch.svelte';

/** A sketch whose snapping is given, and what it has finished. */
function sketchOf(snap: (lon: number) => Snap | null = () => null) {
	const finished: { geometry: DrawnGeometry; tool: SketchTool }[] = [];
	const sketch = new Sketch(
		([lon = 0]) => snap(lon),
		(geometry, tool) => finished.push({ geometry, tool })
	);
	return { sketch, finished };
}

const A = [116.3, 40.1];
const B = [116.31, 40.1];
const C = [116.31, 40.11];
const REACH = 20;

describe('a line', () => {
	it('ends where its last point is set again, and never becomes an area', () => {
		const { sketch, finished } = sketchOf();
		sketch.start('line');
		for (const position of [A, B, C, A, A]) sketch.place(position, REACH);
		expect(finished).toEqual([
			{ tool: 'line', geometry: { type: 'LineString', coordinates: [A, B, C, A] } }
		]);
		expect(sketch.isStarted).toBe(false);
	});

	it('needs two points', () => {
		const { sketch, finished } = sketchOf();
		sketch.start('line');
		sketch.place(A, REACH);
		sketch.place(A, REACH);
		sketch.finish();
		expect(finished).toEqual([]);
		expect(sketch.positions).toEqual([A]);
	});

	it('mixes typed and pointed vertices, rounded to 1e-7 degrees', () => {
		const { sketch, finished } = sketchOf();
		sketch.start('line');
		sketch.place(A, REACH);
		sketch.append([116.312345678, 40.123456789]);
		sketch.finish();
		expect(finished[0]!.geometry).toEqual({
			type: 'LineString',
			coordinates: [A, [116.3123457, 40.1234568]]
		});
	});
});

describe('an area', () => {
	it('closes at its first point and turns counter-clockwise', () => {
		const { sketch, finished } = sketchOf();
		sketch.start('polygon');
		for (const position of [A, C, B, A]) sketch.place(position, REACH);
		expect(finished[0]!.geometry).toEqual({ type: 'Polygon', coordinates: [[A, B, C, A]] });
	});

	it('shows its first edge before there is an area', () => {
		const { sketch } = sketchOf();
		sketch.start('polygon');
		sketch.place(A, REACH);
		sketch.point(B, REACH);
		expect(sketch.preview?.type).toBe('LineString');
		sketch.place(B, REACH);
		sketch.point(C, REACH);
		expect(sketch.preview?.type).toBe('Polygon');
		expect(sketch.canFinish).toBe(false);
	});
});

describe('rectangle, circle and point', () => {
	it('makes a rectangle of two corners', () => {
		const { sketch, finished } = sketchOf();
		sketch.start('rectangle');
		sketch.place(A, REACH);
		sketch.place(C, REACH);
		expect(finished[0]!.geometry).toEqual({
			type: 'Polygon',
			coordinates: [[A, B, C, [116.3, 40.11], A]]
		});
	});

	it('makes a circle of a typed radius around the centre', () => {
		const { sketch, finished } = sketchOf();
		sketch.start('circle');
		sketch.finishCircle(500);
		expect(finished).toEqual([]);
		sketch.place(A, REACH);
		sketch.finishCircle(500);
		const [ring] = finished[0]!.geometry.coordinates as number[][][];
		for (const corner of ring!)
			expect(Math.abs(ellipsoidDistance(A, corner) - 500)).toBeLessThan(0.02);
	});

	it('goes on where a corner is typed twice', () => {
		const { sketch, finished } = sketchOf();
		for (const tool of ['rectangle', 'circle'] as const) {
			sketch.start(tool);
			for (const position of [A, A, C]) sketch.append(position);
		}
		expect(finished.map(({ tool }) => tool)).toEqual(['rectangle', 'circle']);
		sketch.start('line');
		sketch.append(A);
		sketch.append(A);
		expect([sketch.positions, sketch.canFinish]).toEqual([[A], false]);
	});

	it('makes a circle through a second point', () => {
		const { sketch, finished } = sketchOf();
		sketch.start('circle');
		sketch.place(A, REACH);
		sketch.point(A, REACH);
		expect(sketch.preview).toBeNull();
		sketch.place(B, REACH);
		const [ring] = finished[0]!.geometry.coordinates as number[][][];
		for (const corner of ring!)
			expect(ellipsoidDistance(A, corner)).toBeCloseTo(ellipsoidDistance(A, B), 1);
	});

	it('makes a point at once and is ready for the next', () => {
		const { sketch, finished } = sketchOf();
		sketch.start('point');
		sketch.place(A, REACH);
		sketch.place(B, REACH);
		expect(finished.map(({ geometry }) => geometry.coordinates)).toEqual([A, B]);
	});
});

describe('snapping and taking back', () => {
	const snap: Snap = { position: B, kind: 'vertex', key: 'site:x', metres: 3 };

	it('sets the very position it snaps to', () => {
		const { sketch } = sketchOf((lon) => (lon > 116.305 ? snap : null));
		sketch.start('line');
		sketch.place(A, REACH);
		sketch.point([116.3099, 40.1], REACH);
		expect(sketch.snap).toBe(snap);
		sketch.place([116.3099, 40.1], REACH);
		expect(sketch.positions).toEqual([A, B]);
	});

	it('takes vertices back and sets them again, until another one is set', () => {
		const { sketch } = sketchOf();
		sketch.start('line');
		for (const position of [A, B, C]) sketch.append(position);
		expect([sketch.back(), sketch.back(), sketch.again()]).toEqual([true, true, true]);
		expect(sketch.positions).toEqual([A, B]);
		sketch.append(A);
		expect(sketch.again()).toBe(false);
		sketch.cancel();
		expect(sketch.back()).toBe(false);
	});

	it('draws nothing without a tool', () => {
		const { sketch, finished } = sketchOf(() => snap);
		sketch.point(A, REACH);
		expect([sketch.pointer, sketch.snap, sketch.preview]).toEqual([A, null, null]);
		sketch.place(A, REACH);
		sketch.append(A);
		sketch.finish();
		expect([sketch.isStarted, sketch.canFinish, finished.length]).toEqual([false, false, 0]);
		// Off the map there is nothing to snap to either.
		sketch.start('line');
		sketch.point(null, REACH);
		expect([sketch.pointer, sketch.snap]).toEqual([null, null]);
	});

	it('follows the hand only where it has moved', () => {
		const { sketch, finished } = sketchOf();
		sketch.start('freehand-area');
		for (const position of [A, [116.30001, 40.1], B, C]) sketch.follow(position, 50);
		expect(sketch.positions).toEqual([A, B, C]);
		// The pointer is where the hand has been: it is no corner of its own.
		sketch.point([116.3, 40.11], 0);
		expect(sketch.preview).toEqual({ type: 'Polygon', coordinates: [[A, B, C, A]] });
		sketch.finish();
		expect(finished[0]!.geometry.type).toBe('Polygon');
	});
});
