import { isDeepStrictEqual } from 'node:util';
import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawnGeometry } from '$lib/geo/drawing';
import { ellipsoidArea, ellipsoidLength } from '$lib/geo/measure';
import { readLink, writeLink, type LinkDrawing, type LinkWork } from './link';
import { roundedToLink } from './link-bytes';

const seeded = (numRuns: number) => ({ seed: 20261124, numRuns });

const steps = (limit: number) => fc.integer({ min: -limit, max: limit }).map((n) => (n || 0) / 1e7);
const position = fc.tuple(steps(1.8e9), steps(9e8));
const path = (minLength: number) => fc.array(position, { minLength, maxLength: 4 });
const ring = path(3).map((corners) => [...corners, corners[0]!]);
const rings = fc.array(ring, { minLength: 1, maxLength: 2 });
const parts = <T>(part: fc.Arbitrary<T>) => fc.array(part, { minLength: 1, maxLength: 2 });

const geometry: fc.Arbitrary<DrawnGeometry> = fc.oneof(
	position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
	path(1).map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
	path(2).map((coordinates) => ({ type: 'LineString' as const, coordinates })),
	parts(path(2)).map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
	rings.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
	parts(rings).map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates }))
);
const words = fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.toWellFormed());
const drawing: fc.Arbitrary<LinkDrawing> = fc.record(
	{
		geometry,
		name: words,
		note: words,
		colour: fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`),
		hidden: fc.boolean(),
		locked: fc.boolean()
	},
	{ noNullPrototype: true }
);
const view = fc
	.tuple(position, fc.integer({ min: 0, max: 2400 }))
	.map(([[lon, lat], zoom]) => ({ lon, lat, zoom: zoom / 100 }));
const work: fc.Arbitrary<LinkWork> = fc.record(
	{
		drawings: fc.array(drawing, { maxLength: 2 }),
		view: fc.option(view)
	},
	{ noNullPrototype: true }
);

function written(work: LinkWork): string {
	const link = writeLink(work);
	if (!link.ok) throw new Error(link.reason);
	return link.value;
}

test('what is written is read again, to the last bit', { timeout: 60_000 }, () => {
	fc.assert(
		// Compared by Node: Vitest's own comparison would take most of the time.
		fc.property(work, (work) =>
			isDeepStrictEqual(readLink(written(work)), { ok: true, value: work })
		),
		seeded(10_000)
	);
});

test('a damaged link is refused, never thrown at', { timeout: 60_000 }, () => {
	const damage = fc.tuple(fc.nat(), fc.constantFrom(...'AZaz09-_=%é'));
	fc.assert(
		fc.property(work, damage, (work, [at, letter]) => {
			const text = written(work);
			const place = at % text.length;
			const damaged = text.slice(0, place) + letter + text.slice(place + 1);
			const read = readLink(damaged);
			if (damaged === text || !read.ok) return;
			// The last letter's spare bits, and deflate's after its end, say nothing.
			expect(read.value).toEqual(work);
		}),
		seeded(10_000)
	);
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'ABQabz019-_') }), (text) => {
			expect(readLink(text).ok).toBe(false);
		}),
		seeded(10_000)
	);
});

test('measures are the same to the last digit', () => {
	const degrees = fc.tuple(
		fc.double({ min: 116, max: 117, noNaN: true }),
		fc.double({ min: 40, max: 41, noNaN: true })
	);
	fc.assert(
		fc.property(fc.array(degrees, { minLength: 3, maxLength: 20 }), (corners) => {
			const drawn = roundedToLink({
				type: 'Polygon' as const,
				coordinates: [[...corners, corners[0]!]]
			});
			expect(roundedToLink(drawn)).toEqual(drawn);
			const read = readLink(written({ drawings: [{ ...plain, geometry: drawn }], view: null }));
			const there = read.ok ? read.value.drawings[0]?.geometry : undefined;
			expect(ellipsoidArea(there!)).toBe(ellipsoidArea(drawn));
			expect(ellipsoidLength(there!)).toBe(ellipsoidLength(drawn));
		}),
		seeded(200)
	);
});

const plain: LinkDrawing = {
	geometry: { type: 'Point', coordinates: [116.35, 40.08] },
	name: '未来科学城东区地块',
	note: '待核实',
	colour: '#b4532a',
	hidden: false,
	locked: false
};

test('a polygon of 20 corners with three labels takes less than 2 kB', () => {
	const corners = Array.from({ length: 20 }, (_, i) => [
		116.35 + 0.01234567 * Math.cos(i / 3.2),
		40.08 + 0.00987654 * Math.sin(i / 3.2)
	]);
	const polygon: LinkDrawing = {
		...plain,
		geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]!]] }
	};
	const text = written({
		drawings: [polygon, plain, plain, plain],
		view: { lon: 116.35, lat: 40.08, zoom: 13.5 }
	});
	expect(text.length).toBeLessThan(500);
	expect(text).toMatch(/^[\w-]+$/);
});

describe('is refused', () => {
	const text = written({ drawings: [plain], view: null });

	test('as broken', () => {
		for (const broken of ['', 'A', 'AAAA', text.slice(0, -3), text.slice(0, 6), `${text}!`]) {
			expect(readLink(broken)).toEqual({ ok: false, reason: 'broken' });
		}
	});

	test('as newer', () => {
		expect(readLink(`Ag${text.slice(2)}`)).toEqual({ ok: false, reason: 'newer-version' });
	});

	test('as too large, by its length or by what it would grow to', { timeout: 30_000 }, () => {
		expect(readLink('A'.repeat(64_001))).toEqual({ ok: false, reason: 'too-large' });
		const bomb = deflateSync(new Uint8Array(9e6), { level: 9 });
		const bytes = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), bomb]);
		expect(readLink(bytes.toString('base64url'))).toEqual({ ok: false, reason: 'too-large' });
	});

	test('when written', () => {
		const noise = Array.from({ length: 12_000 }, (_, i) => [
			116 + Math.abs((Math.sin(i * 12.9898) * 43758.5453) % 1),
			40 + Math.abs((Math.sin(i * 78.233) * 12543.123) % 1)
		]);
		const noisy: LinkDrawing = { ...plain, geometry: { type: 'LineString', coordinates: noise } };
		expect(writeLink({ drawings: [noisy], view: null })).toEqual({
			ok: false,
			reason: 'too-large'
		});
		const lost: LinkDrawing = { ...plain, geometry: { type: 'Point', coordinates: [NaN, 40] } };
		expect(writeLink({ drawings: [lost], view: null }).ok).toBe(false);
		expect(writeLink({ drawings: [{ ...plain, colour: 'red' }], view: null }).ok).toBe(false);
	});
});
