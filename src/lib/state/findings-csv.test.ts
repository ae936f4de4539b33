import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { findingsCsv } from './findings-csv';

test('a finding is a row of SI numbers; names that a spreadsheet would run are text', () => {
	const shares = [
		{ of: '=A1', share: 0.25 },
		{ of: '沙河', share: 0.5 }
	];
	const text = findingsCsv({
		title: '@重叠',
		list: [
			{ name: '-甲 与 沙河', area: 1234.5, shares },
			{ name: '绿道', metres: 42 }
		]
	});
	const [head = [], first, second, ...said] = Papa.parse<string[]>(text).data;
	expect(head).toHaveLength(7);
	expect(first).toEqual(["'-甲 与 沙河", '1234.5', '', "'=A1", '0.25', '沙河', '0.5']);
	expect(second?.slice(0, 3)).toEqual(['绿道', '', '42']);
	expect(said.flat()).toContain("'@重叠");
});
