import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { qrShape } from './qr';

test('the path has one square for each dark module, inside four modules of white', () => {
	const link = 'https://a.cn/sites/hexin-park?at=116.32,40.13,12.5';
	const result = qrShape(link);
	if (!result.ok) throw new Error(result.reason);
	const { size, data } = QRCode.create(link, { errorCorrectionLevel: 'M' }).modules;
	expect(result.value.size).toBe(size + 8);
	const squares = new Set(
		[...result.value.path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`)
	);
	expect(squares.size).toBe(data.reduce((sum, isDark) => sum + isDark, 0));
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size; column++)
			expect(squares.has(`${column + 4},${row + 4}`)).toBe(Boolean(data[row * size + column]));
});

test('a text too long for any code is refused', () => {
	expect(qrShape('x'.repeat(3000))).toEqual({ ok: false, reason: 'too-long' });
});
