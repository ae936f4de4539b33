import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Expected, HostileFile } from '../../../tests/fixtures/make-hostile';
import { GIANTS } from '../../../tests/fixtures/hostile-giants';
import { read, type GivenFile } from './read-file';
import { refusalSentence, noteSentence } from './sentences';

// Thousands of runs on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 });

const FOLDER = join(import.meta.dirname, '../../../tests/fixtures/hostile');
const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as HostileFile[];

/** Seconds of processor time, and megabytes that stay or wait to be collected. */
const BOUNDS = { seconds: 2, megabytes: 200 };

/** Giants take 0.6 seconds at most; cold and on a crowded machine it has been three times that. */
const GIANT_SECONDS = 5;

/** Readers load their libraries at first use; that is not part of reading a file. */
beforeAll(async () => {
	for (const { file } of manifest) await outcomeOf(file);
}, 120_000);

async function outcomeOf(file: string) {
	return read({ name: file, bytes: new Uint8Array(readFileSync(join(FOLDER, file))) });
}

async function measured(file: GivenFile) {
	const memory = process.memoryUsage();
	const start = process.cpuUsage();
	const result = await read(file);
	const { user, system } = process.cpuUsage(start);
	const now = process.memoryUsage();
	const megabytes = (now.heapUsed + now.external - memory.heapUsed - memory.external) / 1e6;
	return { result, seconds: (user + system) / 1e6, megabytes };
}

function expectOutcome(result: Awaited<ReturnType<typeof read>>, expected: Expected): void {
	if ('refusal' in expected) {
		expect(result.ok ? result.value.notes : result.reason.code).toBe(expected.refusal);
		if (!result.ok) expect(refusalSentence(result.reason)).toMatch(/[。.]$/);
		return;
	}
	expect(result.ok ? 'read' : result.reason).toBe('read');
	if (!result.ok) return;
	const { drawings, notes } = result.value;
	expect(notes.map(({ code }) => code).sort()).toEqual([...expected.notes].sort());
	expect(drawings.length).toBe(expected.drawings);
	for (const note of notes) expect(noteSentence(note)).not.toContain('{');
	for (const { geometry } of drawings) {
		const numbers = (geometry.coordinates as unknown[]).flat(4) as number[];
		expect(numbers.every((value) => Number.isFinite(value) && Math.abs(value) <= 180)).toBe(true);
	}
}

it('has at least 120 files, each in the manifest', () => {
	expect(manifest.length).toBeGreaterThanOrEqual(120);
	const files = readdirSync(FOLDER).filter((name) => name !== 'manifest.json');
	expect(files.sort()).toEqual(manifest.map(({ file }) => file).sort());
});

describe.each(manifest)('$file', ({ file, says, expected }) => {
	it(`is ${says}`, async () => {
		const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
		const { result, seconds, megabytes } = await measured({ name: file, bytes });
		expectOutcome(result, expected);
		expect(seconds).toBeLessThan(BOUNDS.seconds);
		expect(megabytes).toBeLessThan(BOUNDS.megabytes);
	});
});

describe.each(GIANTS)('giant: $says', ({ name, make, expected }) => {
	it('is one refusal', async () => {
		const { result, seconds, megabytes } = await measured({ name, bytes: make() });
		expectOutcome(result, expected);
		expect(seconds).toBeLessThan(GIANT_SECONDS);
		expect(megabytes).toBeLessThan(BOUNDS.megabytes);
	});
});

it('leaves Object as it was', () => {
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	expect(Object.keys(Object.prototype)).toEqual([]);
});
