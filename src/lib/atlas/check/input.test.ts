import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCheckFiles } from './disk.server';
import { readCheckInput, type CheckFiles } from './input';

const files = readCheckFiles(fileURLToPath(new URL('../../../..', import.meta.url)), 'no article');

const reasonsFor = (changed: Partial<CheckFiles>) => {
	const input = readCheckInput({ ...files, ...changed });
	return input.ok ? [] : input.reason;
};
const rail = (from: string | RegExp, to: string) => ({
	context: { ...files.context, rail: files.context.rail!.replace(from, to) }
});

test('reads the repository, without the article too', () => {
	const input = readCheckInput(files);
	expect(input.ok && input.value.article).toBe(null);
	expect(input.ok && Object.keys(input.value.texts)).toContain('context/rail.geojson');
	expect(files.gzipBytes.rail).toBeLessThan(files.context.rail!.length / 2);
});

test('reads the article where it is', () => {
	const here = fileURLToPath(import.meta.url);
	const root = fileURLToPath(new URL('../../../..', import.meta.url));
	expect(readCheckFiles(root, here).article).toMatch(/^import /);
});

test('a base map that is not JSON', () => {
	expect(reasonsFor(rail(/^\{/, ''))[0]).toMatch(/^context\/rail\.geojson: not JSON: /);
});

test('a feature of the base map without a source, an accuracy or a licence', () => {
	expect(reasonsFor(rail(/"source":/, '"sauce":'))).toEqual([
		expect.stringMatching(/^context\/rail\.geojson: features\.0\.properties\.source /)
	]);
	expect(reasonsFor(rail(/"kind":"(traced|derived|schematic)"/, '"kind":"guessed"'))).toHaveLength(
		1
	);
	expect(reasonsFor(rail('ODbL-1.0', 'free'))).toHaveLength(1);
});

test('problems of layers, tables and base map come together', () => {
	const sources = files.sources.replace(',geometry,', ',picture,');
	const reasons = reasonsFor({ ...rail('ODbL-1.0', 'free'), sources });
	expect(reasons.map((reason) => reason.split(':')[0])).toEqual([
		'sources.csv',
		'context/rail.geojson'
	]);
});
