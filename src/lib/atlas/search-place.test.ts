import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDrawn, readCoordinate, readKilometre, typedPlace } from './search-place';

describe('readKilometre', () => {
	it.each([
		['km 17.5', 17.5],
		['km17.5', 17.5],
		['KM 8', 8],
		['17.5公里', 17.5],
		['17.5 公里', 17.5],
		['17.5 km', 17.5],
		['17.5km', 17.5],
		['１７．５公里', 17.5],
		['第8公里', 8],
		['绿道 8 公里处', 8],
		['公里 3', 3],
		['  km 0 ', 0],
		['17.5', 17.5]
	])('reads %s as %s', (text, kilometre) => expect(readKilometre(text)).toBe(kilometre));

	it.each([
		'',
		'km',
		'公里',
		'8',
		'42公里绿道',
		'km 17.5 沙河',
		'17.5.2 km',
		'-3 km',
		'1e3 km',
		'8号线'
	])('reads nothing in "%s"', (text) => expect(readKilometre(text)).toBeNull());

	it('reads every kilometre that it is given, in every form', () => {
		const tenths = fc.integer({ min: 0, max: 999 }).map((n) => n / 10);
		fc.assert(
			fc.property(tenths, (km) => {
				for (const text of [`km ${km}`, `${km}km`, `${km} km`, `${km}公里`, `第${km}公里`])
					expect(readKilometre(text)).toBe(km);
			})
		);
	});
});

describe('readCoordinate', () => {
	it.each([
		['116.35,40.08'],
		['116.35, 40.08'],
		['116.35，40.08'],
		['116.35、40.08'],
		['116.35 40.08'],
		['40.08,116.35'],
		['40.08，116.35'],
		['１１６．３５，４０．０８'],
		['40.08°N, 116.35°E'],
		['N40.08 E116.35'],
		['东经116.35 北纬40.08'],
		['北纬40.08°，东经116.35°'],
		['40°04′48″N 116°21′00″E']
	])('reads %s', (text) => expect(readCoordinate(text)).toEqual([116.35, 40.08]));

	it.each(['', '116.35', '116.35,', '116 40', '200,40', '116.35,140.08', 'a,b', '1,2,3', '8 15'])(
		'reads nothing in "%s"',
		(text) => expect(readCoordinate(text)).toBeNull()
	);

	it('finds longitude and latitude in either order wherever only one order is possible', () => {
		const lon = fc.integer({ min: 9001, max: 18000 }).map((n) => n / 100);
		const lat = fc.integer({ min: -9000, max: 9000 }).map((n) => n / 100);
		fc.assert(
			fc.property(lon, lat, (lon, lat) => {
				expect(readCoordinate(`${lon},${lat}`)).toEqual([lon, lat]);
				expect(readCoordinate(`${lat}，${lon}`)).toEqual([lon, lat]);
			})
		);
	});
});

describe('typedPlace', () => {
	it('offers kilometres up to the end of the greenway', () => {
		expect(typedPlace('km 41.5', 41_570)).toEqual([
			{ type: 'kilometre', id: 'km:41.5', kilometre: 41.5 }
		]);
		expect(typedPlace('km 41.6', 41_570)).toEqual([]);
	});

	it('offers coordinates on the map only', () => {
		expect(typedPlace('116.35,40.08', 41_570)).toMatchObject([{ at: [116.35, 40.08] }]);
		expect(typedPlace('121.47,31.23', 41_570)).toEqual([]);
		expect(isDrawn([116.35, 40.08])).toBe(true);
	});

	it('never throws, and answers with places that are there', () => {
		const text = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: fc.constantFrom(...'0123456789.,，-+kmKM公里千米东经北纬NE° ') })
		);
		fc.assert(
			fc.property(text, (typed) => {
				for (const hit of typedPlace(typed, 41_570)) {
					if (hit.type === 'kilometre') expect(hit.kilometre).toBeGreaterThanOrEqual(0);
					if (hit.type === 'coordinate') expect(isDrawn(hit.at)).toBe(true);
				}
			}),
			{ numRuns: 2000 }
		);
	});
});
