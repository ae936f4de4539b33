import { unzlibSync } from 'fflate';

/** One page's operators, unpacked, and its paper in millimetres. */
export interface PdfPage {
	width: number;
	height: number;
	operators: string;
}

export const MM = 25.4 / 72;

/** Numbers of a PDF's page boxes and the unpacked content of its pages, as jsPDF writes them. */
export function pagesOf(pdf: Buffer): PdfPage[] {
	const text = pdf.toString('latin1');
	const objects = new Map(
		[...text.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g)].map((match) => [
			Number(match[1]),
			{ body: match[2]!, at: match.index + match[0].indexOf(match[2]!) }
		])
	);
	return [...objects.values()]
		.filter(({ body }) => /\/Type \/Page\b/.test(body))
		.map(({ body }) => {
			const box = /\/MediaBox \[([^\]]+)\]/.exec(body)![1]!.trim().split(/\s+/).map(Number);
			const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(body)![1]))!;
			const start = content.at + content.body.indexOf('stream') + 'stream\n'.length;
			const length = Number(/\/Length (\d+)/.exec(content.body)![1]);
			const operators = Buffer.from(unzlibSync(pdf.subarray(start, start + length)));
			return {
				width: (box[2]! - box[0]!) * MM,
				height: (box[3]! - box[1]!) * MM,
				operators: operators.toString('latin1')
			};
		});
}

export type Place = [x: number, y: number];

/** The paths of a page that are stroked or filled, in millimetres from its lower left corner. */
export function pathsOf({ operators }: PdfPage): Place[][] {
	const paths: Place[][] = [];
	for (const line of operators.split('\n')) {
		const [, x, y, operator] = /^(-?[\d.]+) (-?[\d.]+) ([ml])$/.exec(line) ?? [];
		if (!operator) continue;
		if (operator === 'm') paths.push([]);
		paths.at(-1)!.push([Number(x) * MM, Number(y) * MM]);
	}
	return paths;
}

/** The pictures of a PDF: their pixels. */
export const imagesOf = (pdf: Buffer) =>
	[...pdf.toString('latin1').matchAll(/\/Subtype \/Image\s+\/Width (\d+)\s+\/Height (\d+)/g)].map(
		([, width, height]) => ({ width: Number(width), height: Number(height) })
	);

/** The box that a page's picture is drawn into, in millimetres. */
export function pictureBoxOf({ operators }: PdfPage): { width: number; height: number } {
	const [, width, height] =
		/([\d.]+) 0 0 ([\d.]+) [\d.]+ [\d.]+ cm\s*\/I\d+ Do/.exec(operators) ?? [];
	return { width: Number(width) * MM, height: Number(height) * MM };
}

/** All letters that a PDF's texts are made of, as its `ToUnicode` maps tell them. */
export function lettersOf(pdf: Buffer): Set<string> {
	const letters = new Set<string>();
	const text = pdf.toString('latin1');
	for (const match of text.matchAll(/stream\r?\n/g)) {
		const start = match.index + match[0].length;
		let map: string;
		try {
			map = Buffer.from(unzlibSync(pdf.subarray(start))).toString('latin1');
		} catch {
			// Not a packed stream: a picture, say.
			continue;
		}
		if (!map.includes('begincmap')) continue;
		for (const [, codes] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
			for (const [, to] of codes!.matchAll(/<\w+>\s*<(\w{4})>/g))
				letters.add(String.fromCharCode(parseInt(to!, 16)));
		for (const [, codes] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
			for (const [, from, to, first] of codes!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w{4})>/g))
				for (let i = 0; i <= parseInt(to!, 16) - parseInt(from!, 16); i++)
					letters.add(String.fromCharCode(parseInt(first!, 16) + i));
	}
	return letters;
}
