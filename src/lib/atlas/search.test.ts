import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createSearch } from './search';
import { searchIndex, spell } from './search-index.server';
import type { Hit } from './search-place';

const search = createSearch(searchIndex);
const nameOf = (hit: Hit | undefined) => (hit?.type === 'entry' ? hit.entry.zh : hit?.id);
const first = (text: string) => nameOf(search(text)[0]);

describe('search', () => {
	it.each(['回天', 'huitian', 'ht', 'htdq', 'Huitian', 'huitan', 'hui tian', 'HUITIAN AREA'])(
		'%s finds the Huitian area first',
		(text) => expect(search(text)[0]?.id).toBe('huitian')
	);

	it.each([
		// any part of a Chinese name
		['科学', '未来科学城'],
		['森林', '奥北森林公园'],
		['高教', '沙河高教园区'],
		['长庚', '北京清华长庚医院'],
		['绿道', '昌平42公里绿道'],
		['42公里', '昌平42公里绿道'],
		// an older name
		['太平郊野', '奥北森林公园二期'],
		['新燕园', '北京大学昌平新校区'],
		['未来科技城', '未来科学城核心区'],
		// English
		['hexin park', '贺新公园'],
		['future science', '未来科学城'],
		['Changgung', '北京清华长庚医院'],
		['wenyu river', '温榆河'],
		// pinyin, joined, in words, from the middle, unfinished; initials
		['hexingongyuan', '贺新公园'],
		['he xin', '贺新公园'],
		['weilaikexuech', '未来科学城'],
		['changgeng', '北京清华长庚医院'],
		['lvdao', '昌平42公里绿道'],
		['ludao', '昌平42公里绿道'],
		['hxgy', '贺新公园'],
		['wlkxc', '未来科学城'],
		// slips of letters, a wrong character
		['hexn', '贺新公园'],
		['heixn', '贺新公园'],
		['zhuxinzhuagn', '朱辛庄'],
		['未来科学成', '未来科学城'],
		['回天地曲', '回天地区'],
		// the base map: a name as a whole comes before the start of a site's name
		['沙河', '沙河'],
		['回龙观', '回龙观'],
		['朱辛庄', '朱辛庄'],
		['小汤山', '小汤山镇'],
		['北六环', '北六环'],
		['G6', '京藏高速'],
		['京密引水渠', '京密引水渠'],
		['haiqingluo', '海鶄落西一路'],
		// numbers
		['km 17.5', 'km:17.5'],
		['17.5公里', 'km:17.5'],
		['17.5 km', 'km:17.5'],
		['116.35,40.08', 'at:116.35,40.08'],
		['40.08，116.35', 'at:116.35,40.08']
	])('%s finds %s first', (text, name) => expect(first(text)).toBe(name));

	it('finds stations by their line, and no other line by a slip', () => {
		const stations = search('17号线').map(nameOf);
		expect(stations).toContain('未来科学城北');
		expect(search('Line 17').map(nameOf)).toEqual(stations);
		expect(search('4号线')).toEqual([]);
	});

	it.each(['', ' ', '，', 'zzzzz', '99公里', '121.47,31.23'])('finds nothing for "%s"', (text) =>
		expect(search(text)).toEqual([])
	);

	it('finds every name by itself, by its pinyin and by its initials', () => {
		for (const { id, zh, pinyin } of searchIndex.entries)
			for (const text of [zh, pinyin[0]!, pinyin[0]!.replaceAll(' ', '')])
				expect(
					search(text).map((hit) => hit.id),
					text
				).toContain(id);
	}, 60_000);

	it('never throws', () => {
		const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 200 }));
		fc.assert(fc.property(text, (typed) => void search(typed)));
	}, 60_000);
});

describe('the index', () => {
	it('is at most 40 KiB, compressed', () => {
		const bytes = gzipSync(JSON.stringify(searchIndex), { level: 9 }).length;
		expect(bytes).toBeLessThan(40 * 1024);
	});

	it('holds one entry a name of each kind, and sites once', () => {
		const ids = searchIndex.entries.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toContain('ming-tombs-reservoir');
		expect(ids).not.toContain('river:十三陵水库');
		expect(ids.filter((id) => id === 'road:立汤路')).toHaveLength(1);
	});

	it('puts every name of the base map somewhere', () => {
		for (const { kind, at } of searchIndex.entries) if (kind !== 'site') expect(at).not.toBeNull();
	});

	it('spells 绿 both ways and a village as it is called', () => {
		expect(spell('绿道')).toEqual(['lv dao', 'lu dao']);
		expect(spell('海鶄落西一路')).toEqual(['hai qing luo xi yi lu']);
		expect(spell('北京大学昌平园区（旧）')).toEqual(['bei jing da xue chang ping yuan qu jiu']);
	});
});
