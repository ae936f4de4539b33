import { describe, expect, it } from 'vitest';
import { isPage, nameOf, namesFor, notFoundName, typeOf } from './names';

describe('names in the offline set', () => {
	it.each([
		['/', '/'],
		['/index.html', '/'],
		['/en', '/en'],
		['/en/', '/en'],
		['/en/index.html', '/en'],
		['/en.html', '/en'],
		['/sites/hexin-park', '/sites/hexin-park'],
		['/sites/hexin-park/', '/sites/hexin-park'],
		['/sites/hexin-park.html', '/sites/hexin-park'],
		['/sites/hexin-park.geojson', '/sites/hexin-park.geojson'],
		['/about//', '/about']
	])('%s is kept as %s', (pathname, name) => expect(nameOf(pathname)).toBe(name));

	it('finds the data of an English page under its own name, else under the Chinese one', () => {
		expect(namesFor('/en/sites/huitian/__data.json')).toEqual([
			'/en/sites/huitian/__data.json',
			'/sites/huitian/__data.json'
		]);
		expect(namesFor('/sites/huitian/__data.json')).toEqual(['/sites/huitian/__data.json']);
		expect(namesFor('/en/about')).toEqual(['/en/about']);
	});

	it('tells pages from files, and answers a missing one in its language', () => {
		expect(['/', '/en', '/a.b/c'].every(isPage)).toBe(true);
		expect(['/social.png', '/a/__data.json'].some(isPage)).toBe(false);
		expect(['/english', '/x', '/'].map(notFoundName)).toEqual(['/404', '/404', '/404']);
		expect(['/en', '/en/x'].map(notFoundName)).toEqual(['/en/404', '/en/404']);
	});

	it('names the media type', () => {
		expect(typeOf('/sites/x')).toBe('text/html; charset=utf-8');
		expect(typeOf('/data/parks.geojson')).toBe('application/geo+json; charset=utf-8');
		expect(typeOf('/x.unknown')).toBe('application/octet-stream; charset=utf-8');
	});
});
