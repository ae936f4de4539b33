import QRCode from 'qrcode';
import { fail, ok, type Result } from '$lib/geo/result';

/** Modules of white that a reader needs around a code. */
const QUIET = 4;

/** A QR code as one SVG path, one unit a module, with the white it needs around it. */
export interface QrShape {
	size: number;
	path: string;
}

/** Draws a text as a QR code that a seventh of dirt does not hurt (level M); fails if it is too long. */
export function qrShape(text: string): Result<QrShape, 'too-long'> {
	let modules;
	try {
		({ modules } = QRCode.create(text, { errorCorrectionLevel: 'M' }));
	} catch {
		// The library throws where no version of the code holds so much.
		return fail('too-long');
	}
	const { size, data } = modules;
	const squares = Array.from(data, (isDark, index) =>
		isDark ? `M${QUIET + (index % size)} ${QUIET + Math.floor(index / size)}h1v1h-1z` : ''
	);
	return ok({ size: size + 2 * QUIET, path: squares.join('') });
}
