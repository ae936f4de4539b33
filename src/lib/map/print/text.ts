/** What a letter takes of the type size: the widths of Noto Sans SC, rounded up by kind. */
function emWidth(letter: string): number {
	if (letter > '\u2e7f') return 1;
	if (/[mwMW@%—]/.test(letter)) return 0.92;
	if (/[A-Z©]/.test(letter)) return 0.68;
	if (/[ilIj.,:;'’‘|!()[\]·]/.test(letter)) return 0.34;
	return letter === ' ' ? 0.24 : 0.57;
}

/** Returns how wide a text is at most, in the unit of its size. */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const letter of text) width += emWidth(letter);
	return width * size;
}

/** No line begins with these; they may hang over its end. */
const CLOSING = /^[，。；：、）》”！？,.;:)%]/;

/** What a line may be broken between: words, and each Chinese character. */
const pieces = (text: string) => text.match(/[\u2e80-\uffff]|\s+|[^\s\u2e80-\uffff]+/g) ?? [];

/** Returns a text in lines no wider than given; a word that is wider is broken. */
export function wrap(text: string, width: number, size: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of pieces(text)) {
		const fits = textWidth(line + piece.trimEnd(), size) <= width || CLOSING.test(piece);
		if (fits) line += piece;
		else {
			if (line.trim()) lines.push(line.trim());
			line = piece.trimStart();
		}
		while (textWidth(line.trimEnd(), size) > width && [...line].length > 2 && !fits) {
			const head = fitting(line, width, size);
			if (head.length === line.length) break;
			lines.push(head);
			line = line.slice(head.length);
		}
	}
	if (line.trim()) lines.push(line.trim());
	return lines;
}

function fitting(text: string, width: number, size: number): string {
	let head = '';
	for (const letter of text) {
		if (head && textWidth(head + letter, size) > width) break;
		head += letter;
	}
	return head;
}

/** Returns a text in so many lines at most; what is left out is told by an ellipsis. */
export function wrapTo(most: number, text: string, width: number, size: number): string[] {
	const lines = wrap(text, width, size);
	if (lines.length <= most) return lines;
	const last = lines.slice(most - 1).join('');
	return [...lines.slice(0, most - 1), `${fitting(last, width - size, size)}…`];
}
