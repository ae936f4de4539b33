import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { gather } from './gather';

const file = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });

test('the parts of a shapefile become one archive, other files stay as they are', async () => {
	const others = [file('a.geojson'), file('other.prj')];
	const gathered = await gather([
		...others,
		file('Plots.shp'),
		file('plots.DBF'),
		file('plots.prj')
	]);
	expect(gathered.slice(0, 2)).toEqual(others);
	expect(gathered.map(({ name }) => name)).toEqual(['a.geojson', 'other.prj', 'plots.shp']);
	const members = Object.keys(unzipSync(gathered[2]!.bytes));
	expect(members.sort()).toEqual(['Plots.shp', 'plots.DBF', 'plots.prj']);
});

test('a shape without its other parts stays alone, to be refused by its name', async () => {
	expect(await gather([file('plots.shp')])).toEqual([file('plots.shp')]);
});
