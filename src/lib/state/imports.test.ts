import { expect, test } from 'vitest';
import type { Refusal } from '$lib/files/notes';
import type { Imported } from '$lib/files/read-file';
import type { Drawing } from '$lib/geo/drawing';
import { fail, ok, type Result } from '$lib/geo/result';
import { Imports } from './imports.svelte';

const imported = (lon: number, more: Partial<Imported> = {}): Imported => ({
	drawings: [
		{
			geometry: { type: 'Point', coordinates: [lon, 40.1] },
			name: '',
			colour: '#112233',
			note: '',
			hidden: false,
			locked: false
		}
	],
	notes: [],
	choices: [],
	...more
});
const shifted = { code: 'datum', name: 'GCJ-02', options: { datum: 'GCJ02' } } as const;

/** A reader that answers by the file's name. */
const ANSWERS: Record<string, Result<Imported, Refusal>> = {
	'good.geojson': ok(imported(1)),
	'other.geojson': ok(imported(2)),
	'broken.geojson': fail({ code: 'empty' }),
	'shifted.csv': ok(imported(3, { choices: [shifted] })),
	'projected.csv': fail({
		code: 'looks-projected',
		choices: [
			{ code: 'projection', name: 'EPSG:4548', options: { crs: 'EPSG:4548' } },
			{ code: 'datum', name: 'BD-09', options: { datum: 'BD09' } }
		]
	}),
	'stated.zip': ok(imported(5, { notes: [{ code: 'converted', name: 'EPSG:4548' }] }))
};

function importer() {
	const steps: (readonly Drawing[])[] = [];
	const imports = new Imports(
		(drawings) => steps.push(drawings),
		async ({ name }, options, watch) => {
			if (watch?.signal?.aborted) return fail({ code: 'cancelled' });
			return options?.datum ? ok(imported(4)) : ANSWERS[name]!;
		}
	);
	return { imports, steps };
}

const file = (name: string) => new File(['x'], name);

test('what is given together is one step, named after its files; the broken one is told', async () => {
	const { imports, steps } = importer();
	await imports.take(['good.geojson', 'broken.geojson', 'other.geojson'].map(file));
	expect(steps.map((step) => step.map(({ name }) => name))).toEqual([['good', 'other']]);
	expect(imports.reports.map(({ refusal }) => refusal?.code ?? null)).toEqual([
		null,
		'empty',
		null
	]);
});

test('a file that says nothing of its datum is asked about where the person wants it', async () => {
	const { imports, steps } = importer();
	imports.asksDatum = true;
	await imports.take(['good.geojson', 'shifted.csv', 'stated.zip'].map(file));
	expect(steps.flat().map(({ name }) => name)).toEqual(['stated']);
	const waysOf = () => imports.question?.ways.map(({ choice }) => choice?.name ?? null);
	expect(waysOf()).toEqual([null, 'GCJ-02', 'BD-09']);
	imports.choose(1);
	imports.accept();
	expect(steps.at(-1)).toMatchObject([{ geometry: { coordinates: [4, 40.1] } }]);
	expect(waysOf()).toEqual([null, 'GCJ-02', 'BD-09']);
});

test('nothing of a file with a choice is kept before the person has chosen', async () => {
	const { imports, steps } = importer();
	await imports.take([file('shifted.csv')]);
	expect(steps).toEqual([]);
	expect(imports.question?.ways.map(({ choice }) => choice)).toEqual([null, shifted]);
	imports.choose(1);
	imports.accept();
	expect(steps[0]?.[0]?.geometry.coordinates).toEqual([4, 40.1]);
	expect(imports.question).toBeNull();
});

test('ways that do not read a file after all are not offered', async () => {
	const { imports, steps } = importer();
	await imports.take([file('projected.csv')]);
	expect(imports.question).toMatchObject({
		refusal: { code: 'looks-projected' },
		ways: [{ choice: { name: 'BD-09' } }]
	});
	expect(imports.preview.map(({ geometry }) => geometry.coordinates)).toEqual([[4, 40.1]]);
	// A way that is not there is not taken.
	imports.choose(1);
	expect(imports.preview).toEqual([]);
	imports.accept();
	expect([steps.length, imports.questions.length]).toEqual([0, 1]);
	imports.dismiss();
	expect([imports.question, imports.preview]).toEqual([null, []]);
	imports.accept();
	expect(steps).toEqual([]);
});

test('after a cancel nothing is kept', async () => {
	const { imports, steps } = importer();
	const reading = imports.take([file('good.geojson'), file('other.geojson')]);
	await Promise.resolve();
	imports.cancel();
	await reading;
	expect(steps).toEqual([]);
	expect(imports.reports.map(({ refusal }) => refusal?.code)).toEqual(['cancelled', 'cancelled']);
});

test('a folder, which the browser can not read, and a giant are refused unread', async () => {
	const { imports, steps } = importer();
	const folder = { name: 'plots', size: 0, arrayBuffer: () => Promise.reject(new Error('no')) };
	const giant = { name: 'a.csv', size: 1e9, arrayBuffer: () => Promise.reject(new Error('read')) };
	await imports.take([folder, giant]);
	expect(imports.reports.map(({ refusal }) => refusal?.code)).toEqual([
		'file-unreadable',
		'file-too-large'
	]);
	expect(steps).toEqual([]);
});
