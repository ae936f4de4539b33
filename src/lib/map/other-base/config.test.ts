import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { baseMapOf, policyOrigins } from '../../../../scripts/base-map.js';
import { ownLayers, protomaps, raster } from './layers';

const style = { BASE_MAP: 'style', BASE_MAP_URL: 'https://maps.example.org/style.json' };

describe('the environment of a build', () => {
	it('asks for nothing by default: no map, no origin', () => {
		expect(baseMapOf({})).toBeNull();
		expect(policyOrigins({ BASE_MAP_URL: style.BASE_MAP_URL })).toEqual([]);
	});

	it('opens the policy to the host of the map and those named besides, and to no other', () => {
		expect(policyOrigins(style)).toEqual(['https://maps.example.org']);
		const more = { ...style, BASE_MAP_ORIGINS: 'https://a.example.org https://maps.example.org/x' };
		expect(policyOrigins(more)).toEqual(['https://maps.example.org', 'https://a.example.org']);
		// An archive beside the site needs none.
		expect(policyOrigins({ BASE_MAP: 'pmtiles', BASE_MAP_URL: '/tiles/a.pmtiles' })).toEqual([]);
	});

	it('gives Tianditu its host, and wants its key, review number and logo', () => {
		const env = { BASE_MAP: 'tianditu', BASE_MAP_KEY: 'k', BASE_MAP_REVIEW: 'GS(2024)0568号' };
		expect(() => baseMapOf(env)).toThrow('needs BASE_MAP_LOGO');
		const whole = { ...env, BASE_MAP_LOGO: '/tianditu.png' };
		expect(baseMapOf(whole)).toEqual({
			kind: 'tianditu',
			url: 'https://t0.tianditu.gov.cn',
			key: 'k',
			credit: '天地图',
			review: 'GS(2024)0568号',
			logo: '/tianditu.png'
		});
		expect(policyOrigins(whole)).toEqual(['https://t0.tianditu.gov.cn']);
	});

	it.each([
		[{ BASE_MAP: 'wms' }, 'none of'],
		[{ BASE_MAP: 'style' }, 'needs BASE_MAP_URL'],
		[{ ...style, BASE_MAP_URL: 'http://maps.example.org/a' }, 'not an https address'],
		[{ ...style, BASE_MAP_URL: 'https://webrd01.is.autonavi.com/a' }, 'shifted'],
		[{ ...style, BASE_MAP_URL: 'https://restapi.amap.com/a' }, 'shifted'],
		[{ ...style, BASE_MAP_ORIGINS: 'https://rt0.map.gtimg.com' }, 'shifted'],
		[{ ...style, BASE_MAP_ORIGINS: 'https://maponline0.bdimg.com' }, 'shifted'],
		[{ ...style, BASE_MAP_URL: 'https://mt0.google.cn/vt' }, 'shifted']
	])('fails with what is wrong: %j', (env, message) => {
		expect(() => baseMapOf(env)).toThrow(message);
	});
});

it('the layers that we make ourselves are valid in both themes and languages', () => {
	for (const dark of [false, true])
		for (const language of ['zh', 'en'] as const) {
			const layers = [
				...protomaps('tiles', dark, language),
				...ownLayers('own', ['a', 'b']),
				raster('r', 'pixels', dark)
			];
			const tiles: string[] = [];
			const made: StyleSpecification = {
				version: 8,
				state: { dark: { default: dark } },
				sources: {
					tiles: { type: 'vector', tiles },
					own: { type: 'vector', tiles },
					pixels: { type: 'raster', tiles }
				},
				layers
			};
			// Without glyphs every name is drawn with the system's fonts; of icons none is left.
			const problems = validateStyleMin(made);
			expect(problems.filter(({ message }) => !/glyphs/.test(message))).toEqual([]);
			expect(JSON.stringify(layers)).not.toMatch(/icon-|-pattern/);
		}
});
