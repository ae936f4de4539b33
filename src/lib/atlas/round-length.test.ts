import { expect, it } from 'vitest';
import { roundLengthText } from './round-length';

it.each([
	[500, /^500 (m|米)$/],
	[1000, /^1 (km|千米|公里)$/],
	[2500, /^2\.5 (km|千米|公里)$/]
])('%d m is told without decimals to spare', (metres, text) => {
	expect(roundLengthText(metres)).toMatch(text);
});
