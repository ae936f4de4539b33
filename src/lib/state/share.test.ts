import { describe, expect, test } from 'vitest';
import { embedCode, shareLink } from './share';

const SEEN = { lon: 116.32, lat: 40.13, zoom: 12.5 };

describe('the link of what is seen', () => {
	test('gets the view where the address has none', () => {
		expect(shareLink(new URL('https://a.cn/sites/huitian'), SEEN)).toBe(
			'https://a.cn/sites/huitian?at=116.32,40.13,12.5'
		);
	});

	test('loses nothing of the address', () => {
		const href =
			'https://a.cn/sites/greenway-42?layers=parks,greenway&at=116.3,40.1,13&theme=dark&units=mu&km=17.5&from=8&to=15&point=116.35,40.08&other=1#d=abc';
		const link = new URL(shareLink(new URL(href), SEEN));
		expect(Object.fromEntries(link.searchParams)).toEqual(
			Object.fromEntries(new URL(href).searchParams)
		);
		expect(link.hash).toBe('#d=abc');
	});

	test('has no view where no map is seen, and never opens embedded', () => {
		expect(shareLink(new URL('https://a.cn/data?embed'), null)).toBe('https://a.cn/data');
	});
});

test('the code to embed is one element with its address and title escaped', () => {
	const address = new URL('https://a.cn/en?layers=parks&theme=dark');
	expect(embedCode(address, SEEN, 'The "Atlas"')).toBe(
		'<iframe src="https://a.cn/en?layers=parks&amp;at=116.32,40.13,12.5&amp;theme=dark&amp;embed" title="The &quot;Atlas&quot;" width="640" height="480" style="border:0" loading="lazy" allow="fullscreen"></iframe>'
	);
});
