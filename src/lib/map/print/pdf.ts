import { jsPDF } from 'jspdf';
import type { OnPaper } from '$lib/geo/sheet/projection';
import { fail, ok, type Result } from '$lib/geo/result';
import { loadLetters, missingLetters, runsOf } from './letters';
import {
	PAPER,
	type CircleMark,
	type Fill,
	type Mark,
	type PathMark,
	type Stroke,
	type TextMark
} from './marks';

export interface PdfSheet {
	/** Millimetres. */
	width: number;
	height: number;
	pages: readonly (readonly Mark[])[];
	/** The picture of the map, a JPEG as `data:` address, where there is one. */
	picture: string | null;
	title: string;
	/** As HTML names it. */
	language: string;
}

const POINTS_PER_MM = 72 / 25.4;
const HALO = 0.7;
/** How much heavier strong letters are, of their size. */
const STRONG = 0.035;

/**
 * Writes a sheet as a PDF at its true size, its texts as text in embedded letters. `missing` are
 * the letters that the font lacks; fails where the letters can't be fetched.
 */
export async function writePdf(
	sheet: PdfSheet
): Promise<Result<{ bytes: ArrayBuffer; missing: string[] }, 'letters-unreachable'>> {
	const texts = sheet.pages.flat().flatMap(textsOf);
	const letters = await loadLetters(texts);
	if (!letters.ok) return fail('letters-unreachable');
	const { width, height } = sheet;
	const format = [width, height];
	const orientation = width > height ? 'landscape' : 'portrait';
	const document = new jsPDF({
		unit: 'mm',
		format,
		orientation,
		compress: true,
		putOnlyUsedFonts: true
	});
	for (const [name, bytes] of letters.value) {
		document.addFileToVFS(`${name}.ttf`, binaryText(bytes));
		document.addFont(`${name}.ttf`, name, 'normal', 'normal', 'Identity-H');
	}
	document.setProperties({ title: sheet.title, creator: 'Changping Atlas' });
	document.setLanguage(sheet.language === 'en' ? 'en-GB' : 'zh-CN');
	const painter = new Painter(document, sheet.picture);
	for (const [i, marks] of sheet.pages.entries()) {
		if (i > 0) document.addPage(format, orientation);
		for (const mark of marks) painter.paint(mark);
	}
	return ok({ bytes: document.output('arraybuffer'), missing: missingLetters(texts.join('')) });
}

const textsOf = (mark: Mark): string[] => {
	if (mark.kind === 'text') return [mark.text];
	return mark.kind === 'clipped' ? mark.marks.flatMap(textsOf) : [];
};

/** jsPDF takes files as text with a letter for each byte. */
function binaryText(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 8192)
		text += String.fromCharCode(...bytes.subarray(i, i + 8192));
	return text;
}

class Painter {
	constructor(
		private readonly document: jsPDF,
		private readonly picture: string | null
	) {}

	paint(mark: Mark): void {
		const { document } = this;
		switch (mark.kind) {
			case 'text':
				return this.#text(mark);
			case 'path':
				return this.#path(mark);
			case 'circle':
				return this.#circle(mark);
			case 'picture': {
				const { x, y, width, height } = mark.box;
				if (this.picture) document.addImage(this.picture, 'JPEG', x, y, width, height);
				return;
			}
			case 'clipped': {
				const { x, y, width, height } = mark.box;
				document.saveGraphicsState();
				document.rect(x, y, width, height, null);
				document.clip();
				document.discardPath();
				for (const each of mark.marks) this.paint(each);
				document.restoreGraphicsState();
			}
		}
	}

	#text({ at, text, size, colour, anchor = 'start', turn = 0, halo, strong }: TextMark): void {
		const { document } = this;
		document.setFontSize(size * POINTS_PER_MM);
		const runs = runsOf(text).map((run) => {
			document.setFont(run.slice, 'normal');
			return { ...run, width: document.getTextWidth(run.text) };
		});
		const whole = runs.reduce((sum, { width }) => sum + width, 0);
		const start = { start: 0, middle: -whole / 2, end: -whole }[anchor];
		const angle = (turn * Math.PI) / 180;
		const write = (renderingMode: 'fill' | 'stroke' | 'fillThenStroke') => {
			let along = start;
			for (const run of runs) {
				document.setFont(run.slice, 'normal');
				const x = at[0] + along * Math.cos(angle);
				const y = at[1] - along * Math.sin(angle);
				document.text(run.text, x, y, { angle: turn, renderingMode });
				along += run.width;
			}
		};
		if (halo)
			this.#unread(() => {
				this.#stroke({ colour: PAPER, width: HALO });
				write('stroke');
			});
		document.setTextColor(colour);
		if (strong) this.#stroke({ colour, width: size * STRONG });
		write(strong ? 'fillThenStroke' : 'fill');
	}

	/** What is painted twice is read once: the rim of letters is no text. */
	#unread(paint: () => void): void {
		const { write } = this.document.internal as unknown as { write(operators: string): void };
		write('/Span <</ActualText ()>> BDC');
		paint();
		write('EMC');
	}

	#stroke({ colour, width, dash }: Stroke): void {
		const { document } = this;
		document.setDrawColor(colour);
		document.setLineWidth(width);
		document.setLineJoin('round');
		document.setLineCap(dash ? 'butt' : 'round');
		document.setLineDashPattern([...(dash ?? [])], 0);
	}

	/** Runs with the opacity of a fill, which holds for no stroke. */
	#filled({ opacity = 1 }: Fill, paint: () => void): void {
		const { document } = this;
		document.saveGraphicsState();
		if (opacity < 1) document.setGState(document.GState({ opacity, 'stroke-opacity': 1 }));
		paint();
		document.restoreGraphicsState();
	}

	#path({ paths, closed, stroke, fill }: PathMark): void {
		const { document } = this;
		const trace = () => {
			for (const path of paths) this.#trace(path, closed);
		};
		if (fill)
			this.#filled(fill, () => {
				document.setFillColor(fill.colour);
				trace();
				document.fillEvenOdd();
			});
		if (stroke) {
			this.#stroke(stroke);
			trace();
			document.stroke();
		}
	}

	#trace(path: readonly OnPaper[], closed: boolean): void {
		for (const [i, [x, y]] of path.entries())
			if (i === 0) this.document.moveTo(x, y);
			else this.document.lineTo(x, y);
		if (closed) this.document.close();
	}

	#circle({ at: [x, y], radius, stroke, fill }: CircleMark): void {
		const { document } = this;
		if (fill)
			this.#filled(fill, () => {
				document.setFillColor(fill.colour);
				document.circle(x, y, radius, 'F');
			});
		if (!stroke) return;
		this.#stroke(stroke);
		document.circle(x, y, radius, 'S');
	}
}
