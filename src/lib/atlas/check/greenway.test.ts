import { describe, expect, test } from 'vitest';
import { locate, pointAlong } from '$lib/geo/along';
import type { SiteProperties } from '../schema';
import { breaks, changeContext, changeSite, pathOf, real, ringOf } from './break.fixture';
import { CERTAIN_WAYS } from './certain';
import { greenwayCrossings } from './greenway-crossings';
import { greenwayOf, keyOf } from './look';

const ID = 'greenway-42';
const { line } = greenwayOf(real)!;

const changed = (change: (properties: Required<SiteProperties>) => void) =>
	breaks(changeSite(ID, ({ properties }) => change(properties as Required<SiteProperties>)));

describe('the line', () => {
	test('of two parts', () => {
		const broken = changeSite(ID, (site) => {
			const path = pathOf(site);
			site.geometry = { type: 'MultiLineString', coordinates: [path.slice(0, 9), path.slice(8)] };
		});
		expect(breaks(broken)).toEqual([`greenway-ends ${ID}`, `states-fit ${ID}`]);
	});
	test('that ends far from its park', () => {
		const broken = changeSite('apple-park', (site) => {
			for (const position of new Set(ringOf(site))) position[0]! -= 0.02;
		});
		expect(breaks(broken)).toEqual([`greenway-ends ${ID}`, `greenway-passes ${ID}`]);
	});
	test('that leaves a named way by 30 m', () => {
		const way = CERTAIN_WAYS.at(-1)!.path;
		const middle = way[Math.floor(way.length / 2)]!;
		const broken = changeSite(ID, (site) => {
			const path = pathOf(site);
			const near = path.map((position) =>
				Math.hypot(position[0]! - middle[0]!, position[1]! - middle[1]!)
			);
			path[near.indexOf(Math.min(...near))]![0]! += 0.0004;
		});
		expect(breaks(broken)).toContain(`greenway-on-course ${ID}`);
	});
});

describe('waypoints', () => {
	const rule = [`greenway-waypoints ${ID}`];
	test('one is missing', () => {
		expect(changed((p) => p.waypoints.pop())).toEqual(rule);
	});
	test('one stands for another park', () => {
		expect(changed((p) => (p.waypoints[6]!.site = 'hexin-park'))).toContain(rule[0]);
	});
	test('one is beside the line', () => {
		expect(changed((p) => (p.waypoints[9]!.at[0] += 1e-4))).toEqual(rule);
	});
	test('two are passed in the other order', () => {
		const swap = ({ waypoints: [, one, two] }: Required<SiteProperties>) => {
			[one!.at, two!.at] = [two!.at, one!.at];
		};
		expect(changed(swap)).toEqual(rule);
	});
	test('one is far from its park', () => {
		const before = locate(line, greenwayOf(real)!.site.properties.waypoints![3]!.at).along;
		const at = pointAlong(line, before + 20) as [number, number];
		expect(changed((p) => (p.waypoints[4]!.at = at))).toEqual([`greenway-passes ${ID}`]);
	});
	test('a park is far from its waypoint', () => {
		const broken = changeSite('ming-tombs-reservoir', (site) => (site.geometry = null));
		const water = { ...broken, context: awayFrom('十三陵水库') };
		expect(breaks(water)).toContain(`greenway-passes ${ID}`);
	});
});

describe('sections', () => {
	const rule = [`greenway-sections ${ID}`];
	test('one begins beside a vertex', () => {
		expect(changed((p) => (p.sections[2]!.from[0] += 1e-6))).toEqual(rule);
	});
	test('two are in the other order', () => {
		expect(changed((p) => p.sections.splice(2, 2, p.sections[3]!, p.sections[2]!))).toEqual(rule);
	});
	test('the first begins later', () => {
		expect(changed((p) => p.sections.shift())).toEqual(rule);
	});
	test('there are none', () => {
		expect(changed((p) => p.sections.splice(0))).toEqual(rule);
	});
});

describe('crossings and notices', () => {
	const rule = [`greenway-marks ${ID}`];
	test('a crossing beside the line', () => {
		expect(changed((p) => (p.crossings[0]!.at[0] += 1e-4))).toEqual(rule);
	});
	test('a notice far from the line', () => {
		expect(changed((p) => (p.notices[0]!.at[0] += 0.02))).toEqual(rule);
	});
	test('a notice without a date', () => {
		expect(changed((p) => (p.notices[0]!.date = 'last year'))).toEqual(rule);
	});
	test('no notice', () => {
		expect(changed((p) => p.notices.splice(0))).toEqual(rule);
	});
	test.each(['温榆河', '京密引水渠', '13号线', '清河'])('%s without a bridge', (over) => {
		const without = changed((p) => (p.crossings = p.crossings.filter((c) => c.over !== over)));
		expect(without).toEqual([`greenway-crossings ${ID}`]);
	});
	test('a bridge over something else', () => {
		expect(changed((p) => (p.crossings[0]!.over = '大运河'))).toEqual([`greenway-crossings ${ID}`]);
	});
	test('a bridge listed 300 m from where the line meets the water', () => {
		const broken = changeSite(ID, ({ properties }) => {
			const { crossings = [] } = properties;
			// As far north as 0.0027 degrees: each crossing of the same water, so that none is near.
			for (const crossing of crossings.filter(({ over }) => over === '京密引水渠'))
				crossing.at[1] += 0.0027;
		});
		expect(breaks(broken)).toContain(`greenway-crossings ${ID}`);
		const off = greenwayCrossings(broken).map(({ message }) => message);
		expect(off.length).toBeGreaterThan(0);
		for (const message of off)
			expect(message).toMatch(/京密引水渠 at .*listed is \d[\d,.]* m off$/);
	});
	test('a reservoir in the way', () => {
		const [lon = NaN, lat = NaN] = pointAlong(line, 5000);
		const broken = changeContext('water', '沙河水库', (feature) => {
			const ring = [
				[lon - 1e-3, lat - 1e-3],
				[lon + 1e-3, lat - 1e-3],
				[lon, lat + 1e-3],
				[lon - 1e-3, lat - 1e-3]
			];
			feature.geometry = { type: 'Polygon', coordinates: [ring] };
		});
		expect(breaks(broken)).toEqual([`greenway-crossings ${ID}`]);
	});
});

test('the named ways lie end to end from the bridge to 定泗路', () => {
	const ends = CERTAIN_WAYS.map(({ path }) => keyOf(path[0]!));
	expect(ends).toHaveLength(6);
	expect(ends[0]).toBe('116.3815 40.06879');
	expect(keyOf(CERTAIN_WAYS.at(-1)!.path.at(-1)!)).toBe('116.37069 40.11461');
});

/** The base map with a water a degree away. */
function awayFrom(name: string) {
	return changeContext('water', name, ({ geometry }) => {
		if (geometry.type === 'Polygon')
			geometry.coordinates = geometry.coordinates.map((ring) =>
				ring.map(([lon, lat]) => [lon! + 1, lat!])
			);
	}).context;
}
