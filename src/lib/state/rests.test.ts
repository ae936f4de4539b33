import { describe, expect, it } from 'vitest';
import { Pull, restAfter, restBeside } from './rests';

const heights = { peek: 136, half: 340, full: 680 };

it('steps from rest to rest and stays at the ends', () => {
	expect(restBeside('peek', 1)).toBe('half');
	expect(restBeside('half', -1)).toBe('peek');
	expect(restBeside('full', 1)).toBe('full');
	expect(restBeside('peek', -1)).toBe('peek');
});

describe('restAfter', () => {
	it.each([
		[150, 'peek'],
		[237, 'peek'],
		[239, 'half'],
		[500, 'half'],
		[520, 'full']
	])('without speed takes the rest nearest to %d px', (height, rest) => {
		expect(restAfter(height, 0, heights)).toBe(rest);
		expect(restAfter(height, 0.2, heights)).toBe(rest);
		expect(restAfter(height, -0.2, heights)).toBe(rest);
	});

	it.each([
		[150, 1, 'half'],
		[345, 1, 'full'],
		[345, -1, 'half'],
		[330, -1, 'peek'],
		[670, -1, 'half'],
		[680, 1, 'full'],
		[136, -9, 'peek'],
		// Pulled farther than the ends.
		[700, 1, 'full'],
		[100, -1, 'peek']
	])('from %d px flicked at %d px/ms takes the next rest that way', (height, velocity, rest) => {
		expect(restAfter(height, velocity, heights)).toBe(rest);
	});
});

describe('Pull', () => {
	it('follows the finger and holds at the ends', () => {
		const pull = new Pull(400, heights.half, heights);
		expect(pull.to(390, 0)).toBe(350);
		expect(pull.to(-50, 16)).toBe(680);
		expect(pull.to(730, 32)).toBe(136);
	});

	it('takes a quick finger to the next rest and a slow one back', () => {
		const quick = new Pull(400, heights.half, heights);
		quick.to(395, 0);
		quick.to(350, 50);
		expect(quick.end(60)).toBe('full');
		const slow = new Pull(400, heights.half, heights);
		slow.to(395, 0);
		slow.to(350, 900);
		expect(slow.end(910)).toBe('half');
	});

	it('forgets the speed of a finger that rested before it left', () => {
		const pull = new Pull(400, heights.half, heights);
		pull.to(395, 0);
		pull.to(350, 50);
		expect(pull.end(900)).toBe('half');
	});

	it('settles nowhere if the finger never moved', () => {
		expect(new Pull(400, heights.half, heights).end(50)).toBe(null);
	});
});
