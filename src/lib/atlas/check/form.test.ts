import { describe, expect, test } from 'vitest';
import {
	breaks,
	changeContext,
	changeSite,
	pathOf,
	real,
	replace,
	ringOf,
	square
} from './break.fixture';

const SPORTS = 'huilongguan-sports-park';
const text = (file: string, added: string) => ({
	...real,
	texts: { ...real.texts, [file]: `${real.texts[file]}${added}` }
});

describe('ids', () => {
	test('a feature that stands twice', () => {
		const { sites } = real.geodata;
		const twice = sites.filter(({ properties }) => properties.id === 'bupt-shahe');
		expect(breaks(replace({ sites: [...sites, ...twice] }))).toEqual(['ids-unique bupt-shahe']);
	});
	test('a site of the contract that is missing', () => {
		const sites = real.geodata.sites.filter(
			({ properties }) => properties.id !== 'low-carbon-institute'
		);
		expect(breaks(replace({ sites }))).toEqual(['ids-complete low-carbon-institute']);
	});
	test('a site of the contract in another layer', () => {
		const broken = changeSite('fsc-core', (site) => (site.layer = 'huitian'));
		expect(breaks(broken)).toEqual(['ids-complete fsc-core']);
	});
});

describe('coordinates', () => {
	test.each<[string, unknown[]]>([
		['latitude first', [40.175, 116.1569]],
		['a height', [116.1569, 40.175, 50]],
		['a text', ['116.1569', 40.175]],
		['null', [null, 40.175]],
		['another province', [117.7, 40.175]]
	])('%s', (_, coordinates) => {
		const broken = changeSite('pku-changping', (site) => {
			site.geometry = { type: 'Point', coordinates: coordinates as number[] };
		});
		expect(breaks(broken)).toEqual(['coordinates-in-range pku-changping']);
	});
	test('in a feature of the base map', () => {
		const broken = changeContext('stations', '南邵', ({ geometry }) => {
			if (geometry.type === 'Point') geometry.coordinates.reverse();
		});
		expect(breaks(broken)).toEqual(['coordinates-in-range context/stations 南邵']);
	});
	test('of a notice', () => {
		const broken = changeSite('greenway-42', ({ properties }) => {
			properties.notices![0]!.at = [40.04, 116.38];
		});
		expect(breaks(broken)).toEqual(['coordinates-in-range greenway-42']);
	});

	test.each(['[116.1234567,40.1]', '[116.1234560,40.1]', '[1.161e2,40.1]', '[1e-7,40.1]'])(
		'more than six decimals: %s',
		(added) => {
			const file = 'layers/places.geojson';
			expect(breaks(text(file, added))).toEqual([`six-decimals ${file}`]);
		}
	);
	test('decimals of a text and six of a number are fine', () => {
		const added = '{"note":"a \\"quoted\\" 116.12345678","at":[116.123456,40.1]}';
		expect(breaks(text('context/roads.geojson', added))).toEqual([]);
	});
	test('a reference system of its own', () => {
		const file = 'layers/parks.geojson';
		expect(breaks(text(file, '{"crs": {}}'))).toEqual([`no-crs ${file}`]);
	});
});

describe('rings', () => {
	const rings = (rule: string, change: (site: Parameters<typeof ringOf>[0]) => void) =>
		expect(breaks(changeSite(SPORTS, change))).toEqual([`${rule} ${SPORTS}`]);

	test('open', () => rings('rings-closed', (site) => ringOf(site).pop()));
	test('of three positions', () =>
		rings('rings-closed', (site) => ringOf(site).splice(1, 99, ringOf(site)[0]!)));
	test('clockwise', () => rings('rings-right-handed', (site) => ringOf(site).reverse()));
	test('a hole that runs counter-clockwise', () => {
		rings('rings-right-handed', (site) => addHole(site, (hole) => hole));
	});
	test('a hole that runs clockwise is fine', () => {
		const broken = changeSite(SPORTS, (site) => addHole(site, (hole) => hole.reverse()));
		expect(breaks(broken)).toEqual([]);
	});
	test('a hole outside its ring', () => {
		rings('nested', (site) => addHole(site, (hole) => hole.reverse(), 0.02));
	});
	test('a position twice in a row', () => {
		rings('no-repeats', (site) => ringOf(site).splice(2, 0, ringOf(site)[2]!));
	});
	test('a spike', () => {
		rings('simple', (site) => {
			const [, [lon = NaN, lat = NaN] = []] = ringOf(site);
			ringOf(site).splice(2, 0, [lon + 1e-5, lat + 1e-5], [lon, lat]);
		});
	});
	test('a loop back to a vertex', () => {
		rings('simple', (site) => {
			const [, [lon = NaN, lat = NaN] = []] = ringOf(site);
			ringOf(site).splice(2, 0, ...square([lon, lat], 1e-5).slice(1));
		});
	});
	test('a part inside another', () => {
		const broken = changeSite(SPORTS, (site) => {
			if (site.geometry?.type !== 'Polygon') throw new Error('a polygon was meant');
			const part = square(middleOf(ringOf(site)), 5e-5);
			site.geometry = { type: 'MultiPolygon', coordinates: [site.geometry.coordinates, [part]] };
		});
		expect(breaks(broken)).toEqual([`nested ${SPORTS}`]);
	});
	test('a part that crosses another', () => {
		const broken = changeSite(SPORTS, (site) => {
			if (site.geometry?.type !== 'Polygon') throw new Error('a polygon was meant');
			const [lon = NaN, lat = NaN] = ringOf(site)[0]!;
			const part = square([lon - 4e-5, lat - 4e-5], 1e-4);
			site.geometry = { type: 'MultiPolygon', coordinates: [site.geometry.coordinates, [part]] };
		});
		expect(breaks(broken)).toEqual([`nested ${SPORTS}`, `simple ${SPORTS}`]);
	});
	test('a spike of the greenway', () => {
		const broken = changeSite('greenway-42', (site) => {
			const path = pathOf(site);
			const [lon = NaN, lat = NaN] = path[3]!;
			path.splice(4, 0, [lon + 1e-5, lat], [lon, lat]);
		});
		expect(breaks(broken)).toEqual(['simple greenway-42']);
	});
	test('a line of one position', () => {
		const broken = changeContext('rail', '13号线', ({ geometry }) => {
			if (geometry.type === 'LineString') geometry.coordinates.splice(1);
		});
		expect(breaks(broken)).toEqual(['rings-closed context/rail 13号线']);
	});
});

function addHole(
	site: Parameters<typeof ringOf>[0],
	turn: (hole: ReturnType<typeof square>) => ReturnType<typeof square>,
	aside = 0
) {
	if (site.geometry?.type !== 'Polygon') throw new Error('a polygon was meant');
	const [lon = NaN, lat = NaN] = middleOf(ringOf(site));
	site.geometry.coordinates.push(turn(square([lon + aside, lat], 1e-5)));
}

/** The middle of a ring's box, which lies inside it for a park that is nearly a rectangle. */
function middleOf(ring: number[][]): number[] {
	return [0, 1].map((axis) => {
		const values = ring.map((position) => position[axis]!);
		return (Math.min(...values) + Math.max(...values)) / 2;
	});
}
