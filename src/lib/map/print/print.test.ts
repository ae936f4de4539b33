import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetGrid } from '$lib/geo/sheet/grid-lines';
import { sheetProjection } from '$lib/geo/sheet/projection';
import { ORIENTATIONS, PAPERS } from '$lib/state/print-query';
import { composeSheet, type SheetContent } from './compose';
import { frameOf } from './frame';
import { missingLetters, runsOf } from './letters';
import type { Mark, TextMark } from './marks';
import { textWidth, wrap, wrapTo } from './text';
import { unpackWoff } from './woff';

const content = (rows: number): SheetContent => ({
	title: '未来科学城',
	dated: ['打印于 2026-11-24'],
	legendTitle: '图例',
	legend: [{ text: '公园与水面', symbol: () => [] }],
	table: {
		title: '图形的量值',
		nameTitle: '名称',
		columns: [{ text: '面积', unit: '亩' }],
		rows: Array.from({ length: rows }, (_, i) => ({
			colour: '#0072b2',
			name: `地块 ${i + 1}`,
			figures: [{ text: String(i), value: i }]
		})),
		empty: '没有'
	},
	notes: { title: '说明', texts: ['示意图，非测绘成果。'], code: null, codeText: '扫码打开' },
	stripNote: '比例尺以图幅中心为准。',
	pageOf: (page, pages) => `${page}/${pages}`,
	rowsLeft: (count) => `还有 ${count} 行`
});

const CENTRE = [116.35, 40.15];
const texts = (marks: readonly Mark[]): TextMark[] =>
	marks.flatMap((mark) =>
		mark.kind === 'text' ? [mark] : mark.kind === 'clipped' ? texts(mark.marks) : []
	);

function pagesOf(paper: (typeof PAPERS)[number], way: (typeof ORIENTATIONS)[number], rows: number) {
	const frame = frameOf(paper, way);
	const projection = sheetProjection(CENTRE, 10_000);
	const grid = sheetGrid('cgcs2000', projection, frame.map.width, frame.map.height);
	const onMap = { hasPicture: false, shapes: [], drawings: [], grid };
	return { frame, pages: composeSheet(frame, projection, onMap, content(rows), 'zh') };
}

describe('composeSheet', () => {
	for (const paper of PAPERS)
		for (const way of ORIENTATIONS)
			it(`keeps everything on ${paper} ${way}, and each row of the table once`, () => {
				const { frame, pages } = pagesOf(paper, way, 150);
				const all = pages.flatMap(texts);
				for (const { at, text, size, anchor, turn } of all) {
					const width = turn ? 0 : textWidth(text, size);
					const left = at[0] - { start: 0, middle: width / 2, end: width }[anchor ?? 'start'];
					expect(left, text).toBeGreaterThan(4);
					expect(left + width, text).toBeLessThan(frame.width - 4);
					expect(at[1], text).toBeGreaterThan(4);
					expect(at[1], text).toBeLessThan(frame.height - 4);
				}
				const names = all.map(({ text }) => text).filter((text) => text.startsWith('地块'));
				expect(names).toEqual(Array.from({ length: 150 }, (_, i) => `地块 ${i + 1}`));
				expect(all.map(({ text }) => text)).toContain(`1/${pages.length}`);
			});

	it('says how many rows it leaves out after twelve pages', () => {
		const { pages } = pagesOf('a4', 'portrait', 5000);
		expect(pages).toHaveLength(12);
		const all = pages.flatMap(texts).map(({ text }) => text);
		const listed = all.filter((text) => text.startsWith('地块')).length;
		expect(all).toContain(`还有 ${5000 - listed} 行`);
	});
});

describe('wrap', () => {
	it('loses nothing but spaces, and no line is wider than it may be', () => {
		const words = fc.string({ unit: fc.constantFrom(...'昌平图志，。 abc XY1234/') });
		fc.assert(
			fc.property(words, (text) => {
				const lines = wrap(text, 30, 3);
				expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
				// Closing marks may hang over.
				for (const line of lines)
					expect(textWidth(line.replace(/[，。]+$/, ''), 3)).toBeLessThanOrEqual(30.01);
			})
		);
	});

	it('breaks addresses, and tells by an ellipsis what is left out', () => {
		const address = `https://example.org/${'a'.repeat(200)}`;
		expect(wrap(address, 40, 2.2).join('')).toBe(address);
		expect(wrapTo(2, '未来科学城核心区北区滨水公园', 12, 2.4)).toEqual(['未来科学城', '核心区北…']);
	});
});

describe('letters', () => {
	it('come in runs of one slice, spaces with their neighbours', () => {
		const text = '未来科学城 1:10,000 m² 亩';
		const runs = runsOf(text);
		expect(runs.map(({ text }) => text).join('')).toBe(text);
		expect(new Set(runs.map(({ slice }) => slice)).size).toBeGreaterThan(1);
		expect(runs.every(({ text }) => text.trim() !== '')).toBe(true);
	});

	it('cover all texts of the interface and all names of sites', () => {
		const files = [
			'messages/zh.json',
			'messages/en.json',
			'geodata/sources.csv',
			...['science-city', 'huitian', 'parks', 'greenway', 'places'].map(
				(layer) => `geodata/layers/${layer}.geojson`
			)
		];
		const all = files.map((file) => readFileSync(file, 'utf8')).join('');
		// Keys of a keyboard are named on the workbench only.
		expect(missingLetters(all).filter((letter) => letter !== '⌘')).toEqual([]);
	});

	it('that the font lacks are named, and become boxes', () => {
		expect(missingLetters('昌平𠮷')).toEqual(['𠮷']);
		expect(runsOf('𠮷').map(({ text }) => text)).toEqual(['□']);
	});

	it('are unpacked into a TrueType file with the tables of its directory', () => {
		const file = 'node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-119-400-normal.woff';
		const woff = new Uint8Array(readFileSync(file));
		const font = unpackWoff(woff);
		const view = new DataView(font.buffer);
		expect(view.getUint32(0)).toBe(0x00010000);
		const tags = Array.from({ length: view.getUint16(4) }, (_, i) =>
			String.fromCharCode(...font.subarray(12 + 16 * i, 16 + 16 * i))
		);
		expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'loca', 'maxp']));
		// The magic number of the table `head` is where the directory says.
		const head = view.getUint32(12 + 16 * tags.indexOf('head') + 8);
		expect(view.getUint32(head + 12)).toBe(0x5f0f3cf5);
		expect(() => unpackWoff(new Uint8Array(60))).toThrow(/not a WOFF/);
	});
});
