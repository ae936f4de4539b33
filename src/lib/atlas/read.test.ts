import { describe, expect, it } from 'vitest';
import { LAYER_IDS, type LayerId } from './layers';
import { readGeodata } from './read';
import { properties } from './site.fixture';

const EMPTY = '{"type":"FeatureCollection","features":[]}';
const FIGURES = 'id,site,value,unit,as_of,phrase,source,note,chapter,title_zh,title_en\n';

/** What is said of geodata whose layer `parks`, or whose tables, are as given. */
function problemsOf(parks: string, tables: { figures?: string; sources?: string } = {}): string[] {
	const layers = Object.fromEntries(LAYER_IDS.map((id) => [id, EMPTY])) as Record<LayerId, string>;
	const read = readGeodata({
		layers: { ...layers, parks },
		figures: tables.figures ?? FIGURES,
		sources: tables.sources ?? 'id,title\n'
	});
	return read.ok ? [] : read.reason;
}
const feature = (more: object) =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: [{ type: 'Feature', id: 'a', properties: {}, geometry: null, ...more }]
	});

describe('geodata that can be no geodata', () => {
	it('is named by its file and what is wrong, all at once', () => {
		expect(problemsOf(EMPTY)).toEqual([]);
		expect(problemsOf('{')[0]).toMatch(/^parks\.geojson: not JSON: /);
		expect(problemsOf('[]')[0]).toMatch(/^parks\.geojson: /);
		expect(problemsOf(feature({ id: 7 }))[0]).toMatch(/^parks\.geojson: features\.0\.id /);
		const unsaid = problemsOf(feature({}));
		expect(unsaid.length).toBeGreaterThan(1);
		for (const problem of unsaid) expect(problem).toMatch(/^parks\.geojson a: /);
	});

	it('has one id for a feature and its properties', () => {
		expect(problemsOf(feature({ properties: properties('a') }))).toEqual([]);
		expect(problemsOf(feature({ properties: properties('b') }))).toEqual([
			'parks.geojson a: properties.id is b'
		]);
	});

	it('is told by row in tables, with whatever else is wrong', () => {
		const problems = problemsOf('{', {
			figures: '\uFEFFid,site\n,x\n"open',
			sources: 'id,title\n,\n'
		});
		for (const file of [/^parks/, /^figures\.csv: row 2: /, /^sources\.csv: row 2: /])
			expect(problems.some((problem) => file.test(problem))).toBe(true);
	});
});
