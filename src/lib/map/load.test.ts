import { afterEach, describe, expect, it, vi } from 'vitest';
import { leanSites, loadCollection } from './load';

const answer = (body: string, status = 200) =>
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));

afterEach(() => vi.unstubAllGlobals());

describe('loadCollection', () => {
	it('returns a collection', async () => {
		answer('{"type":"FeatureCollection","features":[]}');
		expect(await loadCollection('/x')).toEqual({
			ok: true,
			value: { type: 'FeatureCollection', features: [] }
		});
	});

	it.each([
		['a missing file', 'nothing here', 404, 'missing'],
		['a web page', '<!doctype html>', 200, 'unreadable'],
		['a file cut in half', '{"type":"FeatureCollection","fea', 200, 'unreadable'],
		['other JSON', '{"type":"Topology"}', 200, 'unreadable'],
		['null', 'null', 200, 'unreadable']
	])('says why %s is no use', async (_, body, status, reason) => {
		answer(body, status);
		expect(await loadCollection('/x')).toEqual({ ok: false, reason });
	});

	it('says that nothing could be reached', async () => {
		vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
		expect(await loadCollection('/x')).toEqual({ ok: false, reason: 'unreachable' });
	});

	it('gives up on a host that hangs', async () => {
		vi.stubGlobal(
			'fetch',
			(_: string, { signal }: RequestInit) =>
				new Promise((_, reject) =>
					signal?.addEventListener('abort', () => reject(new Error('aborted')))
				)
		);
		expect(await loadCollection('/x', 10)).toEqual({ ok: false, reason: 'too-slow' });
	});
});

describe('leanSites', () => {
	const feature = (
		properties: object,
		geometry: unknown = { type: 'Point', coordinates: [1, 2] }
	) => ({ type: 'Feature', properties, geometry }) as never;

	it('keeps what the map reads and drops everything else', () => {
		const properties = JSON.parse(
			'{"id":"a","name_zh":"甲","name_en":"A","accuracy":{"kind":"traced"},"constructor":1,"__proto__":2}'
		);
		const { features } = leanSites(
			{ type: 'FeatureCollection', features: [feature(properties)] },
			'parks',
			(id) => id === 'a'
		);
		expect(Object.entries(features[0]!.properties!)).toEqual([
			['id', 'a'],
			['layer', 'parks'],
			['zh', '甲'],
			['en', 'A'],
			['accuracy', 'traced'],
			['group', true]
		]);
	});

	it('leaves out what has no place or no id', () => {
		const { features } = leanSites(
			{ type: 'FeatureCollection', features: [feature({ id: 'a' }, null), feature({ id: 7 })] },
			'parks',
			() => false
		);
		expect(features).toEqual([]);
	});
});
