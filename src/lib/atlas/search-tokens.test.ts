import { describe, expect, it } from 'vitest';
import {
	initialsOf,
	nameTerms,
	normalise,
	pinyinTerms,
	queryTerms,
	squeeze
} from './search-tokens';

describe('normalise', () => {
	it('folds case, width, accents and apostrophes', () => {
		expect(normalise(" Ｘi'ān ")).toBe('xian');
		expect(squeeze('Future Science City (East)')).toBe('futuresciencecityeast');
		expect(squeeze('，。 ')).toBe('');
	});
});

describe('queryTerms', () => {
	it('cuts Chinese into pairs and leaves words and numbers whole', () => {
		expect(queryTerms('未来科学')).toEqual(['未来', '来科', '科学']);
		expect(queryTerms('园')).toEqual(['园']);
		expect(queryTerms('Line 13')).toEqual(['line', '13']);
		expect(queryTerms('昌平42km绿道')).toEqual(['昌平', '42', 'km', '绿道']);
	});
});

describe('nameTerms', () => {
	it('keeps every pair and every character, once', () => {
		expect(nameTerms('回天回')).toEqual(['回', '天', '回天', '天回']);
	});
});

describe('pinyinTerms', () => {
	it('keeps neighbouring syllables together and the initials from each on', () => {
		expect(new Set(pinyinTerms('hui tian qu'))).toEqual(
			new Set(['hui', 'huitian', 'huitianqu', 'tian', 'tianqu', 'qu', 'htq', 'tq', 'q'])
		);
		expect(initialsOf('chang ping 42 gong li')).toBe('cp42gl');
	});
});
