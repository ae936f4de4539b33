import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvText, unescapedCell } from './csv-text';

const CELLS = [
	'=1+1',
	'+1',
	'-1',
	'@x',
	"'=1",
	"''=1",
	"'quoted'",
	'\tx',
	'plain',
	'-',
	'a=b',
	"it's 3-4",
	'a,"b"\nc'
];

it('escapes cells that a spreadsheet would run, and gives each back as it was', () => {
	const text = csvText(CELLS.map((cell) => ({ cell })));
	const [header, ...rows] = Papa.parse<string[]>(text).data.map(([cell = '']) => cell);
	expect(header).toBe('cell');
	expect(rows.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
	expect(rows.map(unescapedCell)).toEqual(CELLS);
});

it('leaves text alone that only holds such a sign, in a cell that was never escaped', () => {
	expect(csvText([{ cell: 'a=b' }])).toBe('\uFEFFcell\r\na=b');
	expect(unescapedCell('=1+1')).toBe('=1+1');
});

it('takes named columns with their rows', () => {
	const text = csvText({ fields: ['name', 'lon'], data: [['=1', 116.3]] });
	expect(text).toBe('\uFEFFname,lon\r\n"\'=1",116.3');
});

it('leaves numbers alone, negative ones too, and begins with the mark of UTF-8', () => {
	expect(csvText([{ lon: -70.5 }])).toBe('\uFEFFlon\r\n-70.5');
});
