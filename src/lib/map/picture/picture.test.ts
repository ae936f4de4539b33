import { describe, expect, it } from 'vitest';
import { frameOf, REACH } from './frame';
import { linesOf, setNames, textOf, type Name } from './names';
import { pathOf } from './path';

const frame = frameOf([116, 40, 117, 40.5]);

describe('frameOf', () => {
	it('has the extent in its middle third', () => {
		const [left, bottom] = frame.place([116, 40]);
		const [right, top] = frame.place([117, 40.5]);
		expect([left, right]).toEqual([frame.width / REACH, (frame.width / REACH) * 2]);
		// Places are whole units.
		expect(Math.abs(top - frame.height / REACH)).toBeLessThan(1);
		expect(Math.abs(bottom - (frame.height / REACH) * 2)).toBeLessThan(1);
	});

	it('is Web Mercator: a degree of latitude is higher in the north', () => {
		const heightFrom = (lat: number) => frame.place([116, lat])[1] - frame.place([116, lat + 1])[1];
		expect(heightFrom(60) / heightFrom(0)).toBeCloseTo(2.03, 1);
	});
});

describe('pathOf', () => {
	const [x, y] = frame.place([116, 40]);

	it('closes rings, and steps from one position to the next', () => {
		const ring = [
			[116, 40],
			[117, 40],
			[117, 40.5],
			[116, 40]
		];
		const path = pathOf([{ type: 'Polygon', coordinates: [ring] }], frame);
		expect(path).toMatch(new RegExp(`^M${x} ${y}l2000 0 0-\\d+-2000 \\d+z$`));
	});

	it('leaves out steps of nothing, and makes a point a dot', () => {
		const line = [
			[116, 40],
			[116.0000001, 40],
			[117, 40]
		];
		expect(pathOf([{ type: 'LineString', coordinates: line }], frame)).toBe(`M${x} ${y}l2000 0`);
		expect(pathOf([{ type: 'Point', coordinates: [116, 40] }], frame)).toBe(`M${x} ${y}h0`);
	});
});

describe('setNames', () => {
	const name = (text: string, lon: number, beside = false): Name => ({
		text,
		at: [lon, 40.2],
		size: 12,
		kind: 'parks',
		beside
	});
	const textsOf = (names: Name[]) => setNames(names, frame, 2).map(({ lines }) => lines.join(''));

	it('leaves out a name that would cover one before it', () => {
		expect(textsOf([name('贺新公园', 116.5), name('霍营公园', 116.505)])).toEqual(['贺新公园']);
		expect(textsOf([name('贺新公园', 116.2), name('霍营公园', 116.8)])).toHaveLength(2);
	});

	it('moves a name to another side of its point where one is taken', () => {
		const [first, second] = setNames(
			[name('东小口镇', 116.5, true), name('霍营街道', 116.505, true)],
			frame,
			2
		);
		expect(first!.x).toBeGreaterThan(frame.place([116.5, 40.2])[0]);
		expect(second!.x).toBeLessThan(frame.place([116.505, 40.2])[0]);
	});

	it('breaks long names in two, and writes them as text', () => {
		expect(linesOf('昌平新城滨河森林公园')).toEqual(['昌平新城滨', '河森林公园']);
		expect(linesOf('Future Science City Heart')).toEqual(['Future Science', 'City Heart']);
		expect(linesOf('贺新公园')).toEqual(['贺新公园']);
		const [set] = setNames([name('A<b>&c', 116.5)], frame, 2);
		expect(textOf(set!)).toContain('A&lt;b>&amp;c');
	});
});
