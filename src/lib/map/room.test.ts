import { expect, test } from 'vitest';
import { riseIntoView } from './room';

const map = { left: 0, top: 0, right: 360, bottom: 740 };
const free = { top: 48, bottom: 352 };
const at = (top: number, bottom: number) => ({ left: 100, top, right: 200, bottom });

test('what stands above the sheet stays where it is', () => {
	expect(riseIntoView(at(100, 300), map, free)).toBe(0);
	expect(riseIntoView(at(48, 352.6), map, free)).toBe(0);
	expect(riseIntoView(at(-80, 300), map, free)).toBe(0);
});

test('what the sheet would hide rises just above it', () => {
	expect(riseIntoView(at(300, 400), map, free)).toBe(48);
	expect(riseIntoView(at(600, 600), map, free)).toBe(248);
});

test('of what reaches below the screen the part that was seen rises', () => {
	expect(riseIntoView(at(700, 1500), map, free)).toBe(388);
});

test('a site that was seen whole and has no more room is fitted', () => {
	expect(riseIntoView(at(60, 700), map, free)).toBe('fit');
});

test('a site larger than the screen, or out of sight, moves nothing', () => {
	expect(riseIntoView(at(-900, 2000), map, free)).toBe(0);
	expect(riseIntoView(at(-900, -100), map, free)).toBe(0);
	expect(riseIntoView(at(800, 900), map, free)).toBe(0);
	expect(riseIntoView({ left: 400, top: 600, right: 500, bottom: 650 }, map, free)).toBe(0);
});
