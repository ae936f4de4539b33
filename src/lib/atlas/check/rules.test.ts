import { expect, test } from 'vitest';
import { real } from './break.fixture';
import { check, RULES } from './rules';

test('the geodata of the repository keeps every rule', () => {
	const lines = check(real).map(({ site, rule, message }) => `${site}  ${rule}  ${message}`);
	expect(lines).toEqual([]);
});

test('a problem carries the name that its rule is listed under', () => {
	const empty = { ...real, context: [], geodata: { sites: [], figures: [], sources: [] } };
	for (const [name, rule] of Object.entries(RULES))
		for (const problem of rule(empty)) expect(problem.rule).toBe(name);
	const told = new Set(check(empty).map(({ rule }) => rule));
	expect([...told].sort()).toEqual([
		'east-twice',
		'figures-complete',
		'greenway-ends',
		'ids-complete',
		'towns-complete',
		'units-complete'
	]);
});
