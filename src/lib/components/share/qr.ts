import QRCode from 'qrcode';
import { fail, ok, type Result } from '$lib/geo/result';

/** Modules of white that a reader needs around a code. */
const QUIET = 4;

/** A QR code as one SVG path, one unit a module, with the white it needs around it. */
export interface QrShape {
	size: number;
	path: string;
}

/** The dark modules of a QR code, the white around it counted in. */
export interface QrSquares {
	size: number;
	squares: [column: number, row: number][];
}

/** Codes a text as a QR code that a seventh of dirt does not hurt (level M); fails if it is too long. */
export function qrSquares(text: string): Result<QrSquares, 'too-long'> {
	let modules;
	try {
		({ modules } = QRCode.create(text, { errorCorrectionLevel: 'M' }));
	} catch {
		// The library throws where no version of the code holds so much.
		return fail('too-long');
	}
	const { size, data } = modules;
	const squares = Array.from(data).flatMap((isDark, index): [number, number][] =>
		isDark ? [[QUIET + (index % size), QUIET + Math.floor(index / size)]] : []
	);
	return ok({ size: size + 2 * QUIET, squares });
}

/** Draws a text as a QR code; fails if it is too long. */
export function qrShape(text: string): Result<QrShape, 'too-long'> {
	const code = qrSquares(text);
	if (!code.ok) return code;
	const { size, squares } = code.value;
	return ok({ size, path: squares.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('') });
}
